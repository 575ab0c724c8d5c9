import GRDB
import Nurture

/// All groups of a service by thirteen steps.
public struct SetUpGrid: Sendable {
    public struct Row: Sendable {
        public let group: GroupLine
        public let path: SetUpPath
        public let firstSession: Day?
    }

    public let service: ID<Service>
    public let serviceName: String
    /// Groups that go on, those first that have not met yet, by their first session.
    public let rows: [Row]
    /// Schools of the service where no group goes on yet.
    public let schoolsWithoutGroup: [PartnerSchool]
    public let can: Set<Verb>
}

extension Desk {
    public func setUpGrid(of service: ID<Service>) async throws -> SetUpGrid {
        let schools = try await self.service(service).schools
        let caller = caller
        return try await read(.seeSetUpGrid, on: .service(service)) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .service(service))
            let groups = try transaction.groupsGoingOn(in: service)
            let busy = try Set(groups.map { try transaction.school(of: $0) })
            let rows = try groups.compactMap { group in
                try transaction.groupLine(group).map { line in
                    let facts = try transaction.setUpFacts(of: group)
                    return (
                        row: SetUpGrid.Row(
                            group: line, path: SetUpPath(facts, waived: Set(try transaction.waivers(of: group).map(\.need))),
                            firstSession: facts.firstSession), hasMet: facts.logged > 0
                    )
                }
            }
            return SetUpGrid(
                service: service,
                serviceName: try String.fetchOne(transaction.db, sql: "SELECT name FROM service WHERE id = ?", arguments: [service]) ?? "",
                rows: rows.filter { !$0.hasMet }.map(\.row) + rows.filter(\.hasMet).map(\.row),
                schoolsWithoutGroup: schools.filter { !busy.contains($0.id) },
                can: Set(Verb.allCases.filter { $0.rule.kind == .service && $0.answer(to: capacities) == .allowed }))
        }
    }
}

extension Transaction {
    /// By their first session.
    func groupsGoingOn(in service: ID<Service>) throws -> [ID<Group>] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT g.id FROM nurtureGroup g WHERE g.service = ? AND g.id NOT IN (SELECT nurtureGroup FROM groupClosure)
                ORDER BY (SELECT min(heldOn) FROM session s WHERE s.nurtureGroup = g.id), g.weekday, g.startsAt, g.id
                """)
        return try ID<Group>.fetchAll(statement, arguments: [service])
    }
}
