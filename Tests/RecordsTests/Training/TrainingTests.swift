import Foundation
import Nurture
import Testing

@testable import Records

@Suite("The training of a service's people")
struct TrainingTests {
    private func topic(_ name: String, _ world: World) async throws -> TopicLine {
        try #require(try await world.topics().first { $0.name == name })
    }

    private func state(_ name: String, of person: ID<Person>, _ world: World) async throws -> TrainingState? {
        let page = try await world.desk(\.serviceLead).training(of: world.service)
        return page.people.first { $0.person == person }?.states.first { $0.topic.name == name }?.state
    }

    @Test("begins with the usual topics, to which the programme adds and which it sets")
    func topics() async throws {
        let world = try await World.make()
        #expect(try await world.topics().map(\.name) == StandardTopics.topics.map(\.name))
        let programme = world.desk(\.programmeLead)
        for _ in 0..<2 {
            try await programme.add(TopicDraft(name: "Makaton", validMonths: nil, isExpected: false), to: world.programme)
        }
        let added = try await topic("Makaton", world)
        try await programme.change(
            added.id, of: world.programme, to: TopicDraft(name: "Makaton", validMonths: 24, isExpected: true))
        let changed = try await world.topics()
        #expect(changed.count == StandardTopics.topics.count + 1)
        #expect(changed.last?.validMonths == 24 && changed.last?.isExpected == true)
        await #expect(throws: Refusal.notAllowed) {
            try await world.desk(\.serviceLead).add(TopicDraft(name: "Ukulele", validMonths: nil, isExpected: false), to: world.programme)
        }
    }

    @Test("is taken at a course, by those who were there, once it has been held")
    func course() async throws {
        let world = try await World.make()
        let (lead, people) = (world.desk(\.serviceLead), world.people)
        let safeguarding = try await topic("Safeguarding", world)
        let draft = CourseDraft(
            name: "Keeping children safe", place: "Online", heldOn: world.clock.day.adding(days: 3), topics: [safeguarding.id])
        for _ in 0..<2 { try await lead.add(draft, to: world.service) }
        await #expect(throws: Refusal.self) { try await lead.record([people.tutor], took: draft.id, of: world.service) }
        let ahead = try await world.desk(\.tutor).ownOffer().courses
        #expect(ahead.map(\.name) == ["Keeping children safe"])
        world.clock.move(days: 3)
        try await lead.record([people.tutor, people.trainee], took: draft.id, of: world.service)
        let end = world.clock.day.adding(months: 36)
        #expect(try await state("Safeguarding", of: people.tutor, world) == .valid(until: end))
        try await lead.record([people.tutor], took: draft.id, of: world.service)
        #expect(try await state("Safeguarding", of: people.trainee, world) == .missing)
        await #expect(throws: Refusal.outOfReach) { try await lead.record([people.otherTutor], took: draft.id, of: world.service) }
        let page = try await lead.training(of: world.service)
        #expect(page.courses.map(\.takenBy) == [[people.tutor]])
    }

    @Test("stays with whoever took it and has left since")
    func left() async throws {
        let world = try await World.make()
        let (lead, people) = (world.desk(\.serviceLead), world.people)
        let draft = CourseDraft(
            name: "Keeping children safe", place: "", heldOn: world.clock.day, topics: [try await topic("Safeguarding", world).id])
        try await lead.add(draft, to: world.service)
        try await lead.record([people.tutor, people.trainee], took: draft.id, of: world.service)
        let held = try #require(try await lead.service(world.service).people.first { $0.person == people.trainee })
        try await lead.endRole(held.id, at: .service(world.service), lastDay: world.clock.day)
        world.clock.move(days: 1)
        try await lead.record([], took: draft.id, of: world.service)
        let courses = try await lead.training(of: world.service).courses
        #expect(courses.map(\.takenBy) == [[people.trainee]])
    }

    @Test("taken elsewhere is valid as the certificate says, and can be taken back")
    func elsewhere() async throws {
        let world = try await World.make()
        let (lead, tutor, today) = (world.desk(\.serviceLead), world.people.tutor, world.clock.day)
        let safeguarding = try await topic("Safeguarding", world)
        let draft = TakenDraft(person: tutor, topic: safeguarding.id, takenOn: today.adding(days: -30), validUntil: today.adding(days: 335))
        for _ in 0..<2 { try await lead.record(draft, at: world.service) }
        #expect(try await state("Safeguarding", of: tutor, world) == .valid(until: today.adding(days: 335)))
        let own = try await world.desk(\.tutor).ownOffer().training
        #expect(own.taken.map(\.topicName) == ["Safeguarding"] && own.taken.allSatisfy { $0.courseName == nil })
        let coming = TakenDraft(person: tutor, topic: safeguarding.id, takenOn: today.adding(days: 1))
        await #expect(throws: Refusal.self) { try await lead.record(coming, at: world.service) }
        let endedBefore = TakenDraft(person: tutor, topic: safeguarding.id, takenOn: today, validUntil: today.adding(days: -1))
        await #expect(throws: Refusal.self) { try await lead.record(endedBefore, at: world.service) }
        let others = TakenDraft(person: world.people.otherTutor, topic: safeguarding.id, takenOn: today)
        await #expect(throws: Refusal.outOfReach) { try await lead.record(others, at: world.service) }
        try await lead.takeBack(own.taken[0].id, at: world.service)
        #expect(try await state("Safeguarding", of: tutor, world) == .missing)
        await #expect(throws: Refusal.outOfReach) { try await lead.takeBack(own.taken[0].id, at: world.service) }
    }

    @Test("waits on the service lead's start page from sixty days before it runs out until it is renewed")
    func lapsing() async throws {
        let world = try await World.make()
        let (lead, tutor) = (world.desk(\.serviceLead), world.people.tutor)
        let safeguarding = try await topic("Safeguarding", world)
        let end = world.clock.day.adding(days: 61)
        try await lead.record(
            TakenDraft(person: tutor, topic: safeguarding.id, takenOn: world.clock.day, validUntil: end), at: world.service)
        #expect(try await lead.home().training == nil)
        world.clock.move(days: 1)
        #expect(try await lead.home().training == 1)
        let since = try await lead.home().waiting.first { if case .training = $0.subject { true } else { false } }?.since
        #expect(since == world.clock.day)
        world.clock.move(days: 90)
        #expect(try await lead.home().training == 1)
        #expect(try await world.desk(\.otherServiceLead).home().training == nil)
        try await lead.record(TakenDraft(person: tutor, topic: safeguarding.id, takenOn: world.clock.day), at: world.service)
        #expect(try await lead.home().training == nil)
    }

    @Test("that a tutor lacks for a group is the expected topics in which nothing holds")
    func lacking() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        for topic in try await world.topics().dropFirst() {
            try await lead.record(TakenDraft(person: world.people.tutor, topic: topic.id, takenOn: world.clock.day), at: world.service)
        }
        let (group, tutor) = (world.group, world.people.tutor)
        let before = try await world.records.inSnapshot { try $0.readiness(of: group) }
        #expect(before.lacking == [tutor: ["Safeguarding"]])
        let safeguarding = try await topic("Safeguarding", world)
        try await lead.record(TakenDraft(person: tutor, topic: safeguarding.id, takenOn: world.clock.day), at: world.service)
        let after = try await world.records.inSnapshot { try $0.readiness(of: group) }
        #expect(after.isTutorMatched && after.lacking.values.allSatisfy(\.isEmpty))
        world.clock.move(days: 1200)
        let later = try await world.records.inSnapshot { try $0.readiness(of: group) }
        #expect(later.lacking == [tutor: ["Safeguarding"]])
    }
}

extension Home {
    /// How many trainings run out.
    fileprivate var training: Int? {
        waiting.lazy.compactMap { if case .training(_, _, let count) = $0.subject { count } else { nil } }.first
    }
}
