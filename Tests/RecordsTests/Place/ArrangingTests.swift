import Nurture
import Testing

@testable import Records

@Suite("What school and service arrange for a group")
struct ArrangingTests {
    @Test("speaks of a child no more once the child is erased, even one that came after the words")
    func erasing() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        try await lead.save(AgreementContent(schoolDoes: "Sends Quentin's list"), matchFunding: 0, on: world.group, after: 0)
        try await lead.plan(StartMeetingDraft(day: world.clock.day, others: "Quentin", guests: []), of: world.group, revision: 0)
        let pupil = try await world.newPupil()
        try await world.desk(\.serviceLead).join(pupil, world.group, from: world.clock.day)
        try await lead.erase(pupil)
        #expect(try await lead.agreement(on: world.group).newest?.content.schoolDoes == "Sends a pupil's list")
        #expect(try await lead.startMeeting(of: world.group).meeting?.others == "a pupil")
    }

    @Test("takes the same words again as a retry, and other words under the same ID as a mistake")
    func retries() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let drums = InstrumentDraft(name: "Djembe", number: 8)
        try await lead.keep(drums, of: world.service)
        let days = world.clock.day...world.clock.day.adding(days: 60)
        let booking = BookingDraft(instrument: drums.id, number: 5, days: days)
        let other = BookingDraft(id: booking.id, instrument: drums.id, number: 6, days: days)
        try await lead.plan(StartMeetingDraft(day: world.clock.day, guests: []), of: world.group, revision: 0)
        let note = ID<MeetingNote>.new()
        for _ in 1...2 {
            try await lead.book(booking, for: world.group)
            try await lead.note("We begin softly", atMeetingOf: world.group, id: note)
        }
        await #expect(throws: Refusal.idTaken) { try await lead.book(other, for: world.group) }
        await #expect(throws: Refusal.idTaken) { try await lead.note("We begin loudly", atMeetingOf: world.group, id: note) }
        let kept = try await lead.instruments(of: world.group).bookings
        #expect(kept.map(\.number) == [5])
        let notes = try await lead.startMeeting(of: world.group).notes
        #expect(notes.map(\.text) == ["We begin softly"])
    }
}
