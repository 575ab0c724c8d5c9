import GRDB
import Nurture
import Testing

@testable import Records

@Suite("A programme’s framework of outcomes")
struct FrameworkTests {
    private static let listening = OutcomeWords(
        wording: OutcomeWording(
            name: "Listening", meaning: "Hears what others play.", forPupil: "I hear what others play.",
            forHome: "My child listens to music."), signs: ["Turns to who plays", "Waits for the end"])

    private func confidence(_ world: World) async throws -> FrameworkOutcome {
        try #require(try await world.desk(\.programmeLead).framework(of: world.programme).outcomes.first { $0.id == world.outcomes[0] })
    }

    @Test("begins as the standard one, word by word and in its order, for everybody in the programme")
    func beginning() async throws {
        let world = try await World.make()
        for person in [\World.People.programmeLead, \.serviceLead, \.tutor, \.trainee, \.schoolLead] {
            let framework = try await world.desk(person).framework(of: world.programme)
            let words = framework.outcomes.map { $0.words(on: world.clock.day) }
            #expect(words.map(\.wording) == StandardFramework.outcomes.map(\.wording))
            #expect(words.map(\.signs) == StandardFramework.outcomes.map(\.indicators))
            #expect(framework.can == (person == \.programmeLead ? [.changeFramework] : []))
        }
        for person in [\World.People.schoolStaff, \.head] {
            await #expect(throws: Refusal.outOfReach) { try await world.desk(person).framework(of: world.programme) }
        }
    }

    @Test("is begun once where a programme had none")
    func begun() async throws {
        let world = try await World.make()
        try await world.records.inTransaction { transaction in
            for table in ["groupOutcome", "indicator", "outcomeWording", "outcome"] {
                try transaction.db.execute(sql: "DELETE FROM \(table)")
            }
        }
        let lead = world.desk(\.programmeLead)
        #expect(try await lead.framework(of: world.programme).outcomes.isEmpty)
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.serviceLead).beginFramework(of: world.programme) }
        for _ in 1...2 { try await lead.beginFramework(of: world.programme) }
        let outcomes = try await lead.framework(of: world.programme).outcomes
        #expect(outcomes.count == StandardFramework.outcomes.count)
        #expect(outcomes.allSatisfy { $0.startsOn == world.clock.day })
    }

    @Test("takes another outcome, once; the same ID for other words is refused")
    func adding() async throws {
        let world = try await World.make()
        let (lead, id) = (world.desk(\.programmeLead), ID<Outcome>.new())
        for _ in 1...2 { try await lead.add(FrameworkTests.listening, under: .musical, as: id, to: world.programme) }
        await #expect(throws: Refusal.idTaken) {
            try await lead.add(FrameworkTests.listening, under: .social, as: id, to: world.programme)
        }
        let added = try #require(try await lead.framework(of: world.programme).outcomes.last)
        #expect(added.id == id && added.heading == .musical && added.startsOn == world.clock.day)
        #expect(added.words(on: world.clock.day) == FrameworkTests.listening)
        #expect(try await world.desk(\.schoolLead).outcomeChoices(for: world.group).outcomes.map(\.id).contains(id))
    }

    @Test("is reworded from a day on; before that it reads as it did, and so do its signs")
    func rewording() async throws {
        let world = try await World.make()
        let (lead, today) = (world.desk(\.programmeLead), world.clock.day)
        let before = try await confidence(world).newest
        var words = FrameworkTests.listening
        words.signs = [before.signs[1], "Answers the register"]
        let day = today.adding(days: 7)
        for _ in 1...2 {
            try await lead.reword(world.outcomes[0], of: world.programme, to: words, since: day, revision: before.revision)
        }
        let after = try await confidence(world)
        #expect(after.words(on: today) == before)
        #expect(after.words(on: day.adding(days: -1)) == before)
        #expect(after.words(on: day) == words)
        #expect(after.newest == words && after.lastChange == day)
        let schoolLead = world.desk(\.schoolLead)
        #expect(try await schoolLead.chosen(world).first?.outcome.wording == before.wording)
        world.clock.move(days: 7)
        #expect(try await schoolLead.chosen(world).first?.outcome.wording == words.wording)
        #expect(try await schoolLead.chosen(world).first?.outcome.indicators.map(\.words) == words.signs)
    }

    @Test("is replaced by nobody who has read other words, and not back in time")
    func conflicts() async throws {
        let world = try await World.make()
        let (lead, today) = (world.desk(\.programmeLead), world.clock.day)
        let before = try await confidence(world).newest
        func reword(_ words: OutcomeWords, since day: Day, revision: Int) async throws {
            try await lead.reword(world.outcomes[0], of: world.programme, to: words, since: day, revision: revision)
        }
        await #expect(throws: Refusal.self) {
            try await reword(FrameworkTests.listening, since: today.adding(days: -1), revision: before.revision)
        }
        try await reword(FrameworkTests.listening, since: today.adding(days: 3), revision: before.revision)
        var other = FrameworkTests.listening
        other.wording.name = "Hearing"
        await #expect(throws: Refusal.conflict(revision: FrameworkTests.listening.revision)) {
            try await reword(other, since: today.adding(days: 3), revision: before.revision)
        }
        await #expect(throws: Refusal.self) { try await reword(other, since: today, revision: FrameworkTests.listening.revision) }
        #expect(try await confidence(world).newest == FrameworkTests.listening)
        try await reword(other, since: today.adding(days: 3), revision: FrameworkTests.listening.revision)
        #expect(try await confidence(world).wordings.count == 2)
    }

    @Test("keeps the words that a mark of today answered until tomorrow; its signs may change at once")
    func marked() async throws {
        let world = try await World.make()
        let (lead, today) = (world.desk(\.programmeLead), world.clock.day)
        try await world.desk(\.tutor).send(
            ContributionDraft(point: .start, marks: [world.outcomes[0]: 4]), of: .tutor, on: world.pupils[0].id, in: world.group)
        let before = try await confidence(world).newest
        await #expect(throws: Refusal.self) {
            try await lead.reword(
                world.outcomes[0], of: world.programme, to: FrameworkTests.listening, since: today, revision: before.revision)
        }
        var otherSigns = before
        otherSigns.signs.append("Answers the register")
        try await lead.reword(world.outcomes[0], of: world.programme, to: otherSigns, since: today, revision: before.revision)
        #expect(try await confidence(world).words(on: today) == otherSigns)
        try await lead.reword(
            world.outcomes[0], of: world.programme, to: FrameworkTests.listening, since: today.adding(days: 1),
            revision: otherSigns.revision)
        #expect(try await confidence(world).words(on: today) == otherSigns)
    }

    @Test("ends an outcome after its last day: no other group can choose it, those that look at it keep it")
    func ending() async throws {
        let world = try await World.make()
        let (lead, today) = (world.desk(\.programmeLead), world.clock.day)
        let (taken, free) = (world.outcomes[0], try #require(try await world.untaken()))
        await #expect(throws: Refusal.self) { try await lead.end(taken, of: world.programme, lastDay: today.adding(days: -1)) }
        for outcome in [taken, free] { try await lead.end(outcome, of: world.programme, lastDay: today) }
        #expect(try await world.desk(\.schoolLead).outcomeChoices(for: world.group).outcomes.map(\.id).contains(free))
        world.clock.move(days: 1)
        let choices = try await world.desk(\.schoolLead).outcomeChoices(for: world.group)
        #expect(!choices.outcomes.map(\.id).contains(free))
        #expect(choices.chosen.map(\.id) == world.outcomes)
        let framework = try await lead.framework(of: world.programme)
        #expect(Set(framework.ended.map(\.id)) == [taken, free])
        await #expect(throws: Refusal.self) { try await lead.end(taken, of: world.programme, lastDay: nil) }
        await #expect(throws: Refusal.self) {
            try await lead.reword(
                taken, of: world.programme, to: FrameworkTests.listening, since: world.clock.day,
                revision: confidence(world).newest.revision)
        }
    }

    @Test("lets an outcome go on whose last day is still to come")
    func continuation() async throws {
        let world = try await World.make()
        let lead = world.desk(\.programmeLead)
        try await lead.end(world.outcomes[0], of: world.programme, lastDay: world.clock.day.adding(days: 5))
        try await lead.end(world.outcomes[0], of: world.programme, lastDay: nil)
        #expect(try await confidence(world).endsOn == nil)
    }

    @Test("reaches no outcome of another programme")
    func otherProgramme() async throws {
        let world = try await World.make()
        let other = try await world.system.found(ProgrammeDraft(name: "Elsewhere", startsOn: world.clock.day, endsOn: world.clock.day))
        let theirs = try #require(try await world.system.framework(of: other).outcomes.first)
        let lead = world.desk(\.programmeLead)
        await #expect(throws: Refusal.outOfReach) { try await lead.framework(of: other) }
        await #expect(throws: Refusal.outOfReach) { try await lead.end(theirs.id, of: world.programme, lastDay: world.clock.day) }
        await #expect(throws: Refusal.outOfReach) {
            try await lead.reword(
                theirs.id, of: world.programme, to: FrameworkTests.listening, since: world.clock.day, revision: theirs.newest.revision)
        }
        #expect(try await world.system.framework(of: other).outcomes.first?.newest == theirs.newest)
    }
}

extension Desk {
    fileprivate func chosen(_ world: World) async throws -> [GroupOutcome] { try await outcomeChoices(for: world.group).chosen }
}

extension World {
    /// An outcome that no group looks at.
    func untaken() async throws -> ID<Outcome>? {
        try await desk(\.schoolLead).outcomeChoices(for: group).outcomes.map(\.id).first { !outcomes.contains($0) }
    }
}
