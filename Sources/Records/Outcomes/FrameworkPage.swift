import GRDB
import Nurture

/// The outcomes of a programme with all that they ever said.
public struct FrameworkPage: Sendable {
    public let programme: ID<Programme>
    public let programmeName: String
    public let today: Day
    /// By heading and in the order in which they were added, those that have ended included.
    public let outcomes: [FrameworkOutcome]
    public let can: Set<Verb>

    public var held: [FrameworkOutcome] { outcomes.filter { !$0.hasEnded(by: today) } }
    public var ended: [FrameworkOutcome] { outcomes.filter { $0.hasEnded(by: today) } }
}

/// An outcome with its words from day to day.
public struct FrameworkOutcome: Sendable {
    public struct DatedWording: Sendable {
        public let since: Day
        public let wording: OutcomeWording
    }

    public struct DatedSign: Sendable {
        public let id: ID<Indicator>
        public let words: String
        public let startsOn: Day
        public let endsOn: Day?
    }

    public let id: ID<Outcome>
    public let heading: OutcomeHeading
    public let startsOn: Day
    /// The last day; nil while none is set.
    public let endsOn: Day?
    /// The oldest first.
    public let wordings: [DatedWording]
    public let signs: [DatedSign]

    public func hasEnded(by day: Day) -> Bool { endsOn.map { $0 < day } ?? false }

    /// How it reads on a day.
    public func words(on day: Day) -> OutcomeWords {
        let wording = wordings.last { $0.since <= day } ?? wordings.first
        return OutcomeWords(
            wording: wording?.wording ?? OutcomeWording(name: "", meaning: "", forPupil: "", forHome: ""),
            signs: signs.filter { $0.startsOn <= day && ($0.endsOn.map { $0 >= day } ?? true) }.map(\.words))
    }

    /// The day from which it reads as it was last said; it may be still to come.
    public var lastChange: Day {
        ([startsOn] + wordings.map(\.since) + signs.map(\.startsOn) + signs.compactMap { $0.endsOn?.adding(days: 1) }).max() ?? startsOn
    }

    /// How it was last said to read.
    public var newest: OutcomeWords { words(on: lastChange) }
}

extension Desk {
    public func framework(of programme: ID<Programme>) async throws -> FrameworkPage {
        let caller = caller
        return try await read(.seeProgramme, on: .programme(programme)) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .programme(programme))
            let name = try String.fetchOne(transaction.db, sql: "SELECT name FROM programme WHERE id = ?", arguments: [programme])
            guard let name else { throw Refusal.outOfReach }
            return FrameworkPage(
                programme: programme, programmeName: name, today: transaction.today,
                outcomes: try transaction.frameworkOutcomes("programme = ?", programme),
                can: Set([Verb.changeFramework].filter { $0.answer(to: capacities) == .allowed }))
        }
    }
}

extension Transaction {
    /// An outcome of this programme.
    func frameworkOutcome(_ outcome: ID<Outcome>, of programme: ID<Programme>) throws -> FrameworkOutcome {
        let belongs = try ID<Programme>.fetchOne(db, sql: "SELECT programme FROM outcome WHERE id = ?", arguments: [outcome]) == programme
        guard belongs, let found = try frameworkOutcomes("id = ?", outcome).first else { throw Refusal.outOfReach }
        return found
    }

    fileprivate func frameworkOutcomes<Of>(_ condition: String, _ id: ID<Of>) throws -> [FrameworkOutcome] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, heading, startsOn, endsOn FROM outcome WHERE \(condition)
                ORDER BY CASE heading WHEN 'personal' THEN 1 WHEN 'social' THEN 2 ELSE 3 END, rowid
                """,
            arguments: [id]
        ).compactMap { row in
            guard let heading = OutcomeHeading(rawValue: row["heading"]) else { return nil }
            return FrameworkOutcome(
                id: row["id"], heading: heading, startsOn: row["startsOn"], endsOn: row["endsOn"], wordings: try wordings(of: row["id"]),
                signs: try signs(of: row["id"]))
        }
    }

    private func wordings(of outcome: ID<Outcome>) throws -> [FrameworkOutcome.DatedWording] {
        try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM outcomeWording WHERE outcome = ? ORDER BY since"), arguments: [outcome]).map
        {
            FrameworkOutcome.DatedWording(
                since: $0["since"],
                wording: OutcomeWording(name: $0["name"], meaning: $0["meaning"], forPupil: $0["forPupil"], forHome: $0["forHome"]))
        }
    }

    private func signs(of outcome: ID<Outcome>) throws -> [FrameworkOutcome.DatedSign] {
        try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM indicator WHERE outcome = ? ORDER BY rowid"), arguments: [outcome]).map {
            FrameworkOutcome.DatedSign(id: $0["id"], words: $0["words"], startsOn: $0["startsOn"], endsOn: $0["endsOn"])
        }
    }
}
