import Nurture

@testable import Records

/// Marks and words of all voices on the pupils of a world, at its last session but one.
struct Marking {
    let world: World
    /// Two outcomes that the group looks at.
    let outcomes: [ID<Outcome>]

    static let words = "My drum answers me"

    /// Moves the clock to the end and chooses outcomes.
    static func begin() async throws -> Marking {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        let outcomes = Array(try await lead.outcomeChoices(for: world.group).outcomes.map(\.id).prefix(2))
        try await lead.choose(Set(outcomes), signs: [:], for: world.group)
        let sessions = try await world.system.group(world.group).sessions
        world.clock.move(days: Int64(sessions[sessions.count - 2].day.number - world.clock.day.number))
        return Marking(world: world, outcomes: outcomes)
    }

    func give(_ voice: ReportVoice, _ mark: Int?, at point: RatingPoint = .end, on pupil: Int, says answers: [ReportAnswer] = [])
        async throws
    {
        let draft = ContributionDraft(
            point: point, marks: [outcomes[0]: mark], answers: answers, scribe: voice == .pupil ? .wordForWord : nil)
        try await world.system.send(draft, of: voice, on: world.pupils[pupil].id, in: world.group)
    }

    /// The tutor sees each pupil one step further on; the school agrees at the end; the first pupil says something.
    func giveAll() async throws {
        for pupil in world.pupils.indices {
            try await give(.tutor, 2, at: .start, on: pupil)
            try await give(.school, nil, at: .start, on: pupil)
            try await give(.tutor, 3, on: pupil)
            try await give(.school, 3, on: pupil)
        }
        try await say(Marking.words, on: 0)
    }

    func say(_ words: String, on pupil: Int, at point: RatingPoint = .end, school: Bool = true) async throws {
        try await give(
            .pupil, 5, at: point, on: pupil, says: [ReportAnswer(.liked, words, readers: Readers(school: school, home: false))])
    }

    func answer(_ question: ConsentQuestion, _ isYes: Bool, for pupil: Int) async throws {
        let draft = ConsentDraft(giver: .child, how: .inPerson, on: world.clock.day, answers: [question: isYes])
        try await world.desk(\.schoolLead).record(draft, of: world.pupils[pupil].id)
    }

    func page(_ person: KeyPath<World.People, ID<Person>>) async throws -> OutcomesPage {
        try await world.desk(person).outcomes(of: world.group)
    }

    func shown(_ person: KeyPath<World.People, ID<Person>> = \.head) async throws -> OutcomesForHead { try await page(person).shown }

    func quotes(_ person: KeyPath<World.People, ID<Person>> = \.tutor) async throws -> [NamedQuote] {
        guard case .forGroup(let outcomes) = try await page(person) else { return [] }
        return outcomes.quotes
    }
}
