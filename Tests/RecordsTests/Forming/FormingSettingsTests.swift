import Foundation
import Nurture
import Testing

@testable import Records

@Suite("A programme's own numbers for suggestions")
struct FormingSettingsOfProgrammeTests {
    private var larger: FormingSettings {
        var settings = FormingSettings()
        (settings.largest, settings.best, settings.costOfGroup) = (6, 5, 20)
        return settings
    }

    private var wrong: FormingSettings {
        var settings = larger
        settings.best = 7
        return settings
    }

    @Test("are the usual ones until its lead sets others, which everybody in it reads and every school goes by")
    func kept() async throws {
        let world = try await World.make()
        let lead = world.desk(\.programmeLead)
        let before = try await lead.formingSettings(of: world.programme)
        #expect(before.settings == FormingSettings() && before.revision == 0 && before.saved == nil)
        try await lead.set(larger, of: world.programme, revision: 0)
        for person in [\World.People.serviceLead, \.tutor, \.schoolLead] {
            let page = try await world.desk(person).formingSettings(of: world.programme)
            #expect(page.settings == larger && page.revision == 1)
            #expect(page.saved?.by == "Noor Hadleyton")
            #expect(page.can.isEmpty)
        }
        for (desk, school) in [(world.desk(\.schoolLead), world.school), (world.desk(\.otherServiceLead), world.otherSchool)] {
            let ground = try await desk.formingGround(at: school)
            #expect(ground.settings == larger)
            #expect(ground.programme?.name == "Tunes Between Us" && ground.programme?.canBeSeen == true)
            let problem = try ground.problem(rooms: 1, mostGroups: 2)
            #expect(problem.settings == larger)
        }
        let audit = try world.raw().count("SELECT count(*) FROM audit WHERE verb = 'changeProgramme' AND person IS NOT NULL")
        #expect(audit == 1)
    }

    @Test("are nobody else’s to set, and nothing has changed then")
    func refused() async throws {
        let world = try await World.make()
        let before = try world.raw().counts()
        for person in [\World.People.serviceLead, \.tutor, \.schoolLead] {
            await #expect(throws: Refusal.notAllowed) { try await world.desk(person).set(larger, of: world.programme, revision: 0) }
        }
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.head).set(larger, of: world.programme, revision: 0) }
        #expect(try world.raw().counts() == before)
    }

    @Test("that can’t be are refused, as are those that were set while somebody else did")
    func problems() async throws {
        let world = try await World.make()
        let lead = world.desk(\.programmeLead)
        await #expect(throws: Refusal.impossible("The best size lies between the smallest group and the largest.")) {
            try await lead.set(wrong, of: world.programme, revision: 0)
        }
        try await lead.set(larger, of: world.programme, revision: 0)
        await #expect(throws: Refusal.conflict(revision: 1)) {
            try await lead.set(FormingSettings(), of: world.programme, revision: 0)
        }
        let kept = try await lead.formingSettings(of: world.programme).settings
        #expect(kept == larger)
        try await lead.set(FormingSettings(), of: world.programme, revision: 1)
        let usual = try await lead.formingSettings(of: world.programme)
        #expect(usual.settings.changed.isEmpty && usual.revision == 2)
    }
}
