import Foundation
import Nurture
import Testing

@testable import Records

@Suite("Signed papers")
struct ConsentScanTests {
    @Test("are kept sealed in pieces and open byte for byte for the leads alone")
    func kept() async throws {
        let world = try await World.make()
        let scan = try await world.keepScan()
        #expect(try world.raw().count("SELECT count(*) FROM consentScanPiece") == 2)
        for person in [\World.People.schoolLead, \.serviceLead] {
            let found = try await world.desk(person).scan(scan, of: world.pupils[0].id)
            #expect(found.kind == .pdf)
            #expect(found.bytes == World.paper)
        }
        for person in [\World.People.tutor, \.trainee, \.schoolStaff] {
            await #expect(throws: Refusal.notAllowed) { _ = try await world.desk(person).scan(scan, of: world.pupils[0].id) }
        }
        await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.schoolLead).scan(scan, of: world.pupils[1].id) }
        await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.otherSchoolLead).scan(scan, of: world.pupils[0].id) }
    }

    @Test("belong to answers on paper; the same one again is kept once, and what is no paper is not kept")
    func refused() async throws {
        let world = try await World.make()
        let (lead, id, sheet) = (world.desk(\.schoolLead), ID<ConsentScan>.new(), try await world.sheet())
        for _ in 1...2 { try await lead.keep(scan: World.paper, id: id, sheet: sheet, of: world.pupils[0].id) }
        await #expect(throws: Refusal.idTaken) {
            try await lead.keep(scan: Array("%PDF-other".utf8), id: id, sheet: sheet, of: world.pupils[0].id)
        }
        await #expect(throws: ScanProblem.otherKind) {
            try await lead.keep(scan: Array("GIF89a".utf8), id: .new(), sheet: sheet, of: world.pupils[0].id)
        }
        await #expect(throws: Refusal.outOfReach) {
            try await lead.keep(scan: World.paper, id: .new(), sheet: .new(), of: world.pupils[0].id)
        }
        await #expect(throws: Refusal.outOfReach) {
            try await lead.keep(scan: World.paper, id: .new(), sheet: sheet, of: world.pupils[1].id)
        }
        #expect(try world.raw().count("SELECT count(*) FROM consentScan") == 1)
    }

    @Test("are gone when the child is erased, with what was said on the telephone")
    func erasure() async throws {
        let world = try await World.make()
        let scan = try await world.keepScan()
        let lead = world.desk(\.schoolLead)
        try await lead.record(
            ConsentDraft(
                giver: .child, how: .phone, on: world.clock.day, answers: [.audio: .no], talk: ConsentTalk(spokenBy: "B", at: .midnight)),
            of: world.pupils[0].id)
        try await lead.erase(world.pupils[0].id)
        for table in ["consentScanPiece", "consentTalk"] {
            #expect(try world.raw().count("SELECT count(*) FROM \(table)") > 0)
            #expect(try world.raw().count("SELECT count(*) FROM \(table) WHERE content IS NOT NULL") == 0)
        }
        await #expect(throws: Refusal.outOfReach) { _ = try await lead.scan(scan, of: world.pupils[0].id) }
        await #expect(throws: Refusal.self) {
            try await lead.keep(scan: World.paper, id: .new(), sheet: .new(), of: world.pupils[0].id)
        }
    }
}
