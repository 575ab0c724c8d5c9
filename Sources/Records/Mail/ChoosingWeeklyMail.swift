import GRDB
import Nurture

extension Desk {
    /// Says whether the caller wants the weekly mail, which leads get unless they say no.
    public func choose(weeklyMail isWanted: Bool) async throws {
        guard let person = caller.person else { throw Refusal.outOfReach }
        try await act(.chooseMail, on: .account(person)) { transaction in
            if isWanted {
                try transaction.db.execute(sql: "DELETE FROM digestRefusal WHERE person = ?", arguments: [person])
            } else {
                try transaction.db.execute(
                    sql: "INSERT OR IGNORE INTO digestRefusal (person, at) VALUES (?, ?)", arguments: [person, transaction.now])
            }
        }
    }
}

extension Transaction {
    /// Whether somebody gets the weekly mail; nil for whoever leads neither a service nor a school.
    func wantsWeeklyMail(_ person: ID<Person>) throws -> Bool? {
        guard try heldRoles(of: person).contains(where: { [.serviceLead, .schoolLead].contains($0.role) }) else { return nil }
        let isRefused = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM digestRefusal WHERE person = ?)", arguments: [person])
        return isRefused != true
    }
}
