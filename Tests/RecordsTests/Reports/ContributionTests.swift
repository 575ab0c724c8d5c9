import Nurture
import Testing

@testable import Records

@Suite("The parts of a report")
struct ContributionTests {
    @Test("A mark and words come back as they were given, and “can’t say yet” is no number")
    func kept() async throws {
        let world = try await World.make()
        let outcome = try await world.onlyOutcome()
        try await world.tell(
            \.tutor, .tutor, ContributionDraft(point: .start, marks: [outcome: 2], answers: [ReportAnswer(.seen, World.contributed)]))
        try await world.tell(\.schoolLead, .school, ContributionDraft(point: .start, marks: [outcome: Int?.none]))
        let page = try await world.reportPage(\.serviceLead)
        let tutor = try #require(page.part(of: .tutor, at: .start).first)
        #expect(tutor.marks == [outcome: 2])
        #expect(tutor.answers == [ReportAnswer(.seen, World.contributed)])
        #expect(tutor.by == "Rafi Penrosewell")
        #expect(page.part(of: .school, at: .start).first?.marks == [outcome: Int?.none])
        #expect(page.points[0].state.missing == [.pupil, .home])
    }

    @Test("A correction is a new version, and both stay; two corrections of one version are at odds")
    func corrections() async throws {
        let world = try await World.make()
        let first = ContributionDraft(point: .start, answers: [ReportAnswer(.seen, World.contributed)])
        try await world.tell(\.tutor, .tutor, first)
        let second = ContributionDraft(point: .start, answers: [ReportAnswer(.seen, "Stayed at the drum")], revises: first.id)
        try await world.tell(\.tutor, .tutor, second)
        let part = try #require(try await world.reportPage(\.tutor).part(of: .tutor, at: .start).first)
        #expect(part.answers.first?.words == "Stayed at the drum")
        #expect(part.earlier.map(\.answers) == [[ReportAnswer(.seen, World.contributed)]])
        let before = try world.raw().counts()
        await #expect(throws: Refusal.conflict(revision: 2)) {
            try await world.tell(\.tutor, .tutor, ContributionDraft(point: .start, revises: first.id))
        }
        await #expect(throws: Refusal.conflict(revision: 2)) { try await world.tell(\.tutor, .tutor, ContributionDraft(point: .start)) }
        #expect(try world.raw().counts() == before)
    }

    @Test("The same part sent twice is kept once; another one under its ID is refused")
    func retries() async throws {
        let world = try await World.make()
        let draft = ContributionDraft(point: .start, answers: [ReportAnswer(.seen, World.contributed), ReportAnswer(.helped, "")])
        try await world.tell(\.tutor, .tutor, draft)
        try await world.tell(\.tutor, .tutor, draft)
        #expect(try world.raw().count("SELECT count(*) FROM contribution") == 1)
        let other = ContributionDraft(id: draft.id, point: .start, answers: [ReportAnswer(.seen, "Something else")])
        await #expect(throws: Refusal.idTaken) { try await world.tell(\.tutor, .tutor, other) }
    }

    @Test("Aims come with their first mark; there are three at most, and a mark is for an aim of the same pupil")
    func goals() async throws {
        let world = try await World.make()
        let readers = Readers(school: true, home: false)
        let ids = [ID<Goal>.new(), .new(), .new()]
        let draft = ContributionDraft(
            point: .start,
            goals: Dictionary(uniqueKeysWithValues: ids.map { ($0, GoalContent(words: World.contributed, readers: readers)) }),
            goalMarks: [ids[0]: 3, ids[1]: 0, ids[2]: 10], scribe: .pupil)
        try await world.tell(\.tutor, .pupil, draft)
        let page = try await world.reportPage(\.serviceLead)
        #expect(page.goals.map(\.words) == [World.contributed, World.contributed, World.contributed])
        #expect(page.part(of: .pupil, at: .start).first?.goalMarks[ids[0]] == 3)
        let before = try world.raw().counts()
        await #expect(throws: Refusal.impossible("A pupil has at most 3 aims. Leave the new one out.")) {
            try await world.tell(
                \.tutor, .pupil,
                ContributionDraft(
                    point: .start, goals: [.new(): GoalContent(words: World.contributed, readers: readers)], revises: draft.id))
        }
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.tutor).send(
                ContributionDraft(point: .start, goalMarks: [ids[0]: 3]), of: .pupil, on: world.pupils[1].id, in: world.group)
        }
        #expect(try world.raw().counts() == before)
    }

    @Test("A mark of the start keeps the name of its outcome when that is reworded")
    func reworded() async throws {
        let world = try await World.make()
        let outcome = try await world.onlyOutcome()
        try await world.tell(\.tutor, .tutor, ContributionDraft(point: .start, marks: [outcome: 2]))
        let framework = try await world.desk(\.programmeLead).framework(of: world.programme)
        let kept = try #require(framework.outcomes.first { $0.id == outcome }).newest
        var words = kept
        words.wording.name = "Standing up again"
        let since = world.clock.day.adding(days: 1)
        try await world.desk(\.programmeLead).reword(outcome, of: world.programme, to: words, since: since, revision: kept.revision)
        world.clock.move(days: 2)
        let report = try await world.reportPage(\.serviceLead)
        #expect(report.outcomes.map(\.name) == ["Standing up again"])
        #expect(report.points[0].earlierNames == [outcome: kept.wording.name])
        #expect(report.points[1].earlierNames.isEmpty)
    }
}
