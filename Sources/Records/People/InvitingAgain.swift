import GRDB
import Nurture

extension Desk {
    /// Sends somebody who works at a place a fresh invitation, for a first sign-in that was missed or a password that was forgotten.
    /// - Parameter roles: what the person is there, one of these; all of them are given by the same verb.
    /// - Throws: ``Refusal/impossible(_:)`` if the person also works where the caller does not decide who does.
    public func inviteAgain(_ person: ID<Person>, as roles: [Role], at place: Thing) async throws -> SentInvitation {
        guard let verb = roles.first?.invitingVerb, roles.allSatisfy({ $0.invitingVerb == verb && $0.place == place.kind }) else {
            throw Refusal.outOfReach
        }
        let caller = caller
        return try await act(verb, on: place) { transaction in
            guard try transaction.liveRoles(of: person).contains(where: { roles.contains($0.role) && $0.place == place }) else {
                throw Refusal.outOfReach
            }
            guard try transaction.answers(caller, for: person) else {
                throw Refusal.impossible(
                    "This person also works elsewhere. Ask whoever leads there too, or whoever runs Hocket, to send the invitation.")
            }
            return try transaction.sendInvitation(to: person, by: caller.person)
        }
    }

    /// The same for whoever has this e-mail address, wherever they work. Only the system does that.
    public func inviteAgain(email: EmailAddress) async throws -> SentInvitation {
        guard case .system = caller, let person = try await records.inSnapshot({ try $0.person(withEmail: email.text) }) else {
            throw Refusal.outOfReach
        }
        let caller = caller
        return try await act(.changePassword, on: .account(person)) { try $0.sendInvitation(to: person, by: caller.person) }
    }
}

extension Transaction {
    /// Whether the caller could have given the person every role that they hold or will hold. Only then is an invitation put into the
    /// caller's hands: whoever has it can choose the password and be that person everywhere.
    func answers(_ caller: Caller, for person: ID<Person>) throws -> Bool {
        if case .system = caller { return true }
        return try liveRoles(of: person).allSatisfy { role, place in
            guard let verb = role.invitingVerb else { return false }
            return verb.answer(to: try capacities(of: caller, before: place)) == .allowed
        }
    }

    /// The roles that a person holds today or will hold.
    fileprivate func liveRoles(of person: ID<Person>) throws -> [(role: Role, place: Thing)] {
        try Row.fetchAll(
            db, sql: "SELECT role, programme, service, school FROM role WHERE person = ? AND (endsOn IS NULL OR endsOn >= ?)",
            arguments: [person, today]
        ).map { ($0["role"], place(of: $0)) }
    }

    /// The place of a row of `role`.
    func place(of row: Row) -> Thing {
        if let programme = row["programme"] as ID<Programme>? {
            .programme(programme)
        } else if let service = row["service"] as ID<Service>? {
            .service(service)
        } else {
            .school(row["school"])
        }
    }
}
