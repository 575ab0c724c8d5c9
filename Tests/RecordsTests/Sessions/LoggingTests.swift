import Nurture
import Testing

@testable import Records

@Suite("A session's log")
struct LoggingTests {
    @Test("keeps what was saved by half, and says who has no mark yet")
    func half() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        try await tutor.log(world.session, SessionDraft(revision: 0, marks: [world.pupils[0].id: .init(mark: .late)]))
        let page = try await tutor.session(world.session)
        #expect(page.revision == 1)
        #expect(page.unmarked.count == 4)
        #expect(page.adults.allSatisfy { $0.wasThere == nil })
        #expect(page.session.state == .logged)
    }

    @Test("sent twice is saved once: its author hears of no conflict")
    func retry() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        let draft = world.draft(voice: "My hands knew it before me.")
        try await tutor.log(world.session, draft)
        let saved = try await tutor.session(world.session)
        world.clock.move(minutes: 3)
        try await tutor.log(world.session, draft)
        let again = try await tutor.session(world.session)
        #expect(again.revision == saved.revision)
        #expect(again.savedAt == saved.savedAt)
        #expect(again.register.flatMap(\.voices).count == 1)
    }

    @Test("is refused when somebody else saved in between, and theirs stays")
    func conflict() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        try await tutor.log(world.session, SessionDraft(revision: 0, content: SessionLogContent(whatWeDid: "Drums")))
        await #expect(throws: Refusal.conflict(revision: 1)) {
            try await tutor.log(world.session, SessionDraft(revision: 0, content: SessionLogContent(whatWeDid: "Bells")))
        }
        #expect(try await tutor.session(world.session).content.whatWeDid == "Drums")
    }

    @Test("takes no pupil without a yes to taking part, and nothing of it is saved")
    func consent() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        let pupil = world.pupils[0].id
        try await world.system.record(
            ConsentDraft(giver: .child, how: .inPerson, on: world.clock.day, answers: [.takingPart: false]), of: pupil)
        await #expect(throws: Refusal.outOfReach) {
            try await tutor.log(world.session, SessionDraft(revision: 0, marks: [pupil: .init(mark: .present)]))
        }
        let page = try await tutor.session(world.session)
        #expect(page.revision == 0)
        #expect(page.register.count == 4)
        #expect(page.waitingForConsent.map(\.pupil) == [pupil])
    }

    @Test("waits for the session's day, and a cancelled session has none")
    func dates() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        let sessions = try await tutor.group(world.group).sessions
        let coming = try #require(sessions.first { $0.state == .toCome }).id
        await #expect(throws: Refusal.self) { try await tutor.log(coming, SessionDraft(revision: 0)) }
        try await tutor.cancel(world.session, because: .noRoom)
        await #expect(throws: Refusal.self) { try await tutor.log(world.session, SessionDraft(revision: 0)) }
        #expect(try await tutor.session(world.session).revision == 0)
        try await tutor.reinstate(world.session)
        try await tutor.log(world.session, SessionDraft(revision: 0))
        #expect(try await tutor.session(world.session).revision == 1)
    }

    @Test("shows what the session before left for this one")
    func lastTime() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        let content = SessionLogContent(whatWeDid: "Rain", nextTime: "Bring the rain stick")
        try await tutor.log(world.pastSessions[3], SessionDraft(revision: 0, content: content))
        #expect(try await tutor.session(world.session).lastTime?.nextTime == "Bring the rain stick")
        #expect(try await tutor.session(world.pastSessions[2]).lastTime == nil)
    }

    @Test("leaves everybody's line as its own author wrote it")
    func notes() async throws {
        let world = try await World.make()
        let pupil = world.pupils[1].id
        try await world.desk(\.schoolStaff).write(notes: [pupil: "Waited for a turn"], in: world.session)
        try await world.desk(\.trainee).write(notes: [pupil: "Found the beat"], in: world.session)
        try await world.desk(\.tutor).log(world.session, SessionDraft(revision: 0, notes: [pupil: "", world.pupils[0].id: "Led"]))
        let notes = try await world.desk(\.serviceLead).session(world.session).register.flatMap(\.notes)
        #expect(Set(notes.map(\.text)) == ["Waited for a turn", "Found the beat", "Led"])
    }
}

extension World {
    func draft(voice: String? = nil, revision: Int = 0) -> SessionDraft {
        var draft = SessionDraft(revision: revision, content: SessionLogContent(whatWeDid: "Passed a clap around", nextTime: "Faster"))
        for pupil in pupils { draft.marks[pupil.id] = .init(mark: .present) }
        draft.notes[pupils[0].id] = "Went first"
        draft.adults = [people.tutor: true, people.schoolStaff: false]
        if let voice { draft.voices = [self.voice(voice)] }
        return draft
    }

    func voice(_ words: String?, school: Bool = false) -> VoiceDraft {
        VoiceDraft(id: .new(), pupil: pupils[2].id, words: words, wordForWord: true, schoolMayRead: school, homeMayRead: false)
    }
}
