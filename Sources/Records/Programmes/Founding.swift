import Foundation
import GRDB
import Nurture

/// A programme as it is begun.
public struct ProgrammeDraft: Sendable {
    public var name: String
    public var startsOn: Day
    public var endsOn: Day
    /// How many weekly sessions a group has, 1…60. The source document's groups had 20.
    public var sessions: Int

    public init(name: String, startsOn: Day, endsOn: Day, sessions: Int = 20) {
        self.name = name
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.sessions = sessions
    }
}

extension Desk {
    /// Begins a programme. Only the system does that: a real installation begins at the command line.
    public func found(_ draft: ProgrammeDraft) async throws -> ID<Programme> {
        guard case .system = caller else { throw Refusal.outOfReach }
        let caller = caller
        return try await records.inTransaction { transaction in
            let id = ID<Programme>.new()
            try transaction.db.execute(
                sql: "INSERT INTO programme (id, name, startsOn, endsOn, sessions) VALUES (?, ?, ?, ?, ?)",
                arguments: [id, draft.name, draft.startsOn, draft.endsOn, draft.sessions])
            try transaction.beginFramework(of: id, on: min(draft.startsOn, transaction.today), by: nil)
            try transaction.beginTraining(in: id)
            try transaction.trace(caller, .changeProgramme, .programme(id), nil)
            return id
        }
    }

    /// Adds a service to the programme.
    public func startService(named name: String, in programme: ID<Programme>) async throws -> ID<Service> {
        try await act(.startService, on: .programme(programme)) { transaction in
            let id = ID<Service>.new()
            try transaction.db.execute(
                sql: "INSERT INTO service (id, programme, name) VALUES (?, ?, ?)", arguments: [id, programme, name])
            return id
        }
    }
}
