import Foundation
import Nurture
import Testing

@testable import Records

@Suite("Background data, kept and counted")
struct BackgroundCountTests {
    private func onSupport(_ text: String? = nil) -> BackgroundContent {
        var content = BackgroundContent()
        if let text { content.putAside(.provision, text) } else { content.set(.provision, code: "K") }
        return content
    }

    @Test("The school's own numbers are exact, with what was kept aside; erasing a child takes its data out")
    func school() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        for pupil in world.pupils.prefix(3) { try await lead.save(onSupport(), of: pupil.id, revision: 0) }
        try await lead.save(onSupport("Plan B"), of: world.pupils[3].id, revision: 0)
        let counted = try await lead.backgroundCounted(at: world.school)
        #expect(counted.children == 5 && counted.count?.parts[.provision]?.map(\.number) == [3, 2])
        #expect(counted.aside.map(\.text) == ["Plan B"] && counted.aside.map(\.pupil) == [world.pupils[3].id])
        try await lead.erase(world.pupils[0].id)
        let after = try await lead.backgroundCounted(at: world.school)
        #expect(after.children == 4 && after.count?.parts[.provision]?.map(\.number) == [2, 2])
    }

    @Test("A service's are not broken down for one group alone, or for a few children; who gave no yes is a number")
    func service() async throws {
        let world = try await World.make()
        for pupil in world.pupils { try await world.desk(\.schoolLead).save(onSupport(), of: pupil.id, revision: 0) }
        let alone = try await world.desk(\.serviceLead).backgroundCounted(of: world.service)
        #expect(alone.count == nil && alone.children == 5 && alone.notCounted == 0 && alone.aside.isEmpty)
        try await secondGroup(world)
        let counted = try await world.desk(\.serviceLead).backgroundCounted(of: world.service)
        #expect(counted.count?.children == 10 && counted.notCounted == 1)
        #expect(counted.count?.parts[.provision]?.map(\.number) == [5, 5])
        for person in [\World.People.tutor, \.schoolLead, \.programmeLead] {
            await #expect(throws: Refusal.self) { _ = try await world.desk(person).backgroundCounted(of: world.service) }
        }
    }

    /// Six more pupils of the school in a group of their own; five of them may be counted.
    private func secondGroup(_ world: World) async throws {
        let drafts = ["Una", "Vito", "Wren", "Xena", "Yara", "Zeno"].map {
            PupilDraft(firstName: $0, familyName: "Quennell", birthDate: Day(iso: "2017-10-02")!, yearGroup: YearGroup(4)!)
        }
        try await world.system.nominate(drafts, at: world.school)
        for (number, draft) in drafts.enumerated() {
            let carer = ID<Carer>.new()
            try await world.system.name(
                CarerDraft(name: "Somebody", relation: "Parent"), id: carer, for: draft.id, entitled: true, mayBeContacted: true)
            try await world.system.record(
                ConsentDraft(
                    giver: .carer(carer), how: .paper, on: world.clock.day, answers: [.takingPart: true, .evaluation: number > 0]),
                of: draft.id)
        }
        try await world.system.form(
            GroupDraft(
                name: "The Second", room: "Hall", tutor: world.people.tutor, staff: nil,
                slot: Slot(weekday: .friday, time: WallTime(hour: 9, minute: 0)!), startsOn: world.clock.day, pupils: drafts.map(\.id)),
            at: world.school)
    }

    @Test("Only the school lead sees a child's, and two who save at once don't overwrite each other")
    func perChild() async throws {
        let world = try await World.make()
        let pupil = world.pupils[0].id
        try await world.desk(\.schoolLead).save(onSupport(), of: pupil, revision: 0)
        await #expect(throws: Refusal.conflict(revision: 1)) {
            try await world.desk(\.schoolLead).save(BackgroundContent(), of: pupil, revision: 0)
        }
        for person in [\World.People.serviceLead, \.tutor, \.trainee, \.schoolStaff, \.head] {
            await #expect(throws: Refusal.self) { _ = try await world.desk(person).background(of: pupil) }
        }
        let kept = try await world.desk(\.schoolLead).background(of: pupil)
        #expect(kept.content.code(.provision) == "K")
    }

    @Test("A list is taken once, keeps an unknown code aside, and leaves no trace of itself")
    func list() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        let text = "UPN,SEN Provision,FSM\nB801200005001,K,perhaps\nP207000016049,E,Yes\n"
        try await lead.stageBackground(try CSVTable.read(Array(text.utf8)).get(), at: world.school)
        let staged = try #require(try await lead.openBackgroundImport(at: world.school))
        #expect(staged.plan == nil)
        try await lead.choose(staged.mapping, for: staged.id, at: world.school)
        let open = try #require(try await lead.openBackgroundImport(at: world.school))
        let plan = try #require(open.plan)
        let receipt = try await lead.takeBackground(plan, from: open.id, at: world.school)
        #expect(receipt.changed == 1)
        let again = try await lead.takeBackground(plan, from: open.id, at: world.school)
        #expect(again == receipt)
        let kept = try await lead.background(of: world.pupils[0].id).content
        #expect(kept.code(.provision) == "K" && kept.aside(.freeSchoolMeals) == "perhaps")
        #expect(try world.raw().count("SELECT count(*) FROM upload") == 0)
        let waiting = try await lead.openBackgroundImport(at: world.school)
        #expect(waiting == nil)
    }

    @Test("A pupil list that waits and a list with background data don't stand in each other's way")
    func besideAPupilList() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        try await lead.stage(try CSVTable.read(Array("Forename,Surname,DOB\nA,B,2017-11-23\n".utf8)).get(), at: world.school)
        try await lead.stageBackground(try CSVTable.read(Array("UPN,FSM\nB801200005001,Y\n".utf8)).get(), at: world.school)
        try await lead.discardBackground(at: world.school)
        let waiting = try await lead.importWaiting(at: world.school)
        #expect(waiting != nil)
    }
}
