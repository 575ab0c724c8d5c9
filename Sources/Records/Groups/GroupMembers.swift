import GRDB
import Nurture

/// A pupil's place in a group.
public struct MemberLine: Sendable {
    public let membership: ID<Membership>
    public let pupil: ID<Pupil>
    public let name: String
    public let startsOn: Day
    /// The last day; nil while none is set.
    public let endsOn: Day?
    public let takingPart: ConsentEffect

    /// As a register is read out; the same name twice, by when they came.
    static func byName(_ one: MemberLine, _ other: MemberLine) -> Bool { (one.name, one.startsOn) < (other.name, other.startsOn) }

    public func hasPlace(on day: Day) -> Bool { startsOn <= day && !hasLeft(by: day) }
    public func hasLeft(by day: Day) -> Bool { endsOn.map { $0 < day } ?? false }
}

extension Desk {
    /// Gives a pupil a place from a day on; whoever left before comes back.
    /// - Throws: ``Refusal/unusual(_:)`` if the group becomes larger than usual, or the pupil has a place in another one then, unless
    ///   that is meant.
    public func join(_ pupil: ID<Pupil>, _ group: ID<Group>, from day: Day, isMeant: Bool = true) async throws {
        let caller = caller
        try await act(.changeMembers, on: .group(group)) { transaction in
            let school = try transaction.schoolOfOpenGroup(group)
            try transaction.giveAPlace(to: pupil, in: group, at: school, from: day, by: caller)
            guard !isMeant else { return }
            let size = try transaction.size(of: group, on: day)
            let sizeAdvice = size > GroupSize.usual.upperBound ? GroupSize.advice(for: size) : nil
            let advice = try [sizeAdvice].compactMap(\.self) + transaction.clashSentences(over: .pupil(pupil), of: group, caller)
            if !advice.isEmpty { throw Refusal.unusual(advice) }
        }
    }

    /// Ends a place; the day is the last one. What was lived in the group stays.
    public func leave(_ membership: ID<Membership>, of group: ID<Group>, on day: Day) async throws {
        try await act(.changeMembers, on: .group(group)) { transaction in
            let start = try Day.fetchOne(
                transaction.db, sql: "SELECT startsOn FROM membership WHERE id = ? AND nurtureGroup = ?", arguments: [membership, group])
            guard let start else { throw Refusal.outOfReach }
            guard start <= day else { throw Refusal.impossible("The place begins on \(start.written), so it can’t end before that.") }
            try transaction.db.execute(sql: "UPDATE membership SET endsOn = ? WHERE id = ?", arguments: [day, membership])
        }
    }
}

extension Transaction {
    /// Everybody who ever had a place, by name. Whoever was erased is not among them.
    func members(of group: ID<Group>) throws -> [MemberLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, pupil, startsOn, endsOn FROM membership
                WHERE nurtureGroup = ? AND pupil NOT IN (SELECT pupil FROM erasure) ORDER BY id
                """)
        return try Row.fetchAll(statement, arguments: [group]).map(member).sorted(by: MemberLine.byName)
    }

    /// Those who have a place on a day, by name.
    func members(of group: ID<Group>, on day: Day) throws -> [MemberLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, pupil, startsOn, endsOn FROM membership
                WHERE nurtureGroup = ? AND startsOn <= ? AND (endsOn IS NULL OR endsOn >= ?)
                AND pupil NOT IN (SELECT pupil FROM erasure) ORDER BY id
                """)
        return try Row.fetchAll(statement, arguments: [group, day, day]).map(member).sorted(by: MemberLine.byName)
    }

    private func member(_ row: Row) throws -> MemberLine {
        MemberLine(
            membership: row["id"], pupil: row["pupil"], name: try shortName(of: row["pupil"]), startsOn: row["startsOn"],
            endsOn: row["endsOn"], takingPart: try consentEffect(of: row["pupil"], .takingPart))
    }

    func size(of group: ID<Group>, on day: Day) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(DISTINCT pupil) FROM membership WHERE nurtureGroup = ? AND startsOn <= ? AND (endsOn IS NULL OR endsOn >= ?)
                AND pupil NOT IN (SELECT pupil FROM erasure)
                """,
            arguments: [group, day, day]) ?? 0
    }

    /// A place only for a pupil of the group's own school whom the caller reaches, and not twice at a time.
    func giveAPlace(to pupil: ID<Pupil>, in group: ID<Group>, at school: ID<School>, from day: Day, by caller: Caller) throws {
        guard try ID<School>.fetchOne(db, sql: "SELECT school FROM pupil WHERE id = ?", arguments: [pupil]) == school,
            Verb.openPupil.answer(to: try capacities(of: caller, before: .pupil(pupil))) == .allowed
        else { throw Refusal.outOfReach }
        let hasPlace = try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM membership WHERE pupil = ? AND nurtureGroup = ? AND (endsOn IS NULL OR endsOn >= ?))",
            arguments: [pupil, group, day])
        guard hasPlace != true else { return }
        try db.execute(
            sql: "INSERT INTO membership (id, nurtureGroup, pupil, startsOn) VALUES (?, ?, ?, ?)",
            arguments: [ID<Membership>.new(), group, pupil, day])
    }
}
