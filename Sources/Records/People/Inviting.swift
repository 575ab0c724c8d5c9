import Foundation
import GRDB
import Nurture

/// Somebody who is to work somewhere.
public struct PersonDraft: Sendable {
    public var name: String
    public var email: String

    public init(name: String, email: String) {
        self.name = name
        self.email = email
    }
}

/// What an invitation opens: an address for one person and one use, for seven days.
public struct SentInvitation: Sendable {
    public let person: ID<Person>
    public let secret: Secret
    /// False when the person has a password, or an invitation from somebody who answers for more of them: the role is theirs at once.
    public let needed: Bool
}

private let invitationDays: Int64 = 7

extension Role {
    /// What one does to give somebody this role.
    public var invitingVerb: Verb? {
        switch self {
        case .programmeLead: nil
        case .serviceLead: .inviteServiceLead
        case .tutor, .trainee: .inviteTutor
        case .schoolLead: .inviteSchoolLead
        case .schoolStaff: .nameSchoolStaff
        case .head: .nameHead
        }
    }
}

extension Desk {
    /// Gives somebody a role from today on. A person who is known by the same e-mail address gets one more role.
    public func invite(_ draft: PersonDraft, as role: Role, at place: Thing) async throws -> SentInvitation {
        let verb = role.invitingVerb ?? .changeProgramme
        guard place.kind == role.place else { throw Refusal.outOfReach }
        let person = ID<Person>.new()
        let caller = caller
        return try await act(verb, on: place, making: [.person(person)]) { transaction in
            let known = try transaction.person(withEmail: draft.email)
            let invited = known ?? person
            if known == nil { try transaction.add(person, draft) }
            try transaction.give(role, at: place, to: invited)
            let hasPassword = try transaction.hasPassword(invited)
            guard try !hasPassword && transaction.answers(caller, for: invited) else {
                return SentInvitation(person: invited, secret: Secret(), needed: false)
            }
            return try transaction.sendInvitation(to: invited, by: caller.person)
        }
    }
}

extension Transaction {
    func add(_ person: ID<Person>, _ draft: PersonDraft) throws {
        let identity = PersonIdentity(name: draft.name, email: draft.email)
        try db.execute(
            sql: "INSERT INTO person (id, emailDigest, identity, madeAt) VALUES (?, ?, ?, ?)",
            arguments: [person, emailDigest(draft.email), seal(identity, .person, row: person, owner: .person(person)), now])
    }

    /// Giving a role that is held already changes nothing.
    func give(_ role: Role, at place: Thing, to person: ID<Person>, from start: Day? = nil, until end: Day? = nil) throws {
        let column = place.kind.rawValue
        let held = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM role WHERE person = ? AND role = ? AND \(column) = ?
                AND startsOn <= ? AND (endsOn IS NULL OR endsOn >= ?))
                """,
            arguments: [person, role, place.id, today, today])
        guard held != true else { return }
        try db.execute(
            sql: "INSERT INTO role (id, person, role, \(column), startsOn, endsOn) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [ID<RoleHeld>.new(), person, role, place.id, start ?? today, end])
    }

    /// A single-use address for seven days. Those that were sent before and are open still end.
    func sendInvitation(to person: ID<Person>, by inviter: ID<Person>?) throws -> SentInvitation {
        try endOpenInvitations(of: person)
        let sent = SentInvitation(person: person, secret: Secret(), needed: true)
        try db.execute(
            sql: "INSERT INTO invitation (id, tokenDigest, person, madeBy, madeAt, expiresAt) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                ID<Invitation>.new(), Secret.digest(sent.secret.text), person, inviter, now, now.adding(days: invitationDays),
            ])
        return sent
    }

    func endOpenInvitations(of person: ID<Person>) throws {
        try db.execute(sql: "UPDATE invitation SET expiresAt = ? WHERE person = ? AND expiresAt > ?", arguments: [now, person, now])
    }

    func hasPassword(_ person: ID<Person>) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM credential WHERE person = ?)", arguments: [person]) ?? false
    }
}
