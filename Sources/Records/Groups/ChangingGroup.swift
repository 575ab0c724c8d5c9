import GRDB
import Nurture

extension Desk {
    /// Gives a pupil a place from a day on.
    public func join(_ pupil: ID<Pupil>, _ group: ID<Group>, from day: Day) async throws {
        try await act(.changeMembers, on: .group(group)) { transaction in
            guard
                let school = try ID<School>.fetchOne(
                    transaction.db, sql: "SELECT school FROM nurtureGroup WHERE id = ?", arguments: [group])
            else { throw Refusal.outOfReach }
            try transaction.giveAPlace(to: pupil, in: group, at: school, from: day)
        }
    }

    /// Ends a place on a day. What was lived in the group stays.
    public func leave(_ membership: ID<Membership>, of group: ID<Group>, on day: Day) async throws {
        try await act(.changeMembers, on: .group(group)) { transaction in
            try transaction.db.execute(
                sql: "UPDATE membership SET endsOn = max(?, startsOn) WHERE id = ? AND nurtureGroup = ? AND endsOn IS NULL",
                arguments: [day, membership, group])
            guard transaction.db.changesCount == 1 else { throw Refusal.outOfReach }
        }
    }

    /// Closes a group. Closing it again changes nothing.
    public func close(_ group: ID<Group>) async throws {
        let caller = caller
        try await act(.closeGroup, on: .group(group)) { transaction in
            try transaction.db.execute(
                sql: "INSERT OR IGNORE INTO groupClosure (nurtureGroup, closedOn, closedBy, at) VALUES (?, ?, ?, ?)",
                arguments: [group, transaction.today, caller.person, transaction.now])
        }
    }
}
