import GRDB
import Nurture

/// Where a group meets.
public enum GroupPlace: Sendable {
    /// In a room of the school's list.
    case room(RoomLine)
    case centre(CentreBooking)
    /// What was typed, before the school had a list; empty while nothing is known.
    case text(String)

    /// What stands in a line about the group.
    public var words: String {
        switch self {
        case .room(let room): room.name
        case .centre(let booking): booking.centre.name
        case .text(let text): text
        }
    }
}

/// Where a group is to meet.
public enum PlaceDraft: Sendable, Equatable {
    case room(ID<Room>)
    case centre(ID<Centre>, CentreTravel)
    /// In neither; what was typed stands.
    case none
}

/// What somebody who forms or changes a group chooses from.
public struct PlaceChoices: Sendable {
    public let rooms: [RoomLine]
    public let centres: [CentreLine]
    public let times: [OfferedTimeLine]
}

extension Transaction {
    func groupPlace(of group: ID<Group>, typed: String) throws -> GroupPlace {
        if let room = try bookedRoom(of: group) { return .room(room) }
        if let booking = try centreBooking(of: group) { return .centre(booking) }
        return .text(typed)
    }

    func placeChoices(at school: ID<School>, for service: ID<Service>?) throws -> PlaceChoices {
        PlaceChoices(
            rooms: try rooms(of: school), centres: try service.map { try centres(of: $0) } ?? [], times: try offeredTimes(of: school))
    }

    /// Puts a group into a room of its school, or into a centre of its service, in place of where it was.
    func put(_ group: ID<Group>, into place: PlaceDraft, by caller: Caller) throws {
        guard let row = try Row.fetchOne(db, sql: "SELECT school, service FROM nurtureGroup WHERE id = ?", arguments: [group]) else {
            throw Refusal.outOfReach
        }
        try run(sql: "DELETE FROM roomBooking WHERE nurtureGroup = ?", arguments: [group])
        try run(sql: "DELETE FROM centreBooking WHERE nurtureGroup = ?", arguments: [group])
        switch place {
        case .none: return
        case .room(let room):
            try check(room, isAt: row["school"])
            try run(
                sql: "INSERT INTO roomBooking (nurtureGroup, room, bookedBy, at) VALUES (?, ?, ?, ?)",
                arguments: [group, room, caller.person, now])
        case .centre(let centre, let travel):
            guard try centres(of: row["service"]).contains(where: { $0.id == centre }) else { throw Refusal.outOfReach }
            try run(
                sql: "INSERT INTO centreBooking (nurtureGroup, centre, content, bookedBy, at) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    group, centre, seal(travel, .centreBooking, row: group, owner: .group(group)), caller.person, now,
                ])
        }
    }
}

extension Desk {
    /// Where a group could meet, and when its school offers times.
    public func placeChoices(for group: ID<Group>) async throws -> PlaceChoices {
        try await read(.changeGroup, on: .group(group)) { transaction in
            guard
                let row = try Row.fetchOne(
                    transaction.db, sql: "SELECT school, service FROM nurtureGroup WHERE id = ?", arguments: [group])
            else { throw Refusal.outOfReach }
            return try transaction.placeChoices(at: row["school"], for: row["service"])
        }
    }

    /// Gives a group another place.
    /// - Throws: ``Refusal/unusual(_:)`` for a place that something speaks against, unless it is meant; ``Refusal/impossible(_:)`` if
    ///   what is written of the way to a centre names a child.
    public func place(_ group: ID<Group>, in place: PlaceDraft, isMeant: Bool = true) async throws {
        let caller = caller
        try await act(.changeGroup, on: .group(group)) { transaction in
            _ = try transaction.schoolOfOpenGroup(group)
            if case .centre(_, let travel) = place { try transaction.refuseNames(in: [travel.whoBrings, travel.how], for: group) }
            try transaction.put(group, into: place, by: caller)
            if !isMeant { try transaction.weighPlace(of: group, caller) }
        }
    }
}

extension Transaction {
    /// What is written for all of a group is about nobody in particular.
    func refuseNames(in texts: [String], for group: ID<Group>) throws {
        let names = try firstNames(in: group)
        guard !texts.contains(where: { text in names.contains { NameMention.isFound($0, in: text) } }) else {
            throw Refusal.impossible("A word in it is the first name of a child of this group. Both sides read it: leave names out.")
        }
    }
}
