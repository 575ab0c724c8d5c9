import GRDB
import Nurture

/// The groups of a school or a service by weekday and time, with what they take from each other.
public struct WeekGrid: Sendable {
    /// The group from whose page somebody came.
    public let group: GroupLine
    public let placeName: String
    public let entries: [Entry]
    /// Clashes among them, each in a sentence, once for each pair.
    public let clashes: [Clashing]
    /// Times that the school offers and no group meets at; none for a service.
    public let free: [OfferedTimeLine]
    /// For how long the group holds its room and its people, changing over included.
    public let minutesHeld: Int

    /// A group in the grid. Of one that the reader may not open only its time and room are known.
    public struct Entry: Sendable {
        public let id: ID<Group>
        public let line: GroupLine?
        public let slot: Slot
        public let place: String
        public let adults: [String]
        public let days: ClosedRange<Day>
        public let hasClash: Bool
    }

    /// What two groups want at the same moment.
    public struct Clashing: Sendable {
        public let slot: Slot
        public let sentence: String
    }
}

extension Desk {
    /// The week of the group's school.
    public func weekAtSchool(of group: ID<Group>) async throws -> WeekGrid {
        let caller = caller
        return try await read(.seeWeekGrid, on: .group(group)) { transaction in
            guard let school = try transaction.school(of: group) else { throw Refusal.outOfReach }
            let name = try String.fetchOne(transaction.db, sql: "SELECT name FROM school WHERE id = ?", arguments: [school])
            let holdings = try transaction.holdings(at: school, of: nil)
            let (taken, minutes) = (Set(holdings.map(\.held)), try transaction.minutesHeld(by: group))
            let free = try transaction.offeredTimes(of: school).filter { time in
                !taken.contains { $0.overlaps(HeldSlot(time.slot, minutes: minutes)) }
            }
            return try transaction.weekGrid(group, name ?? "", holdings, free, caller)
        }
    }

    /// The week of the group's service, as far as the caller reaches it.
    public func weekOfService(of group: ID<Group>) async throws -> WeekGrid {
        let caller = caller
        return try await read(.seeWeekGrid, on: .group(group)) { transaction in
            let row = try Row.fetchOne(
                transaction.db, sql: "SELECT s.id, s.name FROM service s JOIN nurtureGroup g ON g.service = s.id WHERE g.id = ?",
                arguments: [group])
            guard let row else { throw Refusal.outOfReach }
            let holdings = try transaction.holdings(at: nil, of: row["id"]).filter { try transaction.mayOpen($0.group, caller) }
            return try transaction.weekGrid(group, row["name"], holdings, [], caller)
        }
    }
}

extension Transaction {
    fileprivate func weekGrid(
        _ group: ID<Group>, _ name: String, _ holdings: [Holding], _ free: [OfferedTimeLine], _ caller: Caller
    ) throws -> WeekGrid {
        guard let line = try groupLine(group) else { throw Refusal.outOfReach }
        let clashes = holdings.map { ($0, Clash.of($0, with: holdings)) }
        let told = try clashes.flatMap { one, clashes in
            try clashes.filter { one.group < $0.with }.map { clash in
                WeekGrid.Clashing(slot: one.slot, sentence: try sentence(for: clash, between: one, and: holdings, caller))
            }
        }
        let entries = try clashes.map { try entry($0, hasClash: !$1.isEmpty, caller) }
        return WeekGrid(
            group: line, placeName: name, entries: entries, clashes: told, free: free,
            minutesHeld: try minutesHeld(by: group))
    }

    private func sentence(for clash: Clash, between one: Holding, and holdings: [Holding], _ caller: Caller) throws -> String {
        let name = try mayOpen(one.group, caller) ? groupLine(one.group)?.name : nil
        let other = try holdings.first { $0.group == clash.with }.map { try sentence(for: clash, with: $0, caller) } ?? ""
        return "\(name ?? "A group") on \(one.slot.written): \(other)"
    }

    private func entry(_ holding: Holding, hasClash: Bool, _ caller: Caller) throws -> WeekGrid.Entry {
        let mayOpen = try mayOpen(holding.group, caller)
        let line = mayOpen ? try groupLine(holding.group) : nil
        let box = try Row.fetchOne(db, sql: "SELECT identity FROM nurtureGroup WHERE id = ?", arguments: [holding.group])
        let typed = mayOpen ? try groupIdentity(holding.group, box?["identity"]).room : ""
        let place = mayOpen ? try groupPlace(of: holding.group, typed: typed).words : try holding.room.flatMap { try room($0)?.name } ?? ""
        return WeekGrid.Entry(
            id: holding.group, line: line, slot: holding.slot, place: place,
            adults: mayOpen ? try holding.adults.sorted().map { try name(of: $0) } : [], days: holding.days, hasClash: hasClash)
    }
}
