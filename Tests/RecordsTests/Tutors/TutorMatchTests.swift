import Foundation
import Nurture
import Testing

@testable import Records

@Suite("Who could lead a group")
struct TutorMatchTests {
    private func newTutor(_ name: String, _ world: World, free: String? = nil) async throws -> ID<Person> {
        let email = "\(name.split(separator: " ")[0].lowercased())@world.example"
        let person = try await world.system.invite(PersonDraft(name: name, email: email), as: .tutor, at: .service(world.service)).person
        if let free {
            let offer = TutorOffer(free: try #require(FreeTime.read(free, on: .tuesday)))
            try await world.records.desk(for: .person(person)).change(
                OfferDraft(offer: offer, isInterested: false, schools: [], revision: 0))
        }
        return person
    }

    /// A group at the same school and time that has no tutor.
    private func groupWithoutTutor(_ world: World, at time: String = "10:30") async throws -> ID<Group> {
        let pupil = try await world.newPupil()
        let draft = GroupDraft(
            name: "The Late Larks", room: "", tutor: nil, staff: nil,
            slot: Slot(weekday: .tuesday, time: try #require(WallTime(time))), startsOn: world.clock.day, pupils: [pupil])
        try await world.desk(\.serviceLead).form(draft, at: world.school)
        return draft.id
    }

    @Test("is shown by name among those who are free, those of whom it is not known, and the others")
    func order() async throws {
        let world = try await World.make()
        _ = try await newTutor("Zoe Early", world, free: "9-12")
        _ = try await newTutor("Abel Early", world, free: "9-12")
        _ = try await newTutor("Mona Silent", world)
        _ = try await newTutor("Bert Late", world, free: "13-15")
        let matches = try await world.desk(\.serviceLead).tutorMatches(for: try await groupWithoutTutor(world)).matches
        #expect(matches.map(\.tutor.name) == ["Abel Early", "Zoe Early", "Mona Silent", "Bert Late", "Rafi Penrosewell"])
        #expect(matches.map(\.freedom) == [.free, .free, .notKnown, .notFree, .notFree])
        #expect(matches.allSatisfy { !$0.isChosen })
    }

    @Test("comes with reasons: another group then, the school, training that is missing")
    func reasons() async throws {
        let world = try await World.make()
        try await world.desk(\.tutor).change(
            OfferDraft(
                offer: TutorOffer(free: FreeTime.read("9-12", on: .tuesday) ?? []), isInterested: true, schools: [world.school], revision: 0
            ))
        let group = try await groupWithoutTutor(world, at: "11:00")
        let matches = try await world.desk(\.serviceLead).tutorMatches(for: group).matches
        let reasons = try #require(matches.first { $0.tutor.person == world.people.tutor }).reasons
        #expect(reasons.contains(.withGroup(at: "Larkrise Primary")))
        #expect(reasons.contains(.teachesHere) && reasons.contains(.leadsGroupHere))
        #expect(reasons.contains(.interested(since: world.clock.day)))
        #expect(reasons.contains { if case .lacks(let topics) = $0 { topics.contains("Safeguarding") } else { false } })
    }

    @Test("is free again forty minutes after the other group began")
    func afterTheOther() async throws {
        let world = try await World.make()
        try await world.desk(\.tutor).change(
            OfferDraft(
                offer: TutorOffer(free: FreeTime.read("9-12", on: .tuesday) ?? []), isInterested: true, schools: [], revision: 0))
        let matches = try await world.desk(\.serviceLead).tutorMatches(for: try await groupWithoutTutor(world, at: "11:10")).matches
        #expect(matches.first { $0.tutor.person == world.people.tutor }?.freedom == .free)
    }

    @Test("is a matter of the group's own service")
    func ownService() async throws {
        let world = try await World.make()
        await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.otherServiceLead).tutorMatches(for: world.group) }
        await #expect(throws: Refusal.notAllowed) { _ = try await world.desk(\.tutor).tutorMatches(for: world.group) }
        let matches = try await world.desk(\.serviceLead).tutorMatches(for: world.group).matches
        #expect(matches.map(\.tutor.person) == [world.people.tutor])
        #expect(matches.allSatisfy { $0.isChosen })
    }

    @Test("may be found after the group was formed; until then its lead is told, and nobody is briefed")
    func formedWithout() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let group = try await groupWithoutTutor(world)
        let waiting = try await lead.home().waiting
        #expect(waiting.contains { if case .withoutTutor(let line) = $0.subject { line.id == group } else { false } })
        let before = try await world.records.inSnapshot { try $0.readiness(of: group) }
        #expect(!before.isTutorMatched && !before.areTutorsBriefed)
        try await lead.changeTutor(of: group, to: world.people.tutor, from: world.clock.day)
        let after = try await world.records.inSnapshot { try $0.readiness(of: group) }
        #expect(after.isTutorMatched && !after.areTutorsBriefed)
        let quiet = try await lead.home().waiting
        #expect(!quiet.contains { if case .withoutTutor(let line) = $0.subject { line.id == group } else { false } })
    }

    @Test("tells how far the nearest school is at which they teach, where the register knows both places")
    func distance() async throws {
        let world = try await World.make()
        let near = try await world.desk(\.serviceLead).startPartnership(
            of: world.service,
            with: SchoolDraft(
                urn: 900_077, name: "Newfield Primary", address: "2 Invented Lane",
                safeguarding: SafeguardingContact(name: "Wilma Reed", phone: "01632 960177"), halfTerms: WorldMaker.halfTerms))
        try await world.desk(\.tutor).change(OfferDraft(offer: TutorOffer(), isInterested: false, schools: [near], revision: 0))
        func distances() async throws -> [MatchReason] {
            let reasons = try await world.desk(\.serviceLead).tutorMatches(for: world.group).matches.first?.reasons ?? []
            return reasons.filter { if case .distance = $0 { true } else { false } }
        }
        #expect(try await distances().isEmpty)
        for (urn, easting) in [(900_001, 430_000), (900_077, 433_000)] {
            try world.raw().run(
                "INSERT INTO establishment (urn, isByHand, isOpen, name, easting, northing) VALUES (?, 0, 1, 'A school', ?, 400000)",
                [urn, easting])
        }
        #expect(try await distances() == [.distance(metres: 3_000, from: "Newfield Primary")])
    }
}
