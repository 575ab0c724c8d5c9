import GRDB
import Nurture

extension Transaction {
    /// For how many minutes groups of a service hold their rooms and people: the number by which its programme suggests groups.
    func minutesHeld(at service: ID<Service>) throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT programme FROM service WHERE id = ?")
        let programme = try ID<Programme>.fetchOne(statement, arguments: [service])
        return try (programme.map { try formingSettings(of: $0).settings } ?? FormingSettings()).minutesInRoom
    }

    /// For how many minutes a group holds them.
    func minutesHeld(by group: ID<Group>) throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT service FROM nurtureGroup WHERE id = ?")
        guard let service = try ID<Service>.fetchOne(statement, arguments: [group]) else { throw Refusal.outOfReach }
        return try minutesHeld(at: service)
    }
}
