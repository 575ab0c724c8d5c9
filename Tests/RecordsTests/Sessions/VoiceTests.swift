import Nurture
import Testing

@testable import Records

@Suite("A pupil's voice")
struct VoiceTests {
    @Test("is read by the school only if the pupil lets it", arguments: [true, false])
    func readers(school: Bool) async throws {
        let world = try await World.make()
        try await world.desk(\.trainee).record(world.voice("It sounded like rain.", school: school), in: world.session)
        for person in [\World.People.serviceLead, \.schoolLead, \.schoolStaff] {
            let voices = try await world.desk(person).session(world.session).register.flatMap(\.voices)
            #expect(voices.map(\.words) == (school ? ["It sounded like rain."] : []))
        }
        #expect(try await world.desk(\.tutor).session(world.session).register.flatMap(\.voices).count == 1)
    }

    @Test("keeps who asked and who wrote, who need not be the one who saves it")
    func scribes() async throws {
        let world = try await World.make()
        var voice = world.voice("Again!")
        voice.writtenBy = world.people.schoolStaff
        try await world.desk(\.tutor).record(voice, in: world.session)
        let kept = try #require(try await world.desk(\.tutor).session(world.session).register.flatMap(\.voices).first)
        #expect(kept.askedBy == "Rafi Penrosewell")
        #expect(kept.writtenBy == "Owen Tarrantly")
        voice.id = .new()
        voice.askedBy = world.people.otherTutor
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.tutor).record(voice, in: world.session) }
    }

    @Test("is never changed under the same ID; the same again is a retry")
    func once() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        var voice = world.voice("One")
        try await tutor.record(voice, in: world.session)
        try await tutor.record(voice, in: world.session)
        voice.words = "Two"
        await #expect(throws: Refusal.idTaken) { try await tutor.record(voice, in: world.session) }
        #expect(try await tutor.session(world.session).register.flatMap(\.voices).map(\.words) == ["One"])
    }

    @Test("can be a pass, which is an answer")
    func pass() async throws {
        let world = try await World.make()
        try await world.desk(\.tutor).record(world.voice(nil), in: world.session)
        let voice = try #require(try await world.desk(\.tutor).session(world.session).register.flatMap(\.voices).first)
        #expect(voice.words == nil && !voice.wasTakenBack)
    }

    @Test("taken back is gone for good, and that it was stays")
    func takenBack() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        let voice = world.voice("Not this", school: true)
        try await tutor.record(voice, in: world.session)
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.schoolLead).takeBack(voice.id, from: world.session) }
        await #expect(throws: Refusal.outOfReach) { try await tutor.takeBack(voice.id, from: world.pastSessions[0]) }
        #expect(try await tutor.session(world.session).register.flatMap(\.voices).map(\.words) == ["Not this"])
        try await tutor.takeBack(voice.id, from: world.session)
        let kept = try #require(try await tutor.session(world.session).register.flatMap(\.voices).first)
        #expect(kept.words == nil && kept.wasTakenBack)
        try await tutor.record(voice, in: world.session)
        #expect(try await tutor.session(world.session).register.flatMap(\.voices).count == 1)
    }
}
