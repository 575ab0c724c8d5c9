import GRDB
import Nurture

extension Desk {
    /// Gives a programme without any outcomes those that every programme begins with. Where there are some, nothing changes.
    public func beginFramework(of programme: ID<Programme>) async throws {
        let caller = caller
        try await act(.changeFramework, on: .programme(programme)) { transaction in
            let hasSome = try Bool.fetchOne(
                transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM outcome WHERE programme = ?)", arguments: [programme])
            if hasSome != true { try transaction.beginFramework(of: programme, on: transaction.today, by: caller.person) }
        }
    }

    /// Adds an outcome from today on. The same ID with the same words is a retry.
    public func add(_ words: OutcomeWords, under heading: OutcomeHeading, as id: ID<Outcome>, to programme: ID<Programme>) async throws {
        let caller = caller
        try await act(.changeFramework, on: .programme(programme)) { transaction in
            let isKnown = try Bool.fetchOne(transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM outcome WHERE id = ?)", arguments: [id])
            guard isKnown != true else {
                let kept = try transaction.frameworkOutcome(id, of: programme)
                guard kept.heading == heading, kept.newest.says(words) else { throw Refusal.idTaken }
                return
            }
            try transaction.add(words.wording, under: heading, words.signs, to: programme, on: transaction.today, by: caller.person, as: id)
        }
    }

    /// Says an outcome in other words, or by other signs, from a day on. What was marked before keeps the words that it answered.
    /// - Parameter revision: that of the words that were on the page.
    /// - Throws: ``Refusal/conflict(revision:)`` if somebody else has reworded it since, ``Refusal/impossible(_:)`` if the day can't be.
    public func reword(
        _ outcome: ID<Outcome>, of programme: ID<Programme>, to words: OutcomeWords, since day: Day, revision: Int
    ) async throws {
        let caller = caller
        try await act(.changeFramework, on: .programme(programme)) { transaction in
            let kept = try transaction.frameworkOutcome(outcome, of: programme)
            guard !kept.newest.says(words) else { return }
            guard kept.newest.revision == revision else { throw Refusal.conflict(revision: kept.newest.revision) }
            try transaction.requireDay(day, toReword: kept, as: words)
            if kept.newest.wording != words.wording { try transaction.word(outcome, words.wording, since: day, by: caller.person) }
            try transaction.setSigns(words.signs, of: kept, since: day)
        }
    }

    /// Sets the last day of an outcome, or lets it go on. Groups that look at it keep it.
    public func end(_ outcome: ID<Outcome>, of programme: ID<Programme>, lastDay: Day?) async throws {
        try await act(.changeFramework, on: .programme(programme)) { transaction in
            let kept = try transaction.frameworkOutcome(outcome, of: programme)
            guard kept.endsOn != lastDay else { return }
            if let ended = kept.endsOn, ended < transaction.today {
                throw Refusal.impossible("This outcome ended on \(ended.written). Add it anew if it is wanted again.")
            }
            if let lastDay, lastDay < transaction.today {
                throw Refusal.impossible("The last day can be today or later: until now groups could choose this outcome.")
            }
            try transaction.run(sql: "UPDATE outcome SET endsOn = ? WHERE id = ?", arguments: [lastDay, outcome])
        }
    }
}

extension Transaction {
    fileprivate func requireDay(_ day: Day, toReword outcome: FrameworkOutcome, as words: OutcomeWords) throws {
        if let end = outcome.endsOn, end < day {
            throw Refusal.impossible("This outcome’s last day is \(end.written), so it can’t read otherwise after that.")
        }
        guard day >= today else { throw Refusal.impossible("New words can hold from today or from a later day.") }
        guard day >= outcome.lastChange else {
            throw Refusal.impossible("It reads otherwise from \(outcome.lastChange.written) on already. Choose that day or a later one.")
        }
        if outcome.newest.wording != words.wording, try isMarked(outcome.id, since: day) {
            throw Refusal.impossible("Marks were given today under the words as they are. Let the new ones hold from tomorrow.")
        }
    }

    private func isMarked(_ outcome: ID<Outcome>, since day: Day) throws -> Bool {
        let found = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM rating r JOIN contribution c ON c.id = r.contribution WHERE r.outcome = ? AND c.at >= ?)
                """,
            arguments: [outcome, SchoolClock.instant(day, .midnight)])
        return found == true
    }

    /// A sign that goes had its last day before; one that came on that same day was never there.
    fileprivate func setSigns(_ signs: [String], of outcome: FrameworkOutcome, since day: Day) throws {
        let kept = outcome.signs.filter { $0.endsOn == nil }
        for sign in kept where !signs.contains(sign.words) {
            if sign.startsOn < day {
                try run(sql: "UPDATE indicator SET endsOn = ? WHERE id = ?", arguments: [day.adding(days: -1), sign.id])
            } else {
                try run(sql: "DELETE FROM indicator WHERE id = ?", arguments: [sign.id])
            }
        }
        for words in signs where !kept.contains(where: { $0.words == words }) { try add(indicator: words, to: outcome.id, on: day) }
    }
}
