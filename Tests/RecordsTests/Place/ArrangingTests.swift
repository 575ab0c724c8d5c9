import GRDB
import Nurture
import Testing

@testable import Records

@Suite("What school and service arrange for a group")
struct ArrangingTests {
    private let content = AgreementContent(schoolDoes: "Brings the pupils", serviceDoes: "Sends the tutor")

    @Test("is agreed when both sides confirm the same version; a change needs both again, and what was confirmed stays to be read")
    func agreement() async throws {
        let world = try await World.make()
        let (school, service) = (world.desk(\.schoolLead), world.desk(\.serviceLead))
        await #expect(throws: Refusal.self) { try await school.confirm(version: 0, on: world.group) }
        try await school.save(content, matchFunding: 25_000, on: world.group, after: 0)
        try await school.confirm(version: 1, on: world.group)
        try await school.confirm(version: 1, on: world.group)
        #expect(try await service.agreement(on: world.group).state == .waitsFor([.service]))
        try await service.confirm(version: 1, on: world.group)
        let both = try await world.desk(\.tutor).agreement(on: world.group)
        #expect(both.state == .confirmed)
        #expect(both.newest?.confirmations.map(\.by).sorted() == ["Bettina Marlowton", "Imogen Frostwick"])
        #expect(both.safeguarding?.name == "Wilhelmina Tarn")

        var changed = content
        changed.contact = "The tutor rings on Fridays"
        try await service.save(changed, matchFunding: 25_000, on: world.group, after: 1)
        let after = try await school.agreement(on: world.group)
        #expect(after.state == .waitsFor([.school, .service]))
        #expect(after.versions.map(\.confirmations.count) == [0, 2])
        await #expect(throws: Refusal.conflict(revision: 2)) { try await school.confirm(version: 1, on: world.group) }
        let first = content
        await #expect(throws: Refusal.conflict(revision: 2)) {
            try await school.save(first, matchFunding: 0, on: world.group, after: 1)
        }
        #expect(try await school.agreement(on: world.group).versions.count == 2)
    }

    @Test("names no child of the group, and is confirmed by no tutor")
    func refusals() async throws {
        let world = try await World.make()
        let before = try world.raw().counts()
        await #expect(throws: Refusal.self) {
            try await world.desk(\.schoolLead).save(
                AgreementContent(schoolDoes: "Brings Ayodele last"), matchFunding: 0, on: world.group, after: 0)
        }
        #expect(try world.raw().counts() == before)
        try await world.desk(\.schoolLead).save(content, matchFunding: 0, on: world.group, after: 0)
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.tutor).confirm(version: 1, on: world.group) }
        #expect(try world.raw().count("SELECT count(*) FROM agreementConfirmation") == 0)
    }

    @Test("is talked about at a meeting whose agenda shortens by itself, and which was held once somebody wrote down what was agreed")
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
        try await lead.save(content, matchFunding: 0, on: world.group, after: 0)
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

    @Test("takes it to a centre, with who brings the pupils, and out of its room")
    func centre() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let room = RoomDraft(name: "Music room", isQuiet: true, isEnclosed: true)
        try await lead.keep(room, at: world.school)
        try await lead.place(world.group, in: .room(room.id))
        try await lead.addCentre(named: "Old Brewery", address: "Mill Street", at: nil, to: world.service)
        let centre = try #require(try await lead.instruments(of: world.service).centres.first)
        try await lead.place(world.group, in: .centre(centre.id, CentreTravel(whoBrings: "The assistant", how: "On foot")))
        let page = try await world.desk(\.tutor).group(world.group)
        guard case .centre(let booking) = page.place else {
            Issue.record("it is not at the centre")
            return
        }
        #expect(booking.travel == CentreTravel(whoBrings: "The assistant", how: "On foot"))
        #expect(try world.raw().count("SELECT count(*) FROM roomBooking") == 0)
        await #expect(throws: Refusal.self) {
            try await lead.place(world.group, in: .centre(centre.id, CentreTravel(whoBrings: "Ayodele's mother")))
        }
        await #expect(throws: Refusal.outOfReach) { try await lead.place(world.group, in: .centre(.new(), CentreTravel())) }
    }

    @Test("keeps instruments for it, and asks back where they will run short")
    func instruments() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let drums = InstrumentDraft(name: "Djembe", number: 8)
        try await lead.keep(drums, of: world.service)
        let days = world.clock.day...world.clock.day.adding(days: 60)
        try await lead.book(BookingDraft(instrument: drums.id, number: 5, days: days), for: world.group, isMeant: false)
        let more = BookingDraft(instrument: drums.id, number: 5, days: days.lowerBound.adding(days: 14)...days.upperBound)
        do {
            try await lead.book(more, for: world.group, isMeant: false)
            Issue.record("nothing was asked")
        } catch Refusal.unusual(let advice) {
            #expect(advice.first?.contains("Djembe: in the week of \(more.days.lowerBound.monday.short), 2 are missing") == true)
        }
        #expect(try await lead.instruments(of: world.group).bookings.count == 1)
        try await lead.book(more, for: world.group)
        #expect(try await lead.instruments(of: world.service).shortages.map(\.instrument.name) == ["Djembe"])
        try await lead.unbook(more.id, of: world.group)
        #expect(try await lead.instruments(of: world.service).shortages.isEmpty)
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.otherServiceLead).book(
                BookingDraft(instrument: drums.id, number: 1, days: days), for: world.otherGroup)
        }
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.otherServiceLead).keep(drums, of: world.otherService)
        }
    }

    @Test("lets it join in a later week, with as many sessions less")
    func lateStart() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let draft = GroupDraft(
            name: "The Echo", room: "", tutor: world.people.tutor, staff: nil, slot: try #require(Slot("Fri 09:00")),
            startsOn: world.clock.day, pupils: [world.pupils[0].id], week: 6)
        try await lead.form(draft, at: world.school)
        let page = try await lead.group(draft.id)
        #expect(page.sessions.count == 15)
        #expect(page.missingSessions == 0)
        #expect(page.startWeek == 6)
        try await lead.start(world.group, inWeek: 3)
        #expect(try await lead.group(world.group).sessions.count == 18)
        await #expect(throws: Refusal.self) { try await lead.start(world.group, inWeek: 21) }
        #expect(try await lead.dates(of: world.group).programmeWeek == 5)
    }

    @Test("is ready when a seen room, a time of the school and instruments are there")
    func readiness() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        func state() async throws -> PlaceReadiness { try await world.records.inSnapshot { try $0.placeReadiness(of: world.group) } }
        let before = try await state()
        #expect(before.isPlaceSeen == false)
        #expect(before.isSlotOffered == nil)
        #expect(before.hasSafeguardingContact)
        #expect(!before.isStepDone)
        let room = RoomDraft(name: "Music room", isQuiet: true, isEnclosed: true)
        try await lead.keep(room, at: world.school)
        try await lead.place(world.group, in: .room(room.id))
        try await lead.noteSight(of: room.id, at: world.school, on: world.clock.day, by: world.people.tutor)
        let drums = InstrumentDraft(name: "Djembe", number: 8)
        try await lead.keep(drums, of: world.service)
        let booking = BookingDraft(instrument: drums.id, number: 5, days: world.clock.day...world.clock.day.adding(days: 60))
        try await lead.book(booking, for: world.group)
        let after = try await state()
        #expect(after.isStepDone)
        #expect(after.lastDay == (try await lead.group(world.group).days.max()))
        try await lead.offer(TimeDraft(slot: try #require(Slot("Mon 09:00"))), at: world.school)
        let elsewhere = try await state()
        #expect(elsewhere.isSlotOffered == false)
        #expect(!elsewhere.isStepDone)
    }

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
