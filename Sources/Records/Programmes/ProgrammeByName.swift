import GRDB
import Nurture

extension Desk {
    /// The programme of this name, begun today for a year if there is none yet. Only the system does that.
    public func programme(named name: String, from today: Day) async throws -> ID<Programme> {
        guard case .system = caller else { throw Refusal.outOfReach }
        let known = try await records.inSnapshot { transaction in
            try ID<Programme>.fetchOne(transaction.db, sql: "SELECT id FROM programme WHERE name = ? ORDER BY id", arguments: [name])
        }
        if let known { return known }
        return try await found(ProgrammeDraft(name: name, startsOn: today, endsOn: today.adding(days: 365)))
    }
}
