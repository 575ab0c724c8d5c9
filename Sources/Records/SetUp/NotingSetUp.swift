import GRDB
import Nurture

extension Desk {
    /// Notes what no other record shows: a call that took place, a promise. Nothing is overwritten. The same ID again is a retry.
    /// - Parameter day: the day that it speaks of; not one to come.
    /// - Throws: ``Refusal/impossible(_:)`` if a child of the group is named in it.
    public func note(
        _ text: String, on day: Day, at step: SetUpStep, of group: ID<Group>, id: ID<SetUpNote> = .new()
    ) async throws {
        let caller = caller
        try await act(.noteStep, on: .group(group)) { transaction in
            guard day <= transaction.today else { throw Refusal.impossible("The day of a note can’t be to come.") }
            try transaction.refuseNames(in: [text], for: group)
            try transaction.run(
                sql: "INSERT OR IGNORE INTO setUpNote (id, nurtureGroup, step, content, day, writtenBy, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    id, group, step.rawValue, transaction.seal(text, .setUpNote, row: id, owner: .group(group)), day, caller.person,
                    transaction.now,
                ])
        }
    }

    /// Says why a group may start without something; it stays in sight with the name.
    /// - Throws: ``Refusal/impossible(_:)`` for what no group starts without.
    public func waive(_ need: SetUpNeed, because reason: String, in group: ID<Group>, id: ID<SetUpWaiver> = .new()) async throws {
        let caller = caller
        try await act(.waiveStep, on: .group(group)) { transaction in
            guard need.mayBeWaived else { throw Refusal.impossible("No group starts without \(need.name).") }
            guard try !transaction.waivers(of: group).contains(where: { $0.need == need }) else { return }
            try transaction.refuseNames(in: [reason], for: group)
            try transaction.run(
                sql: "INSERT OR IGNORE INTO setUpWaiver (id, nurtureGroup, need, reason, waivedBy, at) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    id, group, need.rawValue, transaction.seal(reason, .setUpWaiver, row: id, owner: .group(group)), caller.person,
                    transaction.now,
                ])
        }
    }

    /// From now on it is asked for again.
    public func takeBack(_ waiver: ID<SetUpWaiver>, in group: ID<Group>) async throws {
        let caller = caller
        try await act(.waiveStep, on: .group(group)) { transaction in
            let holds = try Bool.fetchOne(
                transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM setUpWaiver WHERE id = ? AND nurtureGroup = ?)",
                arguments: [waiver, group])
            guard holds == true else { throw Refusal.outOfReach }
            try transaction.run(
                sql: "INSERT OR IGNORE INTO setUpWaiverEnd (waiver, endedBy, at) VALUES (?, ?, ?)",
                arguments: [waiver, caller.person, transaction.now])
        }
    }
}
