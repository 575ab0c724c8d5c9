import Foundation
import Nurture
import Testing

@testable import Records

@Suite("Home's part and the home version")
struct HomeVersionTests {
    private let text = "Hums in the bath and asks for the drum"

    /// Chooses one outcome for the group.
    private func outcome(_ world: World) async throws -> ID<Outcome> {
        let choices = try await world.desk(\.serviceLead).outcomeChoices(for: world.group)
        let outcome = try #require(choices.outcomes.first).id
        try await world.desk(\.schoolLead).choose([outcome], signs: [:], for: world.group)
        return outcome
    }

    private func send(_ draft: ContributionDraft, _ home: (place: HomePlace, desk: Desk)) async throws {
        try await home.desk.send(draft, of: .home, on: home.place.pupil, in: home.place.group)
    }

    @Test("A carer is addressed, and asked the group's outcomes in home's words")
    func asked() async throws {
        let world = try await World.make()
        _ = try await outcome(world)
        let home = try await world.openHome()
        let asked = try await home.desk.homeAsked(at: home.place)
        #expect(asked.firstName == "Ayodele")
        #expect(asked.carerName == "Marigold Brightwater")
        #expect(asked.questions.map(\.words) == ["When something is hard, my child tries again."])
        #expect(asked.safeguarding?.name == "Wilhelmina Tarn")
        #expect(asked.own.isEmpty)
    }

    @Test("What was sent comes back, a pass as a pass; a correction is a new version and both stay")
    func versions() async throws {
        let world = try await World.make()
        let outcome = try await outcome(world)
        let home = try await world.openHome()
        let first = ContributionDraft(point: .start, marks: [outcome: 4], answers: [ReportAnswer(.noticed, text)])
        try await send(first, home)
        // The same once more is a retry.
        try await send(first, home)
        try await send(ContributionDraft(point: .start, marks: [outcome: Int?.none], revises: first.id), home)
        let own = try await home.desk.homeVersion(at: home.place).asked.own
        #expect(own.map(\.marks) == [[outcome: Int?.none], [outcome: 4]])
        #expect(own.map(\.answers) == [[], [ReportAnswer(.noticed, text)]])
        await #expect(throws: Refusal.self) { try await send(ContributionDraft(point: .start, revises: first.id), home) }
    }

    @Test("Two carers give two parts; each reads only the own one, and the leads read both")
    func two() async throws {
        let world = try await World.make()
        let other = ID<Carer>.new()
        try await world.desk(\.schoolLead).name(
            CarerDraft(name: "Hollis Brightwater", relation: "Father"), id: other, for: world.pupils[0].id, entitled: true,
            mayBeContacted: true)
        let (mother, father) = (try await world.openHome(), try await world.openHome(carer: other))
        try await send(ContributionDraft(point: .start, answers: [ReportAnswer(.noticed, text)]), mother)
        #expect(try await father.desk.homeAsked(at: father.place).own.isEmpty)
        try await send(ContributionDraft(point: .start, isDeclined: true), father)
        #expect(try await father.desk.homeVersion(at: father.place).asked.own.map(\.isDeclined) == [true])
        #expect(try await mother.desk.homeVersion(at: mother.place).asked.own.map(\.isDeclined) == [false])
        let parts = try await world.desk(\.serviceLead).report(on: mother.place.pupil, in: world.group).part(of: .home, at: .start)
        #expect(Set(parts.map(\.state)) == [.sent, .declined])
        #expect(Set(parts.map(\.by)) == ["Carer 1", "Carer 2"])
    }

    @Test("Nothing of the others is read before the own answer, which may be that one would rather not")
    func blind() async throws {
        let world = try await World.make()
        try await world.desk(\.tutor).send(
            ContributionDraft(point: .start, answers: [ReportAnswer(.forHome, "A joy to play with")]), of: .tutor,
            on: world.pupils[0].id, in: world.group)
        let home = try await world.openHome()
        await #expect(throws: Refusal.notAllowed) { _ = try await home.desk.homeVersion(at: home.place) }
        try await send(ContributionDraft(point: .start, isDeclined: true), home)
        #expect(try await home.desk.homeVersion(at: home.place).words.map(\.words) == ["A joy to play with"])
    }

    @Test("It holds the words for the family, and of the pupil's words and aims only those that home may read")
    func only() async throws {
        let world = try await World.make()
        let outcome = try await outcome(world)
        let (pupil, group) = (world.pupils[0].id, world.group)
        for (person, voice) in [(\World.People.tutor, ReportVoice.tutor), (\World.People.schoolLead, .school)] {
            try await world.desk(person).send(
                ContributionDraft(
                    point: .start, marks: [outcome: 1], answers: [ReportAnswer(.seen, "Seen"), ReportAnswer(.forHome, "For home")]),
                of: voice, on: pupil, in: group)
        }
        func readers(_ home: Bool) -> Readers { Readers(school: true, home: home) }
        let (open, kept) = (ID<Goal>.new(), ID<Goal>.new())
        try await world.desk(\.tutor).send(
            ContributionDraft(
                point: .start, marks: [outcome: 2],
                answers: [
                    ReportAnswer(.liked, "The big drum", readers: readers(true)), ReportAnswer(.hard, "Waiting", readers: readers(false)),
                ],
                goals: [
                    open: GoalContent(words: "Play at assembly", readers: readers(true)),
                    kept: GoalContent(words: "Sit still", readers: readers(false)),
                ], goalMarks: [open: 3, kept: 1], scribe: .wordForWord), of: .pupil, on: pupil, in: group)
        for (words, home) in [("Like thunder", true), ("Do not tell", false)] {
            try await world.desk(\.tutor).record(
                VoiceDraft(id: .new(), pupil: pupil, words: words, wordForWord: true, schoolMayRead: true, homeMayRead: home),
                in: world.session)
        }
        let carer = try await world.openHome()
        try await send(ContributionDraft(point: .start, isDeclined: true), carer)
        let version = try await carer.desk.homeVersion(at: carer.place)
        #expect(version.words.map(\.words) == ["For home", "For home"])
        #expect(version.words.map(\.by) == ["Rafi Penrosewell", "Bettina Marlowton"])
        #expect(version.quotes.map(\.words) == ["The big drum", "Like thunder"])
        #expect(version.quotes.map(\.question) == [.liked, nil])
        #expect(version.goals == ["Play at assembly"])
        // A pupil who thinks better of it: the newest version counts.
        let page = try await world.desk(\.tutor).report(on: pupil, in: group)
        try await world.desk(\.tutor).send(
            ContributionDraft(
                point: .start, answers: [ReportAnswer(.liked, "The big drum", readers: readers(false))], scribe: .wordForWord,
                revises: page.points[0].latest[.pupil]), of: .pupil, on: pupil, in: group)
        #expect(try await carer.desk.homeVersion(at: carer.place).quotes.map(\.words) == ["Like thunder"])
    }

    @Test("A part recorded as not reached gives way to what a carer sends later")
    func late() async throws {
        let world = try await World.make()
        try await world.desk(\.schoolLead).recordNotReached(.home, at: .start, on: world.pupils[0].id, in: world.group)
        let home = try await world.openHome()
        #expect(try await home.desk.homeAsked(at: home.place).own.isEmpty)
        try await send(ContributionDraft(point: .start, answers: [ReportAnswer(.wish, text)]), home)
        #expect(try await home.desk.homeVersion(at: home.place).asked.own.count == 1)
    }
}
