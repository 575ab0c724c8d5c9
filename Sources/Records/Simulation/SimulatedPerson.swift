import Nurture

/// An adult of a simulated database.
struct SimulatedPerson: Sendable {
    let id: ID<Person>
    let name: String
    let email: String

    /// One of the demonstration's people, who has an account.
    init(_ account: Role, _ at: Instant, _ chance: inout Chance) {
        let known = Demonstration.accounts.first { $0.role == account.words }
        email = known?.email ?? "\(account.rawValue)@hocket.example"
        name = email.prefix { $0 != "@" }.split(separator: ".").map(\.capitalized).joined(separator: " ")
        id = ID(at: at, using: &chance)
    }

    /// Anybody else. The number keeps their addresses apart.
    init(number: String, _ at: Instant, _ chance: inout Chance) {
        let first = chance.one(of: SimulatedWords.firstNames)
        let family = chance.one(of: SimulatedWords.familyNames)
        name = "\(first) \(family)"
        email = "\(first.lowercased()).\(number)@hocket.example"
        id = ID(at: at, using: &chance)
    }
}

extension Transaction {
    func add(_ person: SimulatedPerson, as role: Role, at place: Thing, since day: Day, _ chance: inout Chance) throws {
        let since = Instant(on: day, minutes: 9 * 60)
        let identity = PersonIdentity(name: person.name, email: person.email)
        try insert(
            "person",
            [
                "id": person.id, "emailDigest": emailDigest(person.email),
                "identity": seal(identity, .person, row: person.id, owner: .person(person.id)), "madeAt": since,
            ])
        try insert(
            "role",
            [
                "id": ID<RoleHeld>(at: since, using: &chance), "person": person.id, "role": role, place.kind.rawValue: place.id,
                "startsOn": day,
            ])
    }
}

extension Instant {
    /// So many minutes after the school's midnight.
    init(on day: Day, minutes: Int) {
        self = SchoolClock.instant(day, WallTime(minutes: minutes) ?? .midnight)
    }
}

extension Substring {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
