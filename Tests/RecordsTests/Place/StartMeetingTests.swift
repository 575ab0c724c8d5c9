import Nurture
import Testing

@testable import Records

@Suite("The meeting before a group starts")
struct StartMeetingTests {
    @Test("has an agenda that shortens by itself, and was held once somebody wrote down what was agreed")
    func meeting() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        await #expect(throws: Refusal.self) { try await lead.note("We begin on Tuesday", atMeetingOf: world.group) }
        let draft = StartMeetingDraft(day: world.clock.day.adding(days: 2), place: "Library", guests: [world.people.tutor])
        try await lead.plan(draft, of: world.group, revision: 0)
        await #expect(throws: Refusal.conflict(revision: 1)) { try await lead.plan(draft, of: world.group, revision: 0) }
        let before = try await lead.startMeeting(of: world.group)
        #expect(before.agenda.contains { $0.contains("agreement between school and service is not written") })
        #expect(!before.isHeld)
        try await lead.save(AgreementContent(schoolDoes: "Brings the pupils"), matchFunding: 0, on: world.group, after: 0)
        let then = try await lead.startMeeting(of: world.group).agenda
        #expect(!then.contains { $0.contains("agreement between school and service is not written") })
        try await lead.note("To meet earlier", atMeetingOf: world.group)
        #expect(try await !lead.startMeeting(of: world.group).isHeld)
        world.clock.move(days: 2)
        try await lead.note("We begin on Tuesday", atMeetingOf: world.group)
        let after = try await lead.startMeeting(of: world.group)
        #expect(after.isHeld)
        #expect(after.notes.map(\.text) == ["We begin on Tuesday", "To meet earlier"])
        let strangers = StartMeetingDraft(day: world.clock.day, guests: [world.people.otherTutor])
        await #expect(throws: Refusal.self) { try await lead.plan(strangers, of: world.group, revision: 1) }
        #expect(try await lead.startMeeting(of: world.group).meeting?.guests == [world.people.tutor])
    }
}
