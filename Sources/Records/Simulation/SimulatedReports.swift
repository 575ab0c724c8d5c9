import Foundation
import Nurture

/// What the four voices of a simulated group gave at each point that its sessions have reached.
struct SimulatedReports: Sendable {
    let group: SimulatedGroup
    let outcomes: [ID<Outcome>]
    /// The days of the group's sessions.
    let days: [Day]

    private static let sessions: [(point: RatingPoint, number: Int)] = [(.start, 2), (.middle, 10), (.end, 18)]

    func write(_ transaction: Transaction, _ chance: inout Chance) throws {
        for outcome in outcomes {
            try transaction.insert(
                "groupOutcome",
                [
                    "nurtureGroup": group.id, "outcome": outcome, "takenBy": group.school.lead.id,
                    "at": Instant(on: group.start, minutes: 11 * 60),
                ])
        }
        for (point, number) in SimulatedReports.sessions where days.count > number && days[number] < transaction.today {
            let at = Instant(on: days[number], minutes: 17 * 60)
            for pupil in group.pupils where pupil.hasAnswered {
                for voice in ReportVoice.allCases { try write(voice, on: pupil, at: point, at, transaction, &chance) }
            }
            if point == .end { try writeStory(at, transaction) }
        }
    }

    private func write(
        _ voice: ReportVoice, on pupil: SimulatedPupil, at point: RatingPoint, _ at: Instant, _ transaction: Transaction,
        _ chance: inout Chance
    ) throws {
        let id = ID<Contribution>(at: at, using: &chance)
        let isSent = chance.falls(94)
        let scale = voice == .pupil ? AnswerScale.forPupil(in: pupil.draft.yearGroup) : voice == .home ? .words : .marks
        let answers = ReportQuestion.asked(of: voice).map { question in
            ReportAnswer(
                question, chance.one(of: SimulatedWords.answers(of: voice)),
                readers: voice == .pupil ? Readers(school: chance.falls(75), home: chance.falls(65)) : nil)
        }
        try transaction.insert(
            "contribution",
            [
                "id": id, "nurtureGroup": group.id, "pupil": pupil.draft.id, "point": point.rawValue, "voice": voice.rawValue,
                "state": (isSent ? ContributionState.sent : .declined).rawValue, "scale": scale.rawValue,
                "scribe": voice == .pupil ? Scribe.wordForWord.rawValue : nil,
                "content": isSent ? try transaction.seal(answers, .contribution, row: id, owner: .pupil(pupil.draft.id)) : nil,
                "author": author(of: voice), "carer": voice == .home ? pupil.carer : nil, "at": at,
            ])
        guard isSent else { return }
        for outcome in outcomes {
            let step = chance.one(of: scale.steps)
            try transaction.insert(
                "rating", ["contribution": id, "outcome": outcome, "mark": chance.falls(92) ? step : nil])
        }
    }

    private func author(of voice: ReportVoice) -> ID<Person>? {
        switch voice {
        case .tutor, .pupil: group.tutor
        case .school: group.school.lead.id
        case .home: nil
        }
    }

    private func writeStory(_ at: Instant, _ transaction: Transaction) throws {
        let story = GroupStory(
            helped: "The same room each week, and a song that belongs to this group alone.",
            hindered: "Three sessions fell away to rehearsals in the hall.",
            learned: "To begin with silence, and to let them choose the end.")
        try transaction.insert(
            "groupStory",
            [
                "nurtureGroup": group.id, "content": transaction.seal(story, .groupStory, row: group.id, owner: .group(group.id)),
                "savedBy": group.tutor, "savedAt": at,
            ])
    }
}
