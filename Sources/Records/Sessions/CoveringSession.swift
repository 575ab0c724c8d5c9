import GRDB
import Nurture

/// Whom a service lead chooses from to cover for one session.
public struct CoverChoices: Sendable {
    public let session: SessionLine
    public let group: GroupLine
    public let tutors: [Colleague]
    public let covering: ID<Person>?
}

extension Desk {
    public func coverChoices(for session: ID<Session>) async throws -> CoverChoices {
        try await read(.arrangeCover, on: .session(session)) { transaction in
            let page = try transaction.sessionPage(session, [])
            let own = Set(page.adults.filter { $0.role == .tutor && !$0.isCover }.map(\.person))
            return CoverChoices(
                session: page.session, group: page.group,
                tutors: try transaction.tutors(of: page.group.id).filter { !own.contains($0.person) },
                covering: page.adults.first(where: \.isCover)?.person)
        }
    }

    /// Names the tutor who leads one session in the tutor's place; nil when nobody need any more. They reach the group from the
    /// session's day until its log is finished, for seven days at most.
    public func arrangeCover(_ tutor: ID<Person>?, for session: ID<Session>) async throws {
        let caller = caller
        try await act(.arrangeCover, on: .session(session)) { transaction in
            try transaction.refuseIfLogged(session)
            try transaction.refuseIfCancelled(session)
            try transaction.run(sql: "DELETE FROM cover WHERE session = ?", arguments: [session])
            guard let tutor else { return }
            try transaction.cover(session, by: tutor, namedBy: caller.person)
        }
    }
}

extension Transaction {
    fileprivate func cover(_ session: ID<Session>, by tutor: ID<Person>, namedBy lead: ID<Person>?) throws {
        guard let row = try Row.fetchOne(db, sql: "SELECT nurtureGroup, heldOn FROM session WHERE id = ?", arguments: [session]) else {
            throw Refusal.outOfReach
        }
        guard (row["heldOn"] as Day).adding(days: daysOfCover) >= today else {
            throw Refusal.impossible("Cover lasts for \(daysOfCover) days at most, and this session was longer ago.")
        }
        guard try tutors(of: row["nurtureGroup"]).contains(where: { $0.person == tutor }) else {
            throw Refusal.impossible("Choose a tutor of your own service.")
        }
        try run(
            sql: "INSERT INTO cover (session, person, namedBy, at) VALUES (?, ?, ?, ?)", arguments: [session, tutor, lead, now])
    }

    fileprivate func tutors(of group: ID<Group>) throws -> [Colleague] {
        let service = try ID<Service>.fetchOne(db, sql: "SELECT service FROM nurtureGroup WHERE id = ?", arguments: [group])
        return try service.map { try colleagues(at: .service($0)) }?.filter { $0.role == .tutor } ?? []
    }

    func endCover(of session: ID<Session>) throws {
        try run(sql: "UPDATE cover SET endsOn = ? WHERE session = ? AND endsOn IS NULL", arguments: [today, session])
    }
}
