import Foundation
import GRDB
import Nurture

/// A programme with its services; no numbers, which wait for disclosure control.
public struct ProgrammePage: Sendable {
    public struct ServiceLine: Sendable {
        public let id: ID<Service>
        public let name: String
        public let leads: [Colleague]
    }

    public let id: ID<Programme>
    public let name: String
    public let startsOn: Day
    public let endsOn: Day
    public let sessions: Int
    public let revision: Int
    /// Only for who may see them.
    public let services: [ServiceLine]
    public let can: Set<Verb>
}

extension Desk {
    public func programme(_ id: ID<Programme>) async throws -> ProgrammePage {
        let caller = caller
        return try await read(.seeProgramme, on: .programme(id)) { transaction in
            guard let row = try Row.fetchOne(transaction.db, sql: "SELECT * FROM programme WHERE id = ?", arguments: [id]) else {
                throw Refusal.outOfReach
            }
            let capacities = try transaction.capacities(of: caller, before: .programme(id))
            let can = Set(Verb.allCases.filter { $0.rule.kind == .programme && $0.answer(to: capacities) == .allowed })
            return ProgrammePage(
                id: id, name: row["name"], startsOn: row["startsOn"], endsOn: row["endsOn"], sessions: row["sessions"],
                revision: row["revision"],
                services: can.contains(.seeServices) ? try transaction.serviceLines(of: id) : [], can: can)
        }
    }
}

extension Transaction {
    fileprivate func serviceLines(of programme: ID<Programme>) throws -> [ProgrammePage.ServiceLine] {
        try Row.fetchAll(db, sql: "SELECT id, name FROM service WHERE programme = ? ORDER BY name, id", arguments: [programme]).map { row in
            let leads = try colleagues(at: .service(row["id"])).filter { $0.role == .serviceLead }
            return ProgrammePage.ServiceLine(id: row["id"], name: row["name"], leads: leads)
        }
    }
}
