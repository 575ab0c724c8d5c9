import GRDB
import Nurture

/// What is counted of a group, and on whom and on whose words it rests.
struct CountedOutcomes {
    let shown: OutcomesForHead
    let words: [PupilWords]
    let pupils: Set<ID<Pupil>>
    /// Whose words are among the quotes that leave.
    let quoted: Set<ID<Pupil>>
}

extension Desk {
    /// What came of a group: with what pupils said for those who work with it, without a name for a head.
    public func outcomes(of group: ID<Group>) async throws -> OutcomesPage {
        let caller = caller
        return try await read(.seeOutcomes, on: .group(group)) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .group(group))
            let counted = try transaction.countedOutcomes(of: group, capacities)
            guard Verb.openGroup.answer(to: capacities) == .allowed else { return .forHead(counted.shown) }
            return .forGroup(
                OutcomesForGroup(
                    shown: counted.shown,
                    quotes: try transaction.named(counted.words),
                    can: Set(Verb.allCases.filter { $0.rule.kind == .group && $0.answer(to: capacities) == .allowed })))
        }
    }

    /// The same without a name for whoever asks, as it goes on paper and into a file.
    public func outcomesOnPaper(of group: ID<Group>) async throws -> OutcomesForHead {
        let caller = caller
        return try await read(.seeOutcomes, on: .group(group)) { transaction in
            try transaction.countedOutcomes(of: group, try transaction.capacities(of: caller, before: .group(group))).shown
        }
    }
}

extension Transaction {
    func countedOutcomes(of group: ID<Group>, _ capacities: Set<Capacity>) throws -> CountedOutcomes {
        let mayReadAll = !capacities.isDisjoint(with: [.serviceLead, .system])
        let pupils = try countedPupils(of: group, for: mayReadAll ? nil : ReportVoice.own(capacities))
        let words = try words(of: pupils.counted, in: group)
        let statement = try db.cachedStatement(
            sql: """
                SELECT g.identity, g.school, s.name AS schoolName, v.name AS serviceName
                FROM nurtureGroup g JOIN school s ON s.id = g.school JOIN service v ON v.id = g.service WHERE g.id = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [group]) else { throw Refusal.outOfReach }
        let sessions = try sessionLines(of: group)
        let days = sessions.filter { $0.state != .cancelled }.map(\.day)
        let shown = OutcomesForHead(
            group: group, groupName: try groupIdentity(group, row["identity"]).name, schoolName: row["schoolName"],
            serviceName: row["serviceName"], days: days.first.flatMap { first in days.last.map { first...$0 } },
            sessions: beats(sessions, try termCalendar(of: row["school"])),
            attendance: try attendance(of: pupils.counted, in: group), counted: pupils.counted.count, uncounted: pupils.uncounted,
            waiting: pupils.waiting, outcomes: try outcomes(of: group, on: today).map { notes(on: $0, of: pupils.counted) },
            quotes: words.leaving.map { NamelessQuote(words: $0.words, question: $0.question) }, story: try keptStory(of: group).story)
        return CountedOutcomes(
            shown: shown, words: words, pupils: Set(pupils.counted.map(\.pupil)), quoted: Set(words.leaving.map(\.pupil)))
    }

    fileprivate func named(_ words: [PupilWords]) throws -> [NamedQuote] {
        let names = try Dictionary(uniqueKeysWithValues: Set(words.map(\.pupil)).map { ($0, try shortName(of: $0)) })
        return words.map {
            NamedQuote(name: names[$0.pupil] ?? "", words: $0.words, question: $0.question, on: $0.on, mayLeave: $0.mayLeave)
        }
    }

    private func notes(on outcome: GroupOutcome, of pupils: [CountedPupil]) -> OutcomeNotes {
        OutcomeNotes(
            outcome: outcome.id, heading: outcome.outcome.heading, name: outcome.name, meaning: outcome.outcome.wording.meaning,
            notes: voiceNotes(on: outcome.id, of: pupils),
            sentences: GroupSentences.on(pupils.map { $0.marks(on: outcome.id) }))
    }

    private func voiceNotes(on outcome: ID<Outcome>, of pupils: [CountedPupil]) -> [VoiceNotes] {
        var marks: [ReportVoice: [AnswerScale: [RatingPoint: [Int]]]] = [:]
        for pupil in pupils {
            for part in pupil.parts {
                guard let mark = part.marks[outcome] ?? nil else { continue }
                marks[part.voice, default: [:]][part.scale, default: [:]][part.point, default: []].append(mark)
            }
        }
        return ReportVoice.allCases.flatMap { voice in
            AnswerScale.allCases.compactMap { scale in
                marks[voice]?[scale].map { VoiceNotes(voice: voice, scale: scale, marks: $0.mapValues { $0.sorted() }) }
            }
        }
    }

    private func beats(_ sessions: [SessionLine], _ calendar: TermCalendar) -> [SessionBeat] {
        zip(sessions, [nil] + sessions.map(Optional.some)).map { session, before in
            SessionBeat(
                number: session.number, state: session.state,
                startsBar: before.map { calendar.halfTerm(of: $0.day) != calendar.halfTerm(of: session.day) } ?? false)
        }
    }

    private func attendance(of pupils: [CountedPupil], in group: ID<Group>) throws -> AttendanceCounts {
        let counted = Set(pupils.map(\.pupil))
        let statement = try db.cachedStatement(
            sql: """
                SELECT s.number, a.pupil, a.mark FROM session s JOIN attendance a ON a.session = s.id
                WHERE s.nurtureGroup = ? AND s.id NOT IN (SELECT session FROM sessionCancellation)
                """)
        var sessions: Set<Int> = []
        var marks: [AttendanceMark: Int] = [:]
        try statement.each([group]) { row in
            guard counted.contains(row[1]), let mark = AttendanceMark(rawValue: row[2]) else { return }
            sessions.insert(row[0])
            marks[mark, default: 0] += 1
        }
        return AttendanceCounts(sessions: sessions.count, marks: marks)
    }
}
