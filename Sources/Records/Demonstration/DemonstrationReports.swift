import Foundation
import Nurture

/// What the voices say of a group's pupils: at the start of every group, and at the end of the one that has finished.
struct DemonstrationReports: Sendable {
    let demonstration: Demonstration
    let group: ID<Group>
    let tutor: ID<Person>
    let lead: ID<Person>
    /// Those on the register.
    let pupils: [PupilDraft]
    /// Whether all four voices say what they are asked.
    let isHeard: Bool

    private var records: Records { demonstration.records }
    private func desk(of person: ID<Person>) -> Desk { records.desk(for: .person(person)) }

    /// The tutor and the school give their first marks, and two pupils are asked; in a running group two pupils still wait, unless
    /// everybody is heard.
    func begin(isFinished: Bool) async throws {
        let outcomes = try await outcomes()
        for (number, pupil) in pupils.enumerated().dropLast(isFinished || isHeard ? 0 : min(pupils.count - 1, 2)) {
            let report = Invented.reports[number % Invented.reports.count]
            try await give(.tutor, ContributionDraft(point: .start, marks: marks(report.tutor.map(\.0), outcomes)), on: pupil)
            try await give(.school, ContributionDraft(point: .start, marks: marks(report.school.map(\.0), outcomes)), on: pupil)
            if isHeard {
                try await hear(pupil, report, .start, outcomes)
                try await hearHomes(of: pupil, report, .start, outcomes)
            } else if isFinished || number < 2, let said = report.pupil?.map(\.0) {
                try await ask(pupil, report, .start, said, outcomes)
            }
        }
    }

    /// Half-way, in the middle of what they saw at the start and at the end.
    func look() async throws {
        let outcomes = try await outcomes()
        for (pupil, report) in zip(pupils, Invented.reports) {
            for (voice, seen) in [(ReportVoice.tutor, report.tutor), (.school, report.school)] {
                let draft = ContributionDraft(point: .middle, marks: marks(seen.map { ($0.0 + $0.1) / 2 }, outcomes))
                try await give(voice, draft, on: pupil)
            }
        }
    }

    func end() async throws {
        let outcomes = try await outcomes()
        for (pupil, report) in zip(pupils, Invented.reports) {
            let words = [ReportAnswer(.seen, report.seen), ReportAnswer(.forHome, Invented.forHome)]
            let tutors = ContributionDraft(point: .end, marks: marks(report.tutor.map(\.1), outcomes), answers: words)
            try await give(.tutor, tutors, on: pupil)
            try await give(.school, ContributionDraft(point: .end, marks: marks(report.school.map(\.1), outcomes)), on: pupil)
            try await hear(pupil, report, .end, outcomes)
            try await hearHomes(of: pupil, report, .end, outcomes)
        }
        try await desk(of: tutor).save(Invented.story, of: group, revision: 0)
    }

    private func hear(
        _ pupil: PupilDraft, _ report: Invented.Report, _ point: RatingPoint, _ outcomes: [ID<Outcome>]
    ) async throws {
        guard let said = report.pupil?.map({ point == .start ? $0.0 : $0.1 }) else {
            return try await give(.pupil, ContributionDraft(point: point, isDeclined: true, scribe: .wordForWord), on: pupil)
        }
        try await ask(pupil, report, point, said, outcomes)
    }

    private func ask(
        _ pupil: PupilDraft, _ report: Invented.Report, _ point: RatingPoint, _ said: [Int], _ outcomes: [ID<Outcome>]
    ) async throws {
        let page = try await desk(of: tutor).report(on: pupil.id, in: group, for: .askPupil)
        let readers = Readers(school: true, home: pupil.id == pupils.first?.id)
        var draft = ContributionDraft(
            point: point, marks: marks(said.map { page.scale == .faces ? 1 + $0 / 2 * 2 : $0 }.map { min($0, 5) }, outcomes),
            scribe: .wordForWord)
        if point == .end { draft.answers = [ReportAnswer(.proud, report.said, readers: readers)] }
        let aim = page.goals.first?.id ?? .new()
        if page.goals.isEmpty { draft.goals[aim] = GoalContent(words: report.aim, readers: readers) }
        let near = point == .start ? report.aimMarks.0 : report.aimMarks.1
        draft.goalMarks[aim] = page.scale == .faces ? 1 + near / 4 : near
        try await give(.pupil, draft, on: pupil)
    }

    /// Each carer comes by an invitation of their own; where everybody is heard, one that was printed.
    private func hearHomes(
        of pupil: PupilDraft, _ report: Invented.Report, _ point: RatingPoint, _ outcomes: [ID<Outcome>]
    ) async throws {
        let told = report.homes.isEmpty && isHeard ? Invented.reports[0] : report
        let carers = try await desk(of: lead).carers(of: pupil.id).carers.filter(\.mayAnswer)
        for (number, carer) in carers.enumerated() {
            let sent = try await desk(of: lead).inviteHome(carer.id, on: pupil.id, in: group, at: point, byMail: !isHeard)
            guard number < told.homes.count else { continue }
            let answers = point == .end ? [ReportAnswer(.noticed, told.noticed[number])] : []
            let draft = ContributionDraft(point: point, marks: marks(told.homes[number], outcomes), answers: answers)
            try await records.desk(for: .invitation(sent.id)).send(draft, of: .home, on: pupil.id, in: group)
        }
    }

    private func give(_ voice: ReportVoice, _ draft: ContributionDraft, on pupil: PupilDraft) async throws {
        try await desk(of: voice == .school ? lead : tutor).send(draft, of: voice, on: pupil.id, in: group)
    }

    private func outcomes() async throws -> [ID<Outcome>] {
        try await desk(of: lead).outcomeChoices(for: group).chosen.map(\.id)
    }

    private func marks(_ marks: [Int], _ outcomes: [ID<Outcome>]) -> [ID<Outcome>: Int?] {
        Dictionary(uniqueKeysWithValues: zip(outcomes, marks.map { .some($0) }))
    }
}
