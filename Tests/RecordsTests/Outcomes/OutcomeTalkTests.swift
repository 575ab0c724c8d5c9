import Foundation
import Nurture
import Testing

@testable import Records

@Suite("The talk about what a school hopes for")
struct OutcomeTalkTests {
    @Test("is noted with its day and with whom, the latest first, and tells that the step is done")
    func noted() async throws {
        let world = try await World.make()
        let (lead, group, today) = (world.desk(\.schoolLead), world.group, world.clock.day)
        let before = try await world.records.inSnapshot { try $0.readiness(of: group) }
        #expect(before.talkHeldOn == nil)
        try await lead.note(.new(), on: today.adding(days: -9), with: "Rafi, on the telephone", about: group)
        try await world.desk(\.serviceLead).note(.new(), on: today.adding(days: -2), with: "Bettina and the class teacher", about: group)
        let talks = try await lead.outcomeTalks(about: group)
        #expect(talks.map(\.with) == ["Bettina and the class teacher", "Rafi, on the telephone"])
        #expect(talks.map(\.recordedBy) == ["Imogen Frostwick", "Bettina Marlowton"])
        let after = try await world.records.inSnapshot { try $0.readiness(of: group) }
        #expect(after.talkHeldOn == today.adding(days: -2))
    }

    @Test("is noted once when it is sent twice")
    func retry() async throws {
        let world = try await World.make()
        let (lead, talk, group, today) = (world.desk(\.schoolLead), ID<OutcomeTalk>.new(), world.group, world.clock.day)
        for _ in 0..<2 { try await lead.note(talk, on: today, with: "Rafi", about: group) }
        await #expect(throws: Refusal.idTaken) { try await lead.note(talk, on: today, with: "Somebody else", about: group) }
        #expect(try await lead.outcomeTalks(about: group).count == 1)
    }

    @Test("is refused before it has been, where it names a child, and from those who don't choose outcomes")
    func refused() async throws {
        let world = try await World.make()
        let (lead, group, today) = (world.desk(\.schoolLead), world.group, world.clock.day)
        await #expect(throws: Refusal.self) { try await lead.note(.new(), on: today.adding(days: 1), with: "Rafi", about: group) }
        await #expect(throws: Refusal.self) { try await lead.note(.new(), on: today, with: "Ayodele's teacher", about: group) }
        await #expect(throws: Refusal.notAllowed) {
            try await world.desk(\.tutor).note(.new(), on: today, with: "Bettina", about: group)
        }
        #expect(try await lead.outcomeTalks(about: group).isEmpty)
    }
}
