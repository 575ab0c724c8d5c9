import GRDB
import Nurture

/// Where, when and with what groups can meet at a school, as those read it who see the school.
public struct PlacesPage: Sendable {
    public let school: ID<School>
    public let schoolName: String
    public let rooms: [RoomLine]
    public let times: [OfferedTimeLine]
    public let trips: [TripLine]
    public let instruments: [InstrumentLine]
    public let can: Set<Verb>
}

extension Desk {
    public func places(at school: ID<School>) async throws -> PlacesPage {
        let caller = caller
        return try await read(.seeSchool, on: .school(school)) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .school(school))
            return PlacesPage(
                school: school,
                schoolName: try String.fetchOne(transaction.db, sql: "SELECT name FROM school WHERE id = ?", arguments: [school]) ?? "",
                rooms: try transaction.rooms(of: school), times: try transaction.offeredTimes(of: school),
                trips: try transaction.trips(of: school), instruments: try transaction.instruments(of: .school(school)),
                can: Set(Verb.allCases.filter { $0.rule.kind == .school && $0.answer(to: capacities) == .allowed }))
        }
    }
}
