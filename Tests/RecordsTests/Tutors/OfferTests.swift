import Foundation
import Nurture
import Testing

@testable import Records

@Suite("What a tutor offers")
struct OfferTests {
    private let offer = TutorOffer(
        instruments: "Cello and anything that rattles", practice: [.songwriting, .communityMusic], ownWords: "I listen first",
        free: FreeTime.read("9-12", on: .tuesday) ?? [])

    private func draft(_ world: World, isInterested: Bool = true, revision: Int = 0) -> OfferDraft {
        OfferDraft(offer: offer, isInterested: isInterested, schools: [world.school], revision: revision)
    }

    @Test("is in their own words, and their service lead reads it")
    func ownWords() async throws {
        let world = try await World.make()
        try await world.desk(\.tutor).change(draft(world))
        let own = try await world.desk(\.tutor).ownOffer()
        #expect(own.offer == offer)
        #expect(own.schools == [world.school] && own.choices.map(\.id) == [world.school])
        let page = try await world.desk(\.serviceLead).offers(to: world.service)
        #expect(page.tutors.map(\.name) == ["Rafi Penrosewell", "Tamsin Okellby"])
        #expect(page.tutors[0].offer == offer && page.tutors[0].interestedSince == world.clock.day)
        #expect(page.tutors[1].offer == nil)
        #expect(page.tutors[0].groups.map(\.schoolName) == ["Larkrise Primary"])
    }

    @Test("keeps the day on which they first said that they would like a group, until they say otherwise")
    func interest() async throws {
        let world = try await World.make()
        let (tutor, first) = (world.desk(\.tutor), world.clock.day)
        try await tutor.change(draft(world))
        world.clock.move(days: 3)
        try await tutor.change(draft(world, revision: 1))
        let kept = try await tutor.ownOffer().interestedSince
        #expect(kept == first)
        try await tutor.change(draft(world, isInterested: false, revision: 2))
        let gone = try await tutor.ownOffer().interestedSince
        #expect(gone == nil)
    }

    @Test("is changed by one browser at a time, and only with schools of the own service")
    func refusals() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        try await tutor.change(draft(world))
        await #expect(throws: Refusal.conflict(revision: 1)) { try await tutor.change(draft(world)) }
        let strange = OfferDraft(offer: offer, isInterested: true, schools: [world.otherSchool], revision: 1)
        await #expect(throws: Refusal.outOfReach) { try await tutor.change(strange) }
        let kept = try await tutor.ownOffer()
        #expect(kept.revision == 1 && kept.schools == [world.school])
    }

    @Test("is dark without the tutor's key")
    func sealed() async throws {
        let world = try await World.make()
        try await world.desk(\.tutor).change(draft(world))
        let boxes = try world.raw().boxes(world.master, of: .person(world.people.tutor))
        #expect(boxes.open[.tutorOffer] == 1)
    }
}
