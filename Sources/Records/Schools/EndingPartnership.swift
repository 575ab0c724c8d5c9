import GRDB
import Nurture

extension Desk {
    /// The service works with the school until the end of this day. What was done stays.
    /// - Throws: ``Refusal/impossible(_:)`` while one of its groups still runs there.
    public func endPartnership(of service: ID<Service>, with school: ID<School>, lastDay: Day) async throws {
        try await act(.endPartnership, on: .service(service)) { transaction in
            guard lastDay >= transaction.today else { throw Refusal.impossible("Choose today or a later day.") }
            let running = try transaction.runningGroups(of: service, at: school)
            guard running == 0 else {
                throw Refusal.impossible(
                    running == 1 ? "One group still runs there. Close it first." : "\(running) groups still run there. Close them first.")
            }
            try transaction.db.execute(
                sql: """
                    UPDATE partnership SET endsOn = :last WHERE service = :service AND school = :school
                    AND startsOn <= :today AND (endsOn IS NULL OR endsOn >= :today)
                    """,
                arguments: ["last": lastDay, "service": service, "school": school, "today": transaction.today])
            guard transaction.db.changesCount > 0 else { throw Refusal.outOfReach }
        }
    }
}

extension Transaction {
    func runningGroups(of service: ID<Service>, at school: ID<School>) throws -> Int {
        try Int.fetchOne(
            db,
            sql: """
                SELECT count(*) FROM nurtureGroup WHERE service = ? AND school = ? AND id NOT IN (SELECT nurtureGroup FROM groupClosure)
                """,
            arguments: [service, school]) ?? 0
    }
}
