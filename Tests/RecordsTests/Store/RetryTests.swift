import Nurture
import Records
import Testing

/// IDs are made by whoever creates a thing, a phone included, so that a form that is sent twice is saved once.
@Suite("The same ID again")
struct RetryTests {
    private func expectRetry(
        _ world: World, same: () async throws -> Void, other: () async throws -> Void
    ) async throws {
        try await same()
        var before = try world.raw().counts()
        try await same()
        var after = try world.raw().counts()
        before["audit"] = nil
        after["audit"] = nil
        #expect(after == before)
        await #expect(throws: Refusal.idTaken) { try await other() }
        after = try world.raw().counts()
        after["audit"] = nil
        #expect(after == before)
    }

    @Test("A pupil's words")
    func voice() async throws {
        let world = try await World.make()
        let desk = world.desk(\.tutor)
        let voice = VoiceDraft(
            id: .new(), pupil: world.pupils[0].id, words: "Again!", wordForWord: true, schoolMayRead: true, homeMayRead: true)
        var other = voice
        other.words = "Enough."
        try await expectRetry(world) {
            try await desk.record(voice, in: world.session)
        } other: { [other] in
            try await desk.record(other, in: world.session)
        }
        let kept = try await desk.session(world.session).register.first { $0.pupil == voice.pupil }
        #expect(kept?.voices.map(\.words) == ["Again!"])
    }

    @Test("A pupil's words by somebody else")
    func otherAuthor() async throws {
        let world = try await World.make()
        let voice = VoiceDraft(
            id: .new(), pupil: world.pupils[0].id, words: "Again!", wordForWord: true, schoolMayRead: true, homeMayRead: true)
        try await expectRetry(world) {
            try await world.desk(\.tutor).record(voice, in: world.session)
        } other: {
            try await world.desk(\.trainee).record(voice, in: world.session)
        }
    }

    @Test("A pupil")
    func pupil() async throws {
        let world = try await World.make()
        let desk = world.desk(\.schoolLead)
        let pupil = PupilDraft(firstName: "Wren", familyName: "Ashby", birthDate: Day(iso: "2018-02-03")!, yearGroup: YearGroup(3)!)
        var other = pupil
        other.firstName = "Robin"
        try await expectRetry(world) {
            try await desk.nominate([pupil], at: world.school)
        } other: { [other] in
            try await desk.nominate([other], at: world.school)
        }
    }

    @Test("A hand-over")
    func handOver() async throws {
        let world = try await World.make()
        let (desk, pupil, id) = (world.desk(\.tutor), world.pupils[0].id, ID<HandOver>.new())
        try await expectRetry(world) {
            try await desk.handOver(id, about: pupil, to: "Wilhelmina Tarn", at: world.clock.now)
        } other: {
            try await desk.handOver(id, about: pupil, to: "Somebody else", at: world.clock.now)
        }
    }

    @Test("A carer")
    func carer() async throws {
        let world = try await World.make()
        let (desk, pupil, id) = (world.desk(\.schoolLead), world.pupils[0].id, ID<Carer>.new())
        let carer = CarerDraft(name: "Juniper Brightwater", relation: "Aunt")
        try await expectRetry(world) {
            try await desk.name(carer, id: id, for: pupil, entitled: true, mayBeContacted: true)
        } other: {
            try await desk.name(carer, id: id, for: pupil, entitled: false, mayBeContacted: true)
        }
    }

    @Test("A carer's answers")
    func consent() async throws {
        let world = try await World.make()
        let (desk, pupil) = (world.desk(\.schoolLead), world.pupils[0].id)
        let answers = ConsentDraft(giver: .child, how: .inPerson, on: world.clock.day, answers: [.audio: true, .photo: false])
        var other = answers
        other.answers[.photo] = .yes
        try await expectRetry(world) {
            try await desk.record(answers, of: pupil)
        } other: { [other] in
            try await desk.record(other, of: pupil)
        }
    }

    @Test("A group")
    func group() async throws {
        let world = try await World.make()
        let desk = world.desk(\.serviceLead)
        let group = GroupDraft(
            name: "Second helping", room: "Hall", tutor: world.people.tutor, staff: nil,
            slot: Slot(weekday: .friday, time: .midnight), startsOn: world.clock.day, pupils: [])
        var other = group
        other.name = "Third helping"
        try await expectRetry(world) {
            try await desk.form(group, at: world.school)
        } other: { [other] in
            try await desk.form(other, at: world.school)
        }
    }

    @Test("A session log of the revision that was on the page; with other words it is a conflict and no retry")
    func log() async throws {
        let world = try await World.make()
        let draft = SessionDraft(
            revision: 0, content: SessionLogContent(whatWeDid: "Rain on the drums"), notes: [world.pupils[0].id: "Led the rain"])
        try await world.desk(\.tutor).log(world.session, draft)
        var before = try world.raw().counts()
        try await world.desk(\.tutor).log(world.session, draft)
        let other = SessionDraft(revision: 0, content: SessionLogContent(whatWeDid: "Sun on the drums"))
        await #expect(throws: Refusal.conflict(revision: 1)) { try await world.desk(\.tutor).log(world.session, other) }
        before["audit"]! += 1
        #expect(try world.raw().counts() == before)
        #expect(try await world.desk(\.tutor).session(world.session).content == draft.content)
    }
}
