import Foundation
import Nurture
import Testing

@testable import Records

@Suite("The waiting list")
struct WaitingTests {
    private func seeker(_ pupil: ID<Pupil>, _ world: World, as person: ID<Person>? = nil) async throws -> PlaceSeeker? {
        let caller = Caller.person(person ?? world.people.schoolLead)
        return try await world.records.inSnapshot { try $0.placeSeekers(at: world.school, for: caller) }.first { $0.id == pupil }
    }

    private func newPupil(_ world: World) async throws -> ID<Pupil> {
        let draft = PupilDraft(
            firstName: "Philippa", familyName: "Quennell", birthDate: Day(iso: "2018-03-09")!, yearGroup: YearGroup(3)!,
            reasons: "Hums at her desk")
        try await world.desk(\.schoolLead).nominate([draft], at: world.school)
        return draft.id
    }

    @Test("A nominated pupil waits from the day of the nomination, with the reasons and their author, for both leads")
    func waits() async throws {
        let world = try await World.make()
        let pupil = try await newPupil(world)
        for person in [\World.People.schoolLead, \.serviceLead] {
            let wanted = try await world.desk(person).placesWanted(at: world.school)
            #expect(wanted.waiting.map(\.id) == [pupil])
            #expect(wanted.waiting.first?.since == world.clock.day)
            #expect(wanted.waiting.first?.reasons.map(\.text) == ["Hums at her desk"])
            #expect(wanted.waiting.first?.reasons.map(\.by) == ["Bettina Marlowton"])
            #expect(wanted.withPlace == 5)
        }
        for person in [\World.People.tutor, \.head, \.schoolStaff] {
            await #expect(throws: Refusal.notAllowed) { _ = try await world.desk(person).placesWanted(at: world.school) }
        }
    }

    @Test("The most pressing come first, then those who wait longest")
    func order() async throws {
        let world = try await World.make()
        let first = try await newPupil(world)
        world.clock.move(days: 7)
        let second = try await newPupil(world)
        let before = try await world.desk(\.serviceLead).placesWanted(at: world.school).waiting.map(\.id)
        #expect(before == [first, second])
        try await world.desk(\.serviceLead).save(NomineeContent(need: .pressing), of: second, revision: 0)
        let after = try await world.desk(\.serviceLead).placesWanted(at: world.school).waiting.map(\.id)
        #expect(after == [second, first])
    }

    @Test("Who is taken off waits no more and keeps the reason; put back, the child waits as long as before")
    func takenOff() async throws {
        let world = try await World.make()
        let pupil = try await newPupil(world)
        let since = world.clock.day
        world.clock.move(days: 3)
        try await world.desk(\.schoolLead).change(waits: false, because: "Moves away", id: .new(), of: pupil)
        #expect(try await seeker(pupil, world) == nil)
        let page = try await world.desk(\.serviceLead).nomination(of: pupil)
        #expect(page.waiting == .takenOff(on: world.clock.day))
        #expect(page.changes.map(\.reason) == ["Moves away"])
        world.clock.move(days: 1)
        try await world.desk(\.serviceLead).change(waits: true, because: "Stays after all", id: .new(), of: pupil)
        let again = try await seeker(pupil, world)
        #expect(again?.waitingSince == since)
    }

    @Test("A place that has ended is no new waiting; somebody says so")
    func afterAPlace() async throws {
        let world = try await World.make()
        let pupil = world.pupils[0].id
        #expect(try await seeker(pupil, world)?.place == world.group)
        await #expect(throws: Refusal.impossible("This pupil has a place in a group already.")) {
            try await world.desk(\.schoolLead).change(waits: true, because: "Again", id: .new(), of: pupil)
        }
        try await world.desk(\.serviceLead).close(world.group)
        let page = try await world.desk(\.schoolLead).nomination(of: pupil)
        #expect(page.waiting == .hadPlace(until: world.clock.day))
        #expect(try await seeker(pupil, world) == nil)
        try await world.desk(\.schoolLead).change(waits: true, because: "Would love to go on", id: .new(), of: pupil)
        #expect(try await seeker(pupil, world)?.waitingSince == world.clock.day)
    }

    @Test("The same change again is a retry; the same ID for another is refused")
    func retry() async throws {
        let world = try await World.make()
        let (pupil, id) = (try await newPupil(world), ID<WaitingChange>.new())
        for _ in 1...2 { try await world.desk(\.schoolLead).change(waits: false, because: "Moves away", id: id, of: pupil) }
        #expect(try world.raw().count("SELECT count(*) FROM waitingChange") == 1)
        await #expect(throws: Refusal.idTaken) {
            try await world.desk(\.schoolLead).change(waits: true, because: "Back", id: id, of: pupil)
        }
    }
}
