import Foundation
import Nurture
import Testing

@testable import Records

@Suite("How far a group is set up")
struct SetUpTests {
    @Test("Is computed from what exists: nothing is ticked")
    func computed() async throws {
        let world = try await World.make()
        let before = try await world.desk(\.serviceLead).setUp(of: world.group)
        #expect(before.path.line(.group)?.state == .done)
        #expect(before.path.line(.consents)?.state == .done)
        #expect(before.path.line(.outcomes)?.gaps.map(\.need) == [.outcomesTalk])
        try await world.desk(\.schoolLead).record(
            ConsentDraft(giver: .child, how: .inPerson, on: world.clock.day, answers: [.takingPart: false]), of: world.pupils[0].id)
        let after = try await world.desk(\.serviceLead).setUp(of: world.group)
        #expect(after.path.line(.consents)?.state == .waiting)
        #expect(after.path.line(.consents)?.gaps.first?.turn == .schoolLead)
        #expect(!after.path.isReadyToStart)
    }

    @Test("A pupil who was proposed without a reason keeps the step open")
    func reasons() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        #expect(try await lead.setUp(of: world.group).path.line(.pupils)?.state == .done)
        let draft = PupilDraft(
            firstName: "Quillon", familyName: "Ostranderby", birthDate: Day(iso: "2018-03-09")!, yearGroup: YearGroup(3)!, reasons: "")
        try await world.desk(\.schoolLead).nominate([draft], at: world.school)
        try await lead.join(draft.id, world.group, from: world.clock.day)
        let path = try await lead.setUp(of: world.group).path
        #expect(path.line(.pupils)?.gaps.map(\.need) == [.reasonsForPupils])
    }

    @Test("A call about photos keeps no group waiting; a call about taking part does")
    func calls() async throws {
        let world = try await World.make()
        let (place, desk) = try await world.asked()
        try await desk.give([.photo: .ring], sheet: .new(), in: .made(.english), at: place)
        let before = try await world.desk(\.serviceLead).setUp(of: world.group)
        #expect(before.path.line(.consents)?.state == .done)
        try await desk.give([.takingPart: .ring], sheet: .new(), in: .made(.english), at: place)
        let after = try await world.desk(\.serviceLead).setUp(of: world.group)
        #expect(after.path.line(.consents)?.state == .waiting)
        #expect(after.path.line(.consents)?.gaps.first?.turn == .schoolLead)
    }

    @Test("A note keeps its day and its author, the same ID again adds nothing, and a child's name is sent back")
    func notes() async throws {
        let world = try await World.make()
        let (lead, id) = (world.desk(\.schoolLead), ID<SetUpNote>.new())
        for _ in 0..<2 { try await lead.note("Rang about the hall", on: world.clock.day, at: .place, of: world.group, id: id) }
        let notes = try await world.desk(\.serviceLead).setUp(of: world.group).notes(on: .place)
        #expect(notes.map(\.text) == ["Rang about the hall"])
        #expect(notes.first?.day == world.clock.day)
        let before = try world.raw().counts()
        let name = world.pupils[0].firstName
        await #expect(throws: Refusal.self) {
            try await lead.note("\(name) likes the hall", on: world.clock.day, at: .place, of: world.group)
        }
        await #expect(throws: Refusal.impossible("The day of a note can’t be to come.")) {
            try await lead.note("Rang", on: world.clock.day.adding(days: 1), at: .place, of: world.group)
        }
        #expect(try world.raw().counts() == before)
    }

    @Test("What is waived stays in sight with name and reason until it is asked for again")
    func waived() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        try await lead.waive(.instruments, because: "We sing", in: world.group)
        let page = try await world.desk(\.tutor).setUp(of: world.group)
        #expect(page.waivers.map(\.reason) == ["We sing"])
        #expect(page.waivers.map(\.need) == [.instruments])
        #expect(!page.path.beforeStart.contains { $0.need == .instruments })
        try await lead.takeBack(page.waivers[0].id, in: world.group)
        let again = try await lead.setUp(of: world.group)
        #expect(again.waivers.isEmpty)
        #expect(again.path.beforeStart.contains { $0.need == .instruments })
    }

    @Test("Nobody waives what no group starts without", arguments: SetUpNeed.allCases.filter { !$0.mayBeWaived })
    func musts(_ need: SetUpNeed) async throws {
        let world = try await World.make()
        let before = try world.raw().counts()
        await #expect(throws: Refusal.impossible("No group starts without \(need.name).")) {
            try await world.desk(\.serviceLead).waive(need, because: "In a hurry", in: world.group)
        }
        #expect(try world.raw().counts() == before)
    }

    @Test("A waiver of another group can't be taken back through one's own")
    func others() async throws {
        let world = try await World.make()
        try await world.desk(\.otherServiceLead).waive(.instruments, because: "We sing", in: world.otherGroup)
        let theirs = try await world.desk(\.otherServiceLead).setUp(of: world.otherGroup).waivers[0].id
        let before = try world.raw().counts()
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.serviceLead).takeBack(theirs, in: world.group) }
        #expect(try world.raw().counts() == before)
    }

    @Test("The grid has every group of the service that goes on, and none of another's")
    func grid() async throws {
        let world = try await World.make()
        let grid = try await world.desk(\.serviceLead).setUpGrid(of: world.service)
        #expect(grid.rows.map(\.group.id) == [world.group])
        #expect(grid.rows.first?.path.lines.count == 13)
        try await world.desk(\.serviceLead).close(world.group)
        let later = try await world.desk(\.serviceLead).setUpGrid(of: world.service)
        #expect(later.rows.isEmpty)
        #expect(later.schoolsWithoutGroup.map(\.id) == [world.school])
    }

    @Test("Prepares many groups at once, each with a line of its own in the audit; a group of another service stops all of it")
    func many() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        try await lead.save(
            AgreementContent(schoolDoes: "Brings the pupils", serviceDoes: "Sends a tutor"), matchFunding: 0, on: world.group, after: 0)
        let prepared = try await lead.prepare([world.group], of: world.service, with: .agreement(from: world.group))
        #expect(prepared == Prepared(changed: 0, left: [Prepared.Left(group: world.group, why: "has an agreement already")]))
        let before = try world.raw().counts()
        await #expect(throws: Refusal.outOfReach) {
            try await lead.prepare([world.group, world.otherGroup], of: world.service, with: .dates)
        }
        #expect(try world.raw().counts() == before)
    }
}
