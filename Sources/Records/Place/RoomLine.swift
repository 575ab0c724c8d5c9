import Foundation
import GRDB
import Nurture

/// A room of a school, as everybody reads it who sees the school.
public struct RoomLine: Sendable {
    public let id: ID<Room>
    public let name: String
    public let isQuiet: Bool
    public let isEnclosed: Bool
    /// For how many people; nil where nobody said.
    public let places: Int?
    /// Who has the key, or where it hangs.
    public let key: String
    /// Who saw it last, and when; nil until somebody has.
    public let seen: RoomSight?
    /// False for one that the school offers no more.
    public let isOffered: Bool
    public let revision: Int
}

/// That somebody has looked at a room before a group starts in it.
public struct RoomSight: Sendable {
    public let day: Day
    public let by: String
}

/// What is sealed of a room.
struct RoomWords: Codable, Sendable, Equatable {
    var name: String
    var key: String
}

extension Transaction {
    /// The rooms that a school offers, by name.
    func rooms(of school: ID<School>) throws -> [RoomLine] {
        let statement = try db.cachedStatement(
            sql: "SELECT r.*, 1 AS isOffered FROM room r WHERE r.school = ? AND r.id NOT IN (SELECT room FROM roomEnd) ORDER BY r.id")
        return try Row.fetchAll(statement, arguments: [school]).map(roomLine).sorted { $0.name < $1.name }
    }

    /// A room, offered still or not.
    func room(_ id: ID<Room>) throws -> RoomLine? {
        let statement = try db.cachedStatement(
            sql: "SELECT r.*, e.room IS NULL AS isOffered FROM room r LEFT JOIN roomEnd e ON e.room = r.id WHERE r.id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map(roomLine)
    }

    /// The room of the school's list in which a group meets; nil where a text stands, or nothing yet.
    func bookedRoom(of group: ID<Group>) throws -> RoomLine? {
        let statement = try db.cachedStatement(sql: "SELECT room FROM roomBooking WHERE nurtureGroup = ?")
        return try ID<Room>.fetchOne(statement, arguments: [group]).flatMap { try room($0) }
    }

    private func roomLine(_ row: Row) throws -> RoomLine {
        let id: ID<Room> = row["id"]
        let words = try openIfKept(RoomWords.self, row["words"], .room, row: id, owner: .school(row["school"]))
        return RoomLine(
            id: id, name: words?.name ?? "A room", isQuiet: row["isQuiet"], isEnclosed: row["isEnclosed"], places: row["places"],
            key: words?.key ?? "", seen: try lastSight(of: id), isOffered: row["isOffered"], revision: row["revision"])
    }

    private func lastSight(of room: ID<Room>) throws -> RoomSight? {
        let statement = try db.cachedStatement(
            sql: "SELECT seenOn, seenBy FROM roomSight WHERE room = ? ORDER BY seenOn DESC, at DESC LIMIT 1")
        return try Row.fetchOne(statement, arguments: [room]).map { RoomSight(day: $0["seenOn"], by: try name(of: $0["seenBy"])) }
    }
}
