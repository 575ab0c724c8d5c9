import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("The parts of a report")
struct ContributionTests {
    private let words = "Came back to the drum after a quarrel"

    private func outcome(_ world: World) async throws -> ID<Outcome> {
        let choices = try await world.desk(\.serviceLead).outcomeChoices(for: world.group)
        let outcome = try #require(choices.outcomes.first).id
        try await world.desk(\.schoolLead).choose([outcome], signs: [:], for: world.group)
        return outcome
    }

    private func tell(
        _ world: World, _ person: KeyPath<World.People, ID<Person>>, _ voice: ReportVoice, _ draft: ContributionDraft
    ) async throws {
        try await world.desk(person).send(draft, of: voice, on: world.pupils[0].id, in: world.group)
    }

    private func page(_ world: World, _ person: KeyPath<World.People, ID<Person>>) async throws -> ReportPage {
        try await world.desk(person).report(on: world.pupils[0].id, in: world.group)
    }

    @Test("A mark and words come back as they were given, and “can’t say yet” is no number")
    func kept() async throws {
        let world = try await World.make()
        let outcome = try await outcome(world)
        try await tell(world, \.tutor, .tutor, ContributionDraft(point: .start, marks: [outcome: 2], answers: [ReportAnswer(.seen, words)]))
        try await tell(world, \.schoolLead, .school, ContributionDraft(point: .start, marks: [outcome: Int?.none]))
        let page = try await page(world, \.serviceLead)
        let tutor = try #require(page.part(of: .tutor, at: .start).first)
        #expect(tutor.marks == [outcome: 2])
        #expect(tutor.answers == [ReportAnswer(.seen, words)])
        #expect(tutor.by == "Rafi Penrosewell")
        #expect(page.part(of: .school, at: .start).first?.marks == [outcome: Int?.none])
        #expect(page.points[0].state.missing == [.pupil, .home])
    }

    @Test("Tutor and school read each other only once their own part is sent or declined")
    func blind() async throws {
        let world = try await World.make()
        try await tell(world, \.tutor, .tutor, ContributionDraft(point: .start, answers: [ReportAnswer(.seen, words)]))
        let before = try await page(world, \.schoolLead)
        #expect(before.points[0].parts.isEmpty)
        #expect(before.points[0].unread == [.tutor])
        #expect(before.points[0].state.states[.tutor] == .sent)
        try await tell(world, \.schoolLead, .school, ContributionDraft(point: .start, isDeclined: true))
        let after = try await page(world, \.schoolLead)
        #expect(after.part(of: .tutor, at: .start).first?.answers == [ReportAnswer(.seen, words)])
        #expect(after.points[0].unread.isEmpty)
        // Another point begins blind again.
        #expect(after.points[1].parts.isEmpty)
    }

    @Test("Each part is written by its own voice alone", arguments: [ReportVoice.pupil, .tutor, .school, .home])
    func own(_ voice: ReportVoice) async throws {
        let world = try await World.make()
        let before = try world.raw().counts()
        let writers: [any KeyPath<World.People, ID<Person>> & Sendable] = [
            \.programmeLead, \.serviceLead, \.tutor, \.trainee, \.schoolLead, \.schoolStaff, \.head, \.otherTutor, \.otherSchoolLead,
        ]
        for person in writers {
            let may: Bool =
                switch voice {
                case .pupil: person == \.tutor || person == \.trainee
                case .tutor: person == \.tutor
                case .school: person == \.schoolLead
                case .home: false
                }
            guard !may else { continue }
            await #expect(throws: Refusal.self) { try await tell(world, person, voice, ContributionDraft(point: .start)) }
        }
        #expect(try world.raw().counts() == before)
    }

    @Test("A pupil of another group is out of reach by this one, and so is a report in a group that the pupil is not in")
    func otherGroups() async throws {
        let world = try await World.make()
        for (pupil, group) in [(world.otherPupils[0].id, world.group), (world.pupils[0].id, world.otherGroup)] {
            await #expect(throws: Refusal.outOfReach) {
                try await world.desk(\.tutor).send(ContributionDraft(point: .start), of: .tutor, on: pupil, in: group)
            }
            await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.tutor).report(on: pupil, in: group) }
        }
    }

    @Test("A correction is a new version, and both stay; two corrections of one version are at odds")
    func corrections() async throws {
        let world = try await World.make()
        let first = ContributionDraft(point: .start, answers: [ReportAnswer(.seen, words)])
        try await tell(world, \.tutor, .tutor, first)
        let second = ContributionDraft(point: .start, answers: [ReportAnswer(.seen, "Stayed at the drum")], revises: first.id)
        try await tell(world, \.tutor, .tutor, second)
        let part = try #require(try await page(world, \.tutor).part(of: .tutor, at: .start).first)
        #expect(part.answers.first?.words == "Stayed at the drum")
        #expect(part.earlier.map(\.answers) == [[ReportAnswer(.seen, words)]])
        let before = try world.raw().counts()
        await #expect(throws: Refusal.conflict(revision: 2)) {
            try await tell(world, \.tutor, .tutor, ContributionDraft(point: .start, revises: first.id))
        }
        await #expect(throws: Refusal.conflict(revision: 2)) { try await tell(world, \.tutor, .tutor, ContributionDraft(point: .start)) }
        #expect(try world.raw().counts() == before)
    }

    @Test("The same part sent twice is kept once; another one under its ID is refused")
    func retries() async throws {
        let world = try await World.make()
        let draft = ContributionDraft(point: .start, answers: [ReportAnswer(.seen, words), ReportAnswer(.helped, "")])
        try await tell(world, \.tutor, .tutor, draft)
        try await tell(world, \.tutor, .tutor, draft)
        #expect(try world.raw().count("SELECT count(*) FROM contribution") == 1)
        let other = ContributionDraft(id: draft.id, point: .start, answers: [ReportAnswer(.seen, "Something else")])
        await #expect(throws: Refusal.idTaken) { try await tell(world, \.tutor, .tutor, other) }
    }

    @Test("A pupil chooses for each answer who reads it; the tutor heard it, the school reads what it may")
    func readers() async throws {
        let world = try await World.make()
        let open = ReportAnswer(.liked, "When we go loud", readers: Readers(school: true, home: false))
        let shut = ReportAnswer(.hard, "When they laugh", readers: Readers(school: false, home: false))
        let draft = ContributionDraft(point: .start, answers: [open, shut], scribe: .wordForWord)
        try await tell(world, \.trainee, .pupil, draft)
        try await tell(world, \.tutor, .tutor, ContributionDraft(point: .start))
        try await tell(world, \.schoolLead, .school, ContributionDraft(point: .start))
        let heard = try #require(try await page(world, \.tutor).part(of: .pupil, at: .start).first)
        #expect(heard.answers == [open, shut])
        #expect(heard.scribe == .wordForWord)
        #expect(heard.by == "Tamsin Okellby")
        for person in [\World.People.schoolLead, \.serviceLead] {
            let read = try #require(try await page(world, person).part(of: .pupil, at: .start).first)
            #expect(read.answers == [open])
            #expect(read.keptBack == 1)
        }
    }

    @Test("Aims come with their first mark; there are three at most, and a mark is for an aim of the same pupil")
    func goals() async throws {
        let world = try await World.make()
        let readers = Readers(school: true, home: false)
        let ids = [ID<Goal>.new(), .new(), .new()]
        let draft = ContributionDraft(
            point: .start, goals: Dictionary(uniqueKeysWithValues: ids.map { ($0, GoalContent(words: words, readers: readers)) }),
            goalMarks: [ids[0]: 3, ids[1]: 0, ids[2]: 10], scribe: .pupil)
        try await tell(world, \.tutor, .pupil, draft)
        let page = try await page(world, \.serviceLead)
        #expect(page.goals.map(\.words) == [words, words, words])
        #expect(page.part(of: .pupil, at: .start).first?.goalMarks[ids[0]] == 3)
        let before = try world.raw().counts()
        await #expect(throws: Refusal.impossible("A pupil has at most 3 aims. Leave the new one out.")) {
            try await tell(
                world, \.tutor, .pupil,
                ContributionDraft(point: .start, goals: [.new(): GoalContent(words: words, readers: readers)], revises: draft.id))
        }
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.tutor).send(
                ContributionDraft(point: .start, goalMarks: [ids[0]: 3]), of: .pupil, on: world.pupils[1].id, in: world.group)
        }
        #expect(try world.raw().counts() == before)
    }

    @Test("Marks of the end wait until the group is near its end")
    func tooEarly() async throws {
        let world = try await World.make()
        await #expect(throws: Refusal.impossible("It is too early for that: marks at the end can’t be given yet.")) {
            try await tell(world, \.tutor, .tutor, ContributionDraft(point: .end))
        }
        try await world.desk(\.serviceLead).close(world.group)
        try await tell(world, \.tutor, .tutor, ContributionDraft(point: .end))
    }

    @Test("Without a yes to taking part nothing is reported, and what was given stays", arguments: [ReportVoice.tutor, .school, .pupil])
    func noConsent(_ voice: ReportVoice) async throws {
        let world = try await World.make()
        try await tell(world, \.tutor, .tutor, ContributionDraft(point: .start, answers: [ReportAnswer(.seen, words)]))
        try await world.desk(\.schoolLead).record(
            ConsentDraft(giver: .child, how: .inPerson, on: world.clock.day, answers: [.takingPart: false]), of: world.pupils[0].id)
        let before = try world.raw().counts()
        let person: KeyPath<World.People, ID<Person>> = voice == .school ? \.schoolLead : \.tutor
        await #expect(throws: Refusal.impossible("Without a yes to taking part nothing is reported of this pupil.")) {
            try await tell(world, person, voice, ContributionDraft(point: .start))
        }
        #expect(try world.raw().counts() == before)
        let kept = try await page(world, \.serviceLead)
        #expect(!kept.takesPart)
        #expect(kept.part(of: .tutor, at: .start).first?.answers == [ReportAnswer(.seen, words)])
    }

    @Test("In the middle tutor and school are asked, and nobody else")
    func middle() async throws {
        let world = try await World.make()
        world.clock.move(days: 70)
        try await tell(world, \.tutor, .tutor, ContributionDraft(point: .middle, isDeclined: true))
        await #expect(throws: Refusal.impossible("Middle: only the tutor and the school are asked then.")) {
            try await tell(world, \.tutor, .pupil, ContributionDraft(point: .middle, scribe: .pupil))
        }
        let asking = try await world.desk(\.schoolLead).askingHome(on: world.pupils[0].id, in: world.group)
        #expect(asking.points == [.start])
    }

    @Test("A mark of the start keeps the name of its outcome when that is reworded")
    func reworded() async throws {
        let world = try await World.make()
        let outcome = try await outcome(world)
        try await tell(world, \.tutor, .tutor, ContributionDraft(point: .start, marks: [outcome: 2]))
        let framework = try await world.desk(\.programmeLead).framework(of: world.programme)
        let kept = try #require(framework.outcomes.first { $0.id == outcome }).newest
        var words = kept
        words.wording.name = "Standing up again"
        let since = world.clock.day.adding(days: 1)
        try await world.desk(\.programmeLead).reword(outcome, of: world.programme, to: words, since: since, revision: kept.revision)
        world.clock.move(days: 2)
        let report = try await page(world, \.serviceLead)
        #expect(report.outcomes.map(\.name) == ["Standing up again"])
        #expect(report.points[0].earlierNames == [outcome: kept.wording.name])
        #expect(report.points[1].earlierNames.isEmpty)
    }

    @Test("“Not reached” is recorded after the deadline, by name, and gives way to a late answer")
    func notReached() async throws {
        let world = try await World.make()
        let pupil = world.pupils[0].id
        // Today is the fifth session: the start was due by the third.
        try await world.desk(\.schoolLead).recordNotReached(.pupil, at: .start, on: pupil, in: world.group)
        var part = try #require(try await page(world, \.serviceLead).part(of: .pupil, at: .start).first)
        #expect(part.state == .notReached)
        #expect(part.by == "Bettina Marlowton")
        try await tell(world, \.tutor, .pupil, ContributionDraft(point: .start, scribe: .pupil))
        part = try #require(try await page(world, \.serviceLead).part(of: .pupil, at: .start).first)
        #expect(part.state == .sent)
        #expect(part.earlier.map(\.state) == [.notReached])
        await #expect(throws: Refusal.impossible("There is an answer already, so somebody was reached.")) {
            try await world.desk(\.schoolLead).recordNotReached(.pupil, at: .start, on: pupil, in: world.group)
        }
        await #expect(throws: Refusal.self) {
            try await world.desk(\.schoolLead).recordNotReached(.home, at: .end, on: pupil, in: world.group)
        }
    }

    @Test("When every report is complete the tutor’s reach ends with that day")
    func reachEnds() async throws {
        let world = try await World.make()
        try await world.desk(\.serviceLead).close(world.group)
        for pupil in world.pupils {
            for (person, voice) in [(\World.People.tutor, ReportVoice.tutor), (\.tutor, .pupil), (\.schoolLead, .school)] {
                try await world.desk(person).send(
                    ContributionDraft(point: .end, isDeclined: true), of: voice, on: pupil.id, in: world.group)
            }
        }
        world.clock.move(days: 15)
        #expect(try world.raw().count("SELECT count(*) FROM reportsCompletion") == 0)
        for pupil in world.pupils {
            try await world.desk(\.schoolLead).recordNotReached(.home, at: .end, on: pupil.id, in: world.group)
        }
        #expect(try world.raw().count("SELECT count(*) FROM reportsCompletion") == 1)
        let page = try await page(world, \.tutor)
        #expect(page.points.last?.state.isComplete == true)
        world.clock.move(days: 1)
        await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.tutor).report(on: world.pupils[0].id, in: world.group) }
    }
}
