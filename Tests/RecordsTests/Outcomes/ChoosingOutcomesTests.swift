import GRDB
import Nurture
import Testing

@testable import Records

@Suite("What a group looks at")
struct ChoosingOutcomesTests {
    @Test("is chosen by either lead, with the signs that the school values; once more changes nothing")
    func choosing() async throws {
        let world = try await World.make()
        let other = try #require(try await world.untaken())
        for person in [\World.People.serviceLead, \.schoolLead] {
            let desk = world.desk(person)
            let revision = try await desk.outcomeChoices(for: world.group).revision
            let signs = [world.outcomes[1]: ["Sits with others", "Said by \(person == \.schoolLead)"]]
            for _ in 1...2 { try await desk.choose([world.outcomes[1], other], signs: signs, for: world.group, revision: revision) }
            let chosen = try await desk.outcomeChoices(for: world.group).chosen
            #expect(Set(chosen.map(\.id)) == [world.outcomes[1], other])
            #expect(chosen.first { $0.id == world.outcomes[1] }?.signs.map(\.words) == signs[world.outcomes[1]])
        }
        let page = try await world.desk(\.tutor).group(world.group)
        #expect(page.outcomes.count == 2 && page.outcomes.contains("Belonging"))
        for person in [\World.People.tutor, \.trainee, \.schoolStaff] {
            await #expect(throws: Refusal.notAllowed) { try await world.desk(person).outcomeChoices(for: world.group) }
        }
    }

    @Test("is not replaced by somebody who has looked at another choice")
    func conflict() async throws {
        let world = try await World.make()
        let old = try await world.desk(\.schoolLead).outcomeChoices(for: world.group).revision
        try await world.desk(\.serviceLead).choose([world.outcomes[2]], signs: [:], for: world.group, revision: old)
        await #expect(throws: Refusal.self) {
            try await world.desk(\.schoolLead).choose([world.outcomes[1]], signs: [:], for: world.group, revision: old)
        }
        #expect(try await world.desk(\.schoolLead).outcomeChoices(for: world.group).chosen.map(\.id) == [world.outcomes[2]])
    }

    @Test("keeps what has marks")
    func marks() async throws {
        let world = try await World.make()
        try await world.desk(\.tutor).send(
            ContributionDraft(point: .start, marks: [world.outcomes[0]: 3]), of: .tutor, on: world.pupils[0].id, in: world.group)
        let lead = world.desk(\.schoolLead)
        #expect(try await lead.outcomeChoices(for: world.group).marked == [world.outcomes[0]])
        await #expect(throws: Refusal.self) { try await lead.choose([world.outcomes[1]], signs: [:], for: world.group) }
        try await lead.choose([world.outcomes[0], world.outcomes[1]], signs: [:], for: world.group)
        #expect(try await lead.outcomeChoices(for: world.group).chosen.map(\.id) == [world.outcomes[0], world.outcomes[1]])
    }

    @Test("has no sign that names a child of the group")
    func names() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        let name = world.pupils[0].firstName.lowercased()
        #expect(try await lead.outcomeChoices(for: world.group).namesChild("Sits beside \(name)"))
        await #expect(throws: Refusal.self) {
            try await lead.choose([world.outcomes[0]], signs: [world.outcomes[0]: ["Sits beside \(name)"]], for: world.group)
        }
        #expect(try await lead.outcomeChoices(for: world.group).chosen.map(\.id) == world.outcomes)
    }

    @Test("is none of another programme’s outcomes")
    func otherProgramme() async throws {
        let world = try await World.make()
        let other = try await world.system.found(ProgrammeDraft(name: "Elsewhere", startsOn: world.clock.day, endsOn: world.clock.day))
        let theirs = try #require(try await world.system.framework(of: other).outcomes.first).id
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.schoolLead).choose([theirs], signs: [:], for: world.group)
        }
    }

    @Test("waits to be chosen by its leads while it runs and has nothing")
    func waiting() async throws {
        let world = try await World.make()
        try await world.records.inTransaction { try $0.db.execute(sql: "DELETE FROM groupOutcome") }
        for person in [\World.People.serviceLead, \.schoolLead] {
            #expect(try await world.desk(person).home().withoutOutcomes == [world.group])
        }
        for person in [\World.People.tutor, \.programmeLead, \.head] {
            #expect(try await world.desk(person).home().withoutOutcomes.isEmpty)
        }
        try await world.desk(\.schoolLead).choose([world.outcomes[0]], signs: [:], for: world.group)
        #expect(try await world.desk(\.serviceLead).home().withoutOutcomes.isEmpty)
        #expect(try await world.desk(\.otherServiceLead).home().withoutOutcomes == [world.otherGroup])
        try await world.desk(\.otherServiceLead).close(world.otherGroup)
        #expect(try await world.desk(\.otherServiceLead).home().withoutOutcomes.isEmpty)
    }
}

extension Home {
    fileprivate var withoutOutcomes: [ID<Group>] {
        waiting.compactMap { if case .withoutOutcomes(let group) = $0.subject { group.id } else { nil } }
    }
}
