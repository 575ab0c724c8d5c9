import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("The audit")
struct AuditTests {
    @Test("Every verb with a desk of its own is tried here")
    func complete() {
        #expect(Set(Verb.allCases).subtracting(Deeds.all.keys) == Deeds.partsOfOthers)
    }

    @Test(
        "A change and an opening leave exactly one row, anything else none", arguments: Deeds.all.keys.sorted { $0.rawValue < $1.rawValue })
    func oneRow(_ verb: Verb) async throws {
        let world = try await World.make()
        let deed = try #require(Deeds.all[verb])
        let act = try await deed(world)
        let before = try world.raw().count("SELECT max(number) FROM audit")
        try await act()
        let rows = try world.raw().rows("SELECT verb, thingKind FROM audit WHERE number > ?", [before])
        #expect(rows.map { $0["verb"] as String } == (verb.rule.trace == .none ? [] : [verb.rawValue]))
    }

    @Test("A change that fails leaves no row and no other trace")
    func failures() async throws {
        let world = try await World.make()
        let before = try world.raw().counts()
        await #expect(throws: Refusal.conflict(revision: 0)) {
            try await world.desk(\.schoolLead).save(ProfileContent(strengths: "x"), of: world.pupils[0].id, revision: 4)
        }
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.trainee).log(world.session, SessionDraft(revision: 0)) }
        await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.otherTutor).pupil(world.pupils[0].id) }
        await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.tutor).pupil(.new()) }
        await #expect(throws: Refusal.reasonNeeded) {
            _ = try await world.desk(\.serviceLead).profile(of: world.pupils[0].id, because: nil)
        }
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.tutor).write(notes: [world.pupils[0].id: "Kept?", world.otherPupils[0].id: "No"], in: world.session)
        }
        #expect(try world.raw().counts() == before)
    }

    @Test("An opening with a reason keeps the reason's word")
    func reasons() async throws {
        let world = try await World.make()
        _ = try await world.desk(\.serviceLead).profile(of: world.pupils[0].id, because: .familyAsked)
        let row = try #require(try world.raw().rows("SELECT * FROM audit ORDER BY number DESC LIMIT 1").first)
        #expect(row["reason"] == "familyAsked")
        #expect(row["person"] == world.people.serviceLead)
        #expect(row["thing"] == world.pupils[0].id)
        #expect(row["at"] == world.clock.now)
    }

    @Test(
        "Rows are only added", arguments: ["UPDATE audit SET person = NULL", "DELETE FROM audit", "REPLACE INTO audit SELECT * FROM audit"])
    func onlyAdded(statement: String) async throws {
        let world = try await World.make()
        let raw = try world.raw()
        let before = try raw.rows("SELECT * FROM audit")
        #expect(throws: DatabaseError.self) { try raw.run(statement) }
        #expect(try raw.rows("SELECT * FROM audit") == before)
    }

    @Test("It holds IDs, verbs, kinds and words of reasons, and nothing else")
    func noStory() async throws {
        let world = try await World.make()
        try await Telling.fill(world)
        _ = try await world.desk(\.serviceLead).profile(of: world.pupils[0].id, because: .briefing)
        for row in try world.raw().rows("SELECT * FROM audit") {
            #expect(Verb(rawValue: row["verb"]) != nil)
            #expect(ThingKind(rawValue: row["thingKind"]) != nil)
            #expect((["stranger", "person", "invitation"] + SystemReason.allCases.map(\.rawValue)).contains(row["caller"] as String))
            if let reason = row["reason"] as String? { #expect(OpeningReason(rawValue: reason) != nil) }
        }
        #expect(
            try Set(world.raw().rows("SELECT name FROM pragma_table_info('audit')").map { $0["name"] as String }) == [
                "number", "at", "caller", "person", "verb", "thingKind", "thing", "reason",
            ])
    }
}
