import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("Taking a pupil list")
struct TakingListTests {
    @Test("Only ticked rows are kept; they are nominated, and the list and its key are gone")
    func ticked() async throws {
        let world = try await World.make()
        let (lists, desk) = (Lists(world: world), world.desk(\.schoolLead))
        let nominations = try await lists.count("SELECT count(*) FROM nomination")
        let open = try await lists.opened(by: desk)
        #expect(open.marks.ticked.isEmpty)
        let receipt = try await lists.take([2, 4], of: open, by: desk)
        #expect((receipt.added, receipt.changed) == (2, 0))
        #expect(try await lists.names().isSuperset(of: ["Perdita Quillfeather", "Tansy Umberleigh"]))
        #expect(try await !lists.names().contains("Rowan Sorrelby"))
        #expect(try await lists.count("SELECT count(*) FROM nomination") == nominations + 2)
        #expect(try await lists.count("SELECT count(*) FROM upload") == 0)
        #expect(try await lists.count("SELECT count(*) FROM uploadChunk") == 0)
        #expect(try await lists.count("SELECT count(*) FROM keys.ownerKey WHERE kind = 'upload'") == 0)
        #expect(try await desk.openImport(at: world.school) == nil)
        let perdita = try #require(try await desk.pupils(at: world.school).first { $0.firstName == "Perdita" })
        guard case .schoolLead(let page) = try await desk.pupil(perdita.id) else { throw Refusal.outOfReach }
        #expect(page.upn == "P207000016049")
        #expect(perdita.yearGroup == YearGroup(5))
        #expect(
            try await lists.count("SELECT count(*) FROM audit WHERE verb = 'importPupils' AND thingKind = 'pupil'") == 2)
    }

    @Test("The same list taken twice, at once or again, makes no twins")
    func twice() async throws {
        let world = try await World.make()
        let (lists, desk) = (Lists(world: world), world.desk(\.schoolLead))
        let open = try await lists.opened(by: desk)
        async let one = lists.take([2, 3, 4], of: open, by: desk)
        async let other = lists.take([2, 3, 4], of: open, by: desk)
        #expect(try await one == other)
        let pupils = try await lists.count("SELECT count(*) FROM pupil")
        #expect(try await lists.take([2, 3, 4], of: open, by: desk) == one)
        let again = try await lists.opened(by: desk)
        let plan = try #require(again.plan(today: world.records.today))
        #expect(plan.entries.allSatisfy { $0.fate.offer == .nothing })
        let receipt = try await lists.take([2, 3, 4], of: again, by: desk)
        #expect((receipt.added, receipt.changed) == (0, 0))
        #expect(try await lists.count("SELECT count(*) FROM pupil") == pupils)
    }

    @Test("What fails in the middle has done nothing, and works with the same IDs once it can")
    func failure() async throws {
        let world = try await World.make()
        let (lists, desk) = (Lists(world: world), world.desk(\.schoolLead))
        let open = try await lists.opened(by: desk)
        let before = try await lists.names()
        let audit = try await lists.count("SELECT count(*) FROM audit WHERE verb = 'importPupils'")
        try await lists.run(
            """
            CREATE TRIGGER full BEFORE INSERT ON pupil WHEN (SELECT count(*) FROM pupil) >= \(before.count + 4)
            BEGIN SELECT RAISE(ABORT, 'full'); END
            """)
        await #expect(throws: DatabaseError.self) { try await lists.take([2, 3, 4], of: open, by: desk) }
        #expect(try await lists.names() == before)
        #expect(try await lists.count("SELECT count(*) FROM audit WHERE verb = 'importPupils'") == audit)
        #expect(try await desk.openImport(at: world.school)?.id == open.id)
        try await lists.run("DROP TRIGGER full")
        #expect(try await lists.take([2, 3, 4], of: open, by: desk).added == 3)
        #expect(
            try await lists.count("SELECT count(*) FROM keys.ownerKey WHERE owner NOT IN (SELECT id FROM pupil) AND kind = 'pupil'") == 0)
    }

    @Test("Changes of known pupils happen where they were ticked and nowhere else")
    func changes() async throws {
        let world = try await World.make()
        let (lists, desk) = (Lists(world: world), world.desk(\.schoolLead))
        let list = """
            First name,Family name,DOB,Year,UPN
            Ayodele,Brightwater-Lee,23/11/2017,Y3,B801200005001
            Florrie,Castlemaine,23/11/2017,Y3,P207000016049

            """
        let open = try await lists.opened(list, by: desk)
        let plan = try #require(open.plan(today: world.records.today))
        #expect(plan.entries.map(\.fate.offer) == [.change, .change])
        let receipt = try await lists.take([2], of: open, by: desk)
        #expect((receipt.added, receipt.changed) == (0, 1))
        let pupils = try await desk.pupils(at: world.school)
        let ayodele = try #require(pupils.first { $0.id == world.pupils[0].id })
        #expect(ayodele.fullName == "Ayodele Brightwater-Lee")
        #expect(ayodele.yearGroup == YearGroup(3))
        let florrie = try #require(pupils.first { $0.id == world.pupils[1].id })
        #expect(florrie.yearGroup == YearGroup(4))
        guard case .schoolLead(let page) = try await desk.pupil(florrie.id) else { throw Refusal.outOfReach }
        #expect(page.upn == nil)
    }

    @Test("A UPN tells pupils apart within a school, and nothing of another school's")
    func otherSchool() async throws {
        let world = try await World.make()
        let (lists, desk) = (Lists(world: world), world.desk(\.otherSchoolLead))
        let list = "Forename,Surname,DOB,UPN\nPerdita,Quillfeather,09/03/2017,B801200005001\n"
        let open = try await lists.opened(list, by: desk, at: world.otherSchool)
        #expect(open.plan(today: world.records.today)?.entries.map(\.fate) == [.new])
        #expect(try await lists.take([2], of: open, by: desk, at: world.otherSchool).added == 1)
    }

    @Test("A service lead neither sees nor brings a UPN, and changes nobody who is here")
    func serviceLead() async throws {
        let world = try await World.make()
        let (lists, desk) = (Lists(world: world), world.desk(\.serviceLead))
        let list = """
            Forename,Surname,DOB,Year,UPN,Notes
            Perdita,Quillfeather,09/03/2017,Y5,P207000016049,P207000016049
            Ayodele,Brightwater,23/11/2017,Y2,B801200005001,

            """
        let open = try await lists.opened(list, by: desk)
        #expect(open.table.headings == ["Forename", "Surname", "DOB", "Year", "Notes"])
        #expect(open.table.rows.allSatisfy { row in row.cells.allSatisfy { !$0.contains("P207000016049") } })
        let plan = try #require(open.plan(today: world.records.today))
        #expect(plan.entries.map(\.fate.offer) == [.new, .nothing])
        #expect(try await lists.take([2, 3], of: open, by: desk).added == 1)
        let perdita = try #require(try await desk.pupils(at: world.school).first { $0.firstName == "Perdita" })
        guard case .schoolLead(let page) = try await world.desk(\.schoolLead).pupil(perdita.id) else { throw Refusal.outOfReach }
        #expect(page.upn == nil)
        let ayodele = try #require(try await desk.pupils(at: world.school).first { $0.id == world.pupils[0].id })
        #expect(ayodele.yearGroup == YearGroup(4))
    }

    @Test("Pupils who came in between are looked at again before anything is done")
    func changedMeanwhile() async throws {
        let world = try await World.make()
        let (lists, desk) = (Lists(world: world), world.desk(\.schoolLead))
        let open = try await lists.opened(by: desk)
        let twin = PupilDraft(
            firstName: "Perdita", familyName: "Quillfeather", birthDate: try #require(Day(iso: "2017-03-09")), yearGroup: .reception)
        try await desk.nominate([twin], at: world.school)
        let pupils = try await lists.count("SELECT count(*) FROM pupil")
        await #expect(throws: ImportRefusal.changedMeanwhile) { try await lists.take([2, 3], of: open, by: desk) }
        #expect(try await lists.count("SELECT count(*) FROM pupil") == pupils)
    }

    @Test("Whoever may not import does nothing at all")
    func refused() async throws {
        let world = try await World.make()
        let lists = Lists(world: world)
        let before = try await lists.count("SELECT count(*) FROM keys.ownerKey")
        for desk in [world.desk(\.tutor), world.desk(\.head), world.desk(\.schoolStaff), world.desk(\.otherSchoolLead)] {
            await #expect(throws: Refusal.self) { try await desk.stage(try Lists.table(), at: world.school) }
            await #expect(throws: Refusal.self) { try await desk.openImport(at: world.school) }
        }
        #expect(try await lists.count("SELECT count(*) FROM upload") == 0)
        #expect(try await lists.count("SELECT count(*) FROM keys.ownerKey") == before)
    }
}
