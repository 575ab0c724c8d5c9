import Foundation
import Nurture
import Testing

@testable import Records

@Suite("What came of a group")
struct OutcomesPageTests {
    @Test("Marks are counted by voice, never by pupil, and sentences come from the rules")
    func counted() async throws {
        let marking = try await Marking.begin()
        try await marking.giveAll()
        let shown = try await marking.shown()
        #expect(shown.counted == 5)
        #expect(shown.uncounted == 0)
        #expect(shown.waiting == 0)
        let outcome = try #require(shown.outcomes.first)
        #expect(outcome.notes.first { $0.voice == .tutor }?.marks == [.start: [2, 2, 2, 2, 2], .end: [3, 3, 3, 3, 3]])
        #expect(outcome.notes.first { $0.voice == .school }?.marks == [.end: [3, 3, 3, 3, 3]])
        #expect(outcome.notes.first { $0.voice == .pupil }?.marks == [.end: [5]])
        #expect(outcome.sentences.contains("Of 5 pupils, the tutor sees 5 further on than at the start."))
        #expect(outcome.sentences.first == "At the end the voices agree on 4 of 5 pupils and see 1 differently, which is worth a talk.")
        #expect(shown.outcomes[1].sentences == ["Nobody has given a mark yet."])
        #expect(shown.sessions.count == 20)
    }

    @Test("A pupil without “evaluation: yes” is in nothing, from the moment that the answer is known", arguments: [false, true])
    func withoutEvaluation(_ wasNeverAsked: Bool) async throws {
        let marking = try await Marking.begin()
        try await Telling.log(marking.world)
        try await marking.giveAll()
        let places = try await marking.shown().attendance.places
        #expect(try await marking.quotes().map(\.words).contains(Marking.words))
        if wasNeverAsked {
            try marking.world.raw().run("DELETE FROM consent WHERE pupil = ? AND question = 'evaluation'", [marking.world.pupils[0].id])
        } else {
            try await marking.answer(.evaluation, false, for: 0)
        }
        let shown = try await marking.shown()
        #expect(shown.counted == 4)
        #expect(shown.uncounted == 1)
        #expect(shown.outcomes[0].notes.first { $0.voice == .tutor }?.marks[.end] == [3, 3, 3, 3])
        #expect(shown.outcomes[0].notes.allSatisfy { $0.voice != .pupil })
        #expect(shown.quotes.isEmpty)
        #expect(try await marking.quotes().isEmpty)
        #expect(shown.attendance.places == places / 5 * 4)
        guard !wasNeverAsked else { return }
        try await marking.answer(.evaluation, true, for: 0)
        #expect(try await marking.shown().counted == 5)
    }

    @Test("Without “publication: yes” a quote stays with the group's own people")
    func withoutPublication() async throws {
        let marking = try await Marking.begin()
        try await marking.giveAll()
        #expect(try await marking.shown().quotes.map(\.words) == [Marking.words])
        try await marking.answer(.publication, false, for: 0)
        #expect(try await marking.shown().quotes.isEmpty)
        #expect(try await marking.shown(\.tutor).quotes.isEmpty)
        let quotes = try await marking.quotes()
        #expect(quotes.map(\.words) == [Marking.words])
        #expect(quotes.map(\.name) == ["Ayodele B."])
        #expect(quotes.map(\.mayLeave) == [false])
    }

    @Test("What a pupil did not let the school read is nowhere, and what names a child does not leave")
    func readers() async throws {
        let marking = try await Marking.begin()
        try await marking.giveAll()
        try await marking.say("Only for my tutor", on: 1, school: false)
        try await marking.say("Ayodele and I are thunder", on: 2)
        #expect(try await marking.shown().quotes.map(\.words) == [Marking.words])
        let quotes = try await marking.quotes(\.schoolStaff)
        #expect(Set(quotes.map(\.words)) == [Marking.words, "Ayodele and I are thunder"])
        #expect(quotes.first { $0.words != Marking.words }?.mayLeave == false)
    }

    @Test("Words that a pupil said in a session are among them, unless taken back")
    func inSessions() async throws {
        let marking = try await Marking.begin()
        try await Telling.log(marking.world)
        #expect(try await marking.shown().quotes.map(\.words).contains(Telling.quote))
        let session = marking.world.pastSessions[0]
        for session in marking.world.pastSessions.prefix(3) {
            let voices = try await marking.world.system.session(session).register.flatMap(\.voices).filter { $0.words != nil }
            for voice in voices { try await marking.world.system.takeBack(voice.id, from: session) }
        }
        #expect(try await marking.shown().quotes.isEmpty)
        #expect(try await marking.world.system.session(session).register.count == 5)
    }

    @Test("A head's page has no name in it; who works with the group has the names")
    func audiences() async throws {
        let marking = try await Marking.begin()
        try await Telling.log(marking.world)
        try await marking.giveAll()
        let head = try await marking.page(\.head)
        guard case .forHead = head else {
            Issue.record("a head gets the page of the group's own people")
            return
        }
        for pupil in marking.world.pupils {
            #expect(!String(reflecting: head).contains(pupil.firstName))
            #expect(!String(reflecting: head).contains(pupil.id.description))
        }
        for person: KeyPath<World.People, ID<Person>> in [\.serviceLead, \.tutor, \.trainee, \.schoolLead, \.schoolStaff] {
            #expect(try await marking.quotes(person).contains { $0.name == "Ayodele B." })
        }
        for person: KeyPath<World.People, ID<Person>> in [\.programmeLead, \.otherTutor, \.otherSchoolLead, \.otherServiceLead] {
            await #expect(throws: Refusal.outOfReach) { _ = try await marking.page(person) }
        }
    }

    @Test("Nothing of a pupil stands on the page while the tutor or the school is awaited")
    func blindness() async throws {
        let marking = try await Marking.begin()
        try await marking.give(.tutor, 4, on: 0)
        try await marking.say(Marking.words, on: 0)
        for person: KeyPath<World.People, ID<Person>> in [\.serviceLead, \.tutor, \.trainee, \.schoolLead, \.schoolStaff, \.head] {
            let shown = try await marking.shown(person)
            #expect(shown.waiting == 1)
            #expect(!shown.hasMarks)
            #expect(try await marking.quotes(person).isEmpty)
        }
        let world = marking.world
        world.clock.move(days: 40)
        try await world.system.recordNotReached(.school, at: .end, on: world.pupils[0].id, in: world.group)
        #expect(try await marking.shown(\.head).hasMarks)
        // The school may still answer, and so reads nothing before it has.
        #expect(try await !marking.shown(\.schoolLead).hasMarks)
        try await world.system.send(
            ContributionDraft(point: .end, isDeclined: true), of: .school, on: world.pupils[0].id, in: world.group)
        #expect(try await marking.shown(\.schoolLead).hasMarks)
    }
}
