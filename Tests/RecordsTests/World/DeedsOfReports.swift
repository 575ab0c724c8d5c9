import Foundation
import Nurture
import Records

extension Deeds {
    static let reports: [Verb: Deed] = [
        .openReport: { world in { _ = try await world.desk(\.serviceLead).report(on: world.pupils[0].id, in: world.group) } },
        .seeReports: { world in { _ = try await world.desk(\.trainee).reports(of: world.group) } },
        .writeTutorPart: { world in
            let draft = ContributionDraft(point: .start, answers: [ReportAnswer(.seen, text)])
            return { try await world.desk(\.tutor).send(draft, of: .tutor, on: world.pupils[0].id, in: world.group) }
        },
        .writeSchoolPart: { world in
            let draft = ContributionDraft(point: .start, answers: [ReportAnswer(.seen, text)])
            return { try await world.desk(\.schoolLead).send(draft, of: .school, on: world.pupils[0].id, in: world.group) }
        },
        .askPupil: { world in
            let (goal, readers) = (ID<Goal>.new(), Readers(school: true, home: true))
            let draft = ContributionDraft(
                point: .start, answers: [ReportAnswer(.liked, text, readers: readers)],
                goals: [goal: GoalContent(words: text, readers: readers)],
                goalMarks: [goal: 4], scribe: .wordForWord)
            return { try await world.desk(\.trainee).send(draft, of: .pupil, on: world.pupils[0].id, in: world.group) }
        },
        .remind: { world in { try await world.desk(\.tutor).remind(world.group, page: "/somewhere") } },
        .recordNotReached: { world in
            { try await world.desk(\.schoolLead).recordNotReached(.home, at: .start, on: world.pupils[0].id, in: world.group) }
        },
    ]
}
