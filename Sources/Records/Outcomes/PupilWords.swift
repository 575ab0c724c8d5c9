import Foundation
import GRDB
import Nurture

/// What a counted pupil said and let the school read.
struct PupilWords {
    let pupil: ID<Pupil>
    let words: String
    let question: ReportQuestion?
    let on: Day
    let mayLeave: Bool
}

/// How many quotes leave the group's own people at most, so that two pages hold them.
private let mostQuotes = 6

extension Transaction {
    /// Of reports and of sessions, the latest first.
    func words(of pupils: [CountedPupil], in group: ID<Group>) throws -> [PupilWords] {
        let names = try firstNames(in: group)
        func quote(_ pupil: CountedPupil, _ words: String, _ question: ReportQuestion?, _ day: Day) -> PupilWords {
            let isNameless = !names.contains { NameMention.isFound($0, in: words) }
            return PupilWords(
                pupil: pupil.pupil, words: words, question: question, on: day, mayLeave: pupil.mayBeQuoted && isNameless)
        }
        let said = try pupils.flatMap { pupil in
            try pupil.parts.filter { $0.voice == .pupil }.flatMap { part in
                try answers(in: part).filter { $0.readers?.school == true }.map { quote(pupil, $0.words, $0.question, part.at.day) }
            }
        }
        let byID = Dictionary(uniqueKeysWithValues: pupils.map { ($0.pupil, $0) })
        let inSessions = try voicesForSchool(of: group).compactMap { row -> PupilWords? in
            guard let pupil = byID[row["pupil"]] else { return nil }
            return try openIfKept(String.self, row["content"], .voice, row: row["id"] as ID<Voice>, owner: .pupil(pupil.pupil)).map {
                quote(pupil, $0, nil, row["heldOn"])
            }
        }
        return (said + inSessions).enumerated().sorted { ($1.element.on, $0.offset) < ($0.element.on, $1.offset) }.map(\.element)
    }

    private func voicesForSchool(of group: ID<Group>) throws -> [Row] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT v.id, v.pupil, v.content, s.heldOn FROM session s JOIN voice v ON v.session = s.id
                    WHERE s.nurtureGroup = ? AND v.schoolMayRead AND v.content IS NOT NULL ORDER BY v.id
                    """), arguments: [group])
    }
}

extension [PupilWords] {
    /// Those that may leave, each pupil's latest before anybody's second.
    var leaving: [PupilWords] {
        var seen: [ID<Pupil>: Int] = [:]
        let turns = filter(\.mayLeave).map { words in
            seen[words.pupil, default: 0] += 1
            return (turn: seen[words.pupil, default: 0], words: words)
        }
        return turns.enumerated().sorted { ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset) }
            .prefix(mostQuotes).map(\.element.words)
    }
}
