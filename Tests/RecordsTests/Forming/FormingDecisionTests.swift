import Foundation
import Nurture
import Testing

@testable import Records

@Suite("What somebody decides after groups were suggested")
struct FormingDecisionTests {
    private let slot = Slot(weekday: .thursday, time: WallTime(hour: 9, minute: 15)!)

    private func decision(_ pupils: [ID<Pupil>], reason: String = "They play well together") -> DecisionContent {
        DecisionContent(groups: [.init(pupils: pupils, slot: slot)], unplaced: [], reason: reason)
    }

    @Test("is kept with who decided, when and why; the same ID again is a retry only with the same content")
    func kept() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let (id, content) = (ID<FormingDecision>.new(), decision(world.pupils.map(\.id)))
        try await lead.keep(content, id: id, at: world.school)
        try await lead.keep(content, id: id, at: world.school)
        await #expect(throws: Refusal.idTaken) {
            try await lead.keep(decision(world.pupils.map(\.id), reason: "Another one"), id: id, at: world.school)
        }
        let ground = try await world.desk(\.schoolLead).formingGround(at: world.school)
        #expect(ground.decisions.map(\.id) == [id])
        #expect(ground.decisions[0].content == content)
        #expect(ground.decisions[0].by == "Imogen Frostwick")
        let group = try await lead.decidedGroup(0, of: id, at: world.school)
        #expect(group?.slot == slot)
        let none = try await lead.decidedGroup(1, of: id, at: world.school)
        #expect(none == nil)
    }

    @Test("names no pupil of another school, and changes nothing then")
    func otherSchool() async throws {
        let world = try await World.make()
        await #expect(throws: Refusal.self) {
            try await world.desk(\.serviceLead).keep(decision(world.otherPupils.map(\.id)), id: .new(), at: world.school)
        }
        #expect(try world.raw().count("SELECT count(*) FROM formingDecision") == 0)
    }

    @Test("goes when a child in it is erased")
    func erased() async throws {
        let world = try await World.make()
        let desk = world.desk(\.schoolLead)
        try await desk.keep(decision([world.pupils[0].id, world.pupils[1].id]), id: .new(), at: world.school)
        try await desk.keep(decision([world.pupils[2].id]), id: .new(), at: world.school)
        try await world.system.erase(world.pupils[0].id)
        let ground = try await desk.formingGround(at: world.school)
        #expect(ground.decisions.map { $0.content.groups[0].pupils } == [[world.pupils[2].id]])
        #expect(try world.raw().count("SELECT count(*) FROM formingDecisionPupil") == 1)
    }

    @Test("is dark in a copy from before, when a child in it is erased; decisions without it still open there")
    func copyFromBefore() async throws {
        let world = try await World.make()
        let desk = world.desk(\.schoolLead)
        try await desk.keep(decision([world.pupils[0].id, world.pupils[1].id]), id: .new(), at: world.school)
        try await desk.keep(decision([world.pupils[2].id]), id: .new(), at: world.school)
        let copy = try world.copyOfFiles()
        try await world.system.erase(world.pupils[0].id)
        try world.copyKeys(to: copy)
        let boxes = try RawFiles(in: copy.url).boxes(world.master)
        #expect(boxes.dark[.formingDecision] == 1)
        #expect(boxes.open[.formingDecision] == 1)
    }

    @Test("is in the export of each pupil in it, who sees where they were to be, why, and nobody else’s name")
    func exported() async throws {
        let world = try await World.make()
        let (one, other, waiting) = (world.pupils[0].id, world.pupils[1].id, world.pupils[2].id)
        let content = DecisionContent(
            groups: [.init(pupils: [one, other], slot: slot)], unplaced: [waiting], reason: "They play well together")
        try await world.desk(\.serviceLead).keep(content, id: .new(), at: world.school)
        let lead = world.desk(\.schoolLead)
        let placed = try #require(try await lead.export(one, because: .familyAsked).decisions.first)
        #expect(placed.slot == slot && placed.others == 1)
        #expect(placed.reason == "They play well together" && placed.by == "Imogen Frostwick")
        let left = try #require(try await lead.export(waiting, because: .familyAsked).decisions.first)
        #expect(left.slot == nil && left.others == 0)
        let none = try await lead.export(world.pupils[3].id, because: .familyAsked).decisions
        #expect(none.isEmpty)
    }
}

@Suite("What groups can be formed from")
struct FormingGroundTests {
    @Test("is the pupils who wait and those with a place, whose groups go on")
    func running() async throws {
        let world = try await World.make()
        let draft = PupilDraft(
            firstName: "Philippa", familyName: "Quennell", birthDate: Day(iso: "2018-03-09")!, yearGroup: YearGroup(3)!, reasons: "Hums")
        try await world.desk(\.schoolLead).nominate([draft], at: world.school)
        let ground = try await world.desk(\.schoolLead).formingGround(at: world.school)
        #expect(ground.waiting.map(\.id) == [draft.id])
        #expect(ground.running.map(\.id) == [world.group])
        let suggestion = Suggestion(for: try ground.problem(rooms: 1, mostGroups: 2))
        #expect(suggestion.groups.map(\.running?.code) == [world.group.description])
        #expect(Set(suggestion.groups[0].pupils) == Set(world.pupils.map(\.id.description)))
        #expect(suggestion.unplaced.map(\.pupil) == [draft.id.description])
        #expect(suggestion.unplaced.map(\.reason) == [.noSlot])
    }

    @Test("takes free times from the nominations, and a pair that somebody forbids")
    func forbidden() async throws {
        let world = try await World.make()
        try world.raw().run(
            "INSERT INTO offeredTime (id, school, weekday, startsAt, at) VALUES (?, ?, 4, 555, 0)", [ID<OfferedTime>.new(), world.school])
        let slot = Slot(weekday: .thursday, time: WallTime(hour: 9, minute: 15)!)
        let drafts = (0..<4).map { number in
            PupilDraft(
                firstName: "Philippa\(number)", familyName: "Quennell", birthDate: Day(iso: "2018-03-09")!, yearGroup: YearGroup(3)!,
                reasons: "Hums")
        }
        let lead = world.desk(\.schoolLead)
        try await lead.nominate(drafts, at: world.school)
        for draft in drafts { try await lead.save(NomineeContent(free: [slot]), of: draft.id, revision: 0) }
        let ground = try await lead.formingGround(at: world.school)
        #expect(Suggestion(for: try ground.problem(rooms: 1, mostGroups: 2)).unplaced.isEmpty)
        let problem = try ground.problem(
            rooms: 1, mostGroups: 2, forbidden: [PupilPair(drafts[0].id.description, drafts[1].id.description)])
        #expect(Suggestion(for: problem).unplaced.count == 1)
    }
}
