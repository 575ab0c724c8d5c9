import Foundation
import Nurture
import Testing

@testable import Records

@Suite("What helps to find a place")
struct NominationTests {
    private func seekers(_ world: World) async throws -> [PlaceSeeker] {
        let caller = Caller.person(world.people.serviceLead)
        return try await world.records.inSnapshot { try $0.placeSeekers(at: world.school, for: caller) }
    }

    private func offer(_ slot: Slot, _ world: World) throws {
        try world.raw().run(
            "INSERT INTO offeredTime (id, school, weekday, startsAt, at) VALUES (?, ?, ?, ?, 0)",
            [ID<OfferedTime>.new(), world.school, slot.weekday.rawValue, slot.time.minutes])
    }

    @Test("Blank counts as varies and as the least need; the birth month counts on from year to year")
    func blank() async throws {
        let world = try await World.make()
        let seeker = try #require(try await seekers(world).first { $0.id == world.pupils[0].id })
        #expect(seeker.tendency == .varies && seeker.need == 1 && seeker.interests.isEmpty && seeker.free == nil)
        #expect(seeker.birthMonth == 12 * 2017 + 11)
        #expect(seeker.waitingSince == nil && seeker.place == world.group)
    }

    @Test("Free times are those that the school offers; one that it offers no more is kept and does not count")
    func freeTimes() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        let (tuesday, friday) = (Slot("Tue 10:30")!, Slot("Fri 9:00")!)
        for slot in [tuesday, friday] { try offer(slot, world) }
        try await lead.save(NomineeContent(free: [tuesday, friday]), of: world.pupils[0].id, revision: 0)
        #expect(try await seekers(world).first { $0.id == world.pupils[0].id }?.free == [tuesday, friday])
        try world.raw().run("DELETE FROM offeredTime WHERE weekday = ?", [friday.weekday.rawValue])
        #expect(try await seekers(world).first { $0.id == world.pupils[0].id }?.free == [tuesday])
        try await lead.save(NomineeContent(free: [tuesday]), of: world.pupils[0].id, revision: 1)
        try offer(friday, world)
        #expect(try await seekers(world).first { $0.id == world.pupils[0].id }?.free == [tuesday, friday])
    }

    @Test("Reasons stay their author's: whoever did not nominate the pupil changes none")
    func reasons() async throws {
        let world = try await World.make()
        let draft = PupilDraft(
            firstName: "Philippa", familyName: "Quennell", birthDate: Day(iso: "2018-03-09")!, yearGroup: YearGroup(3)!,
            reasons: "Hums at her desk")
        try await world.desk(\.schoolLead).nominate([draft], at: world.school)
        let theirs = try await world.desk(\.serviceLead).nomination(of: draft.id)
        #expect(theirs.ownReasons == nil)
        try await world.desk(\.serviceLead).save(NomineeContent(music: "Sings"), reasons: "Mine now", of: draft.id, revision: 0)
        try await world.desk(\.schoolLead).save(
            NomineeContent(music: "Sings"), reasons: "Hums and taps", of: draft.id, revision: 1)
        let page = try await world.desk(\.serviceLead).nomination(of: draft.id)
        #expect(page.reasons.map(\.text) == ["Hums and taps"])
    }

    @Test("Two leads who save at the same time: the second is told, and nothing changes")
    func conflict() async throws {
        let world = try await World.make()
        try await world.desk(\.schoolLead).save(NomineeContent(music: "Sings"), of: world.pupils[0].id, revision: 0)
        await #expect(throws: Refusal.conflict(revision: 1)) {
            try await world.desk(\.serviceLead).save(NomineeContent(music: "Drums"), of: world.pupils[0].id, revision: 0)
        }
        let page = try await world.desk(\.serviceLead).nomination(of: world.pupils[0].id)
        #expect(page.content.music == "Sings")
    }

    @Test("A tutor and an assistant neither see nor change it; other schools and services reach nothing")
    func refused() async throws {
        let world = try await World.make()
        for person in [\World.People.tutor, \.trainee, \.schoolStaff, \.head] {
            await #expect(throws: Refusal.self) { _ = try await world.desk(person).nomination(of: world.pupils[0].id) }
        }
        for person in [\World.People.otherSchoolLead, \.otherServiceLead] {
            await #expect(throws: Refusal.outOfReach) {
                try await world.desk(person).save(NomineeContent(), of: world.pupils[0].id, revision: 0)
            }
        }
        #expect(try world.raw().count("SELECT count(*) FROM nominee") == 0)
    }
}
