import GRDB
import Nurture

/// A pupil who waits for a place, as both leads see it.
public struct WaitingPupil: Sendable {
    public let id: ID<Pupil>
    public let name: String
    public let yearGroup: YearGroup
    public let since: Day
    public let need: PlaceNeed
    public let tendency: Tendency?
    public let interests: [String]
    public let reasons: [PupilForServiceLead.Reasons]
    /// Whether anybody has said what helps to find a place.
    public let isDescribed: Bool
    /// How many of the offered times the pupil may come at; nil while nobody has said.
    public let freeTimes: Int?
    public let takingPart: ConsentEffect
}

/// Who waits for a place at a school, who has one, and who waits no more.
public struct PlacesWanted: Sendable {
    public let schoolName: String
    /// The most pressing first, then those who wait longest.
    public let waiting: [WaitingPupil]
    public let withPlace: Int
    /// Those who had a place or were taken off, who might wait again.
    public let others: [(id: ID<Pupil>, name: String, state: WaitingState)]
    public let offersTimes: Bool
    public let can: Set<Verb>
}

extension Desk {
    /// The waiting list of a school, with reasons and dates.
    public func placesWanted(at school: ID<School>) async throws -> PlacesWanted {
        let caller = caller
        return try await read(.seePupils, on: .school(school)) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .school(school))
            let offered = Set(try transaction.offeredTimes(of: school).map(\.slot))
            let lines = try transaction.nominated(at: school, for: caller).compactMap { try transaction.pupilLine($0) }
            return PlacesWanted(
                schoolName: try String.fetchOne(transaction.db, sql: "SELECT name FROM school WHERE id = ?", arguments: [school]) ?? "",
                waiting: try lines.compactMap { line in
                    try line.waiting.since.map { try transaction.waitingPupil(line, since: $0, offered) }
                }.sorted { (-$0.need.rawValue, $0.since, $0.name) < (-$1.need.rawValue, $1.since, $1.name) },
                withPlace: lines.count(where: \.hasPlace),
                others: lines.filter { !$0.hasPlace && $0.waiting.since == nil }.map { ($0.id, $0.fullName, $0.waiting) }
                    .sorted { $0.1 < $1.1 },
                offersTimes: !offered.isEmpty,
                can: Set(Verb.allCases.filter { $0.rule.kind == .school && $0.answer(to: capacities) == .allowed }))
        }
    }
}

extension Transaction {
    fileprivate func waitingPupil(_ line: PupilLine, since: Day, _ offered: Set<Slot>) throws -> WaitingPupil {
        let nominee = try nominee(line.id)
        return WaitingPupil(
            id: line.id, name: line.fullName, yearGroup: line.yearGroup, since: since, need: nominee.content.need ?? .welcome,
            tendency: nominee.content.tendency, interests: nominee.content.interests, reasons: try reasons(for: line.id),
            isDescribed: nominee.revision > 0, freeTimes: nominee.content.free.map { $0.intersection(offered).count },
            takingPart: line.takingPart)
    }
}
