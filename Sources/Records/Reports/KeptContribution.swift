import Foundation
import GRDB
import Nurture

/// A contribution as it is kept, whoever may read it.
struct KeptContribution {
    let id: ID<Contribution>
    let pupil: ID<Pupil>
    let point: RatingPoint
    let voice: ReportVoice
    let state: ContributionState
    let scale: AnswerScale
    let scribe: Scribe?
    let author: ID<Person>?
    let carer: ID<Carer>?
    let revises: ID<Contribution>?
    let at: Instant
    let marks: [ID<Outcome>: Int?]
    let goalMarks: [ID<Goal>: Int]
    fileprivate let box: Data?
}

/// A pupil's aim as it is kept; nil words after an erasure never occur, since the pupil is then in no report.
struct KeptGoal {
    let id: ID<Goal>
    let pupil: ID<Pupil>
    let content: GoalContent
}

extension Transaction {
    /// Everything that was ever given in a group, or of one pupil in it, the oldest first.
    func contributions(in group: ID<Group>, of pupil: ID<Pupil>? = nil) throws -> [KeptContribution] {
        let arguments: StatementArguments = ["group": group, "pupil": pupil]
        let which = "c.nurtureGroup = :group AND (:pupil IS NULL OR c.pupil = :pupil) AND c.pupil NOT IN (SELECT pupil FROM erasure)"
        var marks: [ID<Contribution>: [ID<Outcome>: Int?]] = [:]
        try db.cachedStatement(
            sql: "SELECT r.contribution, r.outcome, r.mark FROM contribution c JOIN rating r ON r.contribution = c.id WHERE \(which)"
        ).each(arguments) { row in
            marks[row[0], default: [:]].updateValue(row[2], forKey: row[1])
        }
        var goals: [ID<Contribution>: [ID<Goal>: Int]] = [:]
        try db.cachedStatement(
            sql: "SELECT m.contribution, m.goal, m.number FROM contribution c JOIN goalMark m ON m.contribution = c.id WHERE \(which)"
        ).each(arguments) { row in
            goals[row[0], default: [:]][row[1]] = row[2]
        }
        return try db.cachedStatement(sql: "SELECT c.* FROM contribution c WHERE \(which) ORDER BY c.at, c.id").map(arguments) { row in
            let id: ID<Contribution> = row["id"]
            return kept(row, marks[id] ?? [:], goals[id] ?? [:])
        }.compactMap(\.self)
    }

    private func kept(_ row: Row, _ marks: [ID<Outcome>: Int?], _ goals: [ID<Goal>: Int]) -> KeptContribution? {
        guard let point = RatingPoint(rawValue: row["point"]), let voice = ReportVoice(rawValue: row["voice"]),
            let state = ContributionState(rawValue: row["state"]), let scale = AnswerScale(rawValue: row["scale"])
        else { return nil }
        return KeptContribution(
            id: row["id"], pupil: row["pupil"], point: point, voice: voice, state: state, scale: scale,
            scribe: (row["scribe"] as String?).flatMap(Scribe.init(rawValue:)), author: row["author"], carer: row["carer"],
            revises: row["revises"], at: row["at"],
            marks: marks, goalMarks: goals, box: row["content"])
    }

    func answers(in contribution: KeptContribution) throws -> [ReportAnswer] {
        try openIfKept([ReportAnswer].self, contribution.box, .contribution, row: contribution.id, owner: .pupil(contribution.pupil)) ?? []
    }

    func goals(in group: ID<Group>, of pupil: ID<Pupil>? = nil) throws -> [KeptGoal] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, pupil, content FROM goal WHERE nurtureGroup = :group AND (:pupil IS NULL OR pupil = :pupil)
                AND pupil NOT IN (SELECT pupil FROM erasure) ORDER BY id
                """)
        return try Row.fetchAll(statement, arguments: ["group": group, "pupil": pupil]).compactMap { row in
            let id: ID<Goal> = row["id"]
            return try openIfKept(GoalContent.self, row["content"], .goal, row: id, owner: .pupil(row["pupil"])).map {
                KeptGoal(id: id, pupil: row["pupil"], content: $0)
            }
        }
    }
}

extension [KeptContribution] {
    /// What holds now: each part in its latest version.
    var current: [KeptContribution] {
        let revised = Set(compactMap(\.revises))
        return filter { !revised.contains($0.id) }
    }

    /// How the report on one pupil stands at a point. Home has spoken when one carer has.
    func state(at point: RatingPoint) -> ReportState {
        var states: [ReportVoice: ContributionState] = [:]
        for part in current where part.point == point {
            // What somebody gave tells more than that somebody else declined or was not reached.
            if states[part.voice] != .sent { states[part.voice] = part.state }
        }
        return ReportState(states, of: point.voices)
    }
}
