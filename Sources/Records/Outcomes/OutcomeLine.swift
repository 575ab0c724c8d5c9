import Foundation
import GRDB
import Nurture

/// An outcome as it reads on a day.
public struct OutcomeLine: Sendable {
    public let id: ID<Outcome>
    public let heading: OutcomeHeading
    public let wording: OutcomeWording
    /// Signs by which it is recognised.
    public let indicators: [IndicatorLine]
    public let startsOn: Day
    /// The last day; nil while none is set.
    public let endsOn: Day?
}

/// A sign of an outcome.
public struct IndicatorLine: Sendable {
    public let id: ID<Indicator>
    public let words: String
}

/// An outcome that a group looks at, with the signs that matter to its school besides the programme's.
public struct GroupOutcome: Sendable {
    public let outcome: OutcomeLine
    public let signs: [IndicatorLine]

    public var id: ID<Outcome> { outcome.id }
    public var name: String { outcome.wording.name }
}

extension Transaction {
    /// The outcomes of a programme that hold on a day, by heading and in the order in which they were added: IDs of one moment have none.
    func outcomes(of programme: ID<Programme>, on day: Day) throws -> [OutcomeLine] {
        try outcomeLines(
            """
            o.programme = :id AND o.startsOn <= :day AND (o.endsOn IS NULL OR o.endsOn >= :day)
            """, programme, on: day)
    }

    /// The outcomes that a group looks at, as they read on a day. One that has ended in the programme stays with the group.
    func outcomes(of group: ID<Group>, on day: Day) throws -> [GroupOutcome] {
        let lines = try outcomeLines("o.id IN (SELECT outcome FROM groupOutcome WHERE nurtureGroup = :id)", group, on: day)
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT id, outcome, content FROM groupSign WHERE nurtureGroup = ? ORDER BY rowid"), arguments: [group])
        let signs = try Dictionary(grouping: rows) { $0["outcome"] as ID<Outcome> }.mapValues { rows in
            try rows.compactMap { row in
                let id: ID<Indicator> = row["id"]
                return try openIfKept(String.self, row["content"], .groupSign, row: id, owner: .group(group)).map {
                    IndicatorLine(id: id, words: $0)
                }
            }
        }
        return lines.map { GroupOutcome(outcome: $0, signs: signs[$0.id] ?? []) }
    }

    /// What a group looks at, by name alone.
    func outcomeNames(of group: ID<Group>) throws -> [String] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT w.name FROM groupOutcome g JOIN outcome o ON o.id = g.outcome
                JOIN outcomeWording w ON w.outcome = o.id AND w.since = (SELECT coalesce(max(since) FILTER (WHERE since <= :day), min(since))
                    FROM outcomeWording WHERE outcome = o.id)
                WHERE g.nurtureGroup = :group
                ORDER BY CASE o.heading WHEN 'personal' THEN 1 WHEN 'social' THEN 2 ELSE 3 END, o.rowid
                """)
        return try String.fetchAll(statement, arguments: ["group": group, "day": today])
    }

    private func outcomeLines<Of>(_ condition: String, _ id: ID<Of>, on day: Day) throws -> [OutcomeLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT o.id, o.heading, o.startsOn, o.endsOn, w.name, w.meaning, w.forPupil, w.forHome FROM outcome o
                JOIN outcomeWording w ON w.outcome = o.id AND w.since = (SELECT coalesce(max(since) FILTER (WHERE since <= :day), min(since))
                    FROM outcomeWording WHERE outcome = o.id)
                WHERE \(condition)
                ORDER BY CASE o.heading WHEN 'personal' THEN 1 WHEN 'social' THEN 2 ELSE 3 END, o.rowid
                """)
        return try statement.map(["id": id, "day": day]) { row -> OutcomeLine? in
            guard let heading = OutcomeHeading(rawValue: row["heading"]) else { return nil }
            let outcome: ID<Outcome> = row["id"]
            return OutcomeLine(
                id: outcome, heading: heading,
                wording: OutcomeWording(name: row["name"], meaning: row["meaning"], forPupil: row["forPupil"], forHome: row["forHome"]),
                indicators: try indicators(of: outcome, on: day), startsOn: row["startsOn"], endsOn: row["endsOn"])
        }.compactMap(\.self)
    }

    private func indicators(of outcome: ID<Outcome>, on day: Day) throws -> [IndicatorLine] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, words FROM indicator WHERE outcome = :outcome AND startsOn <= :day AND (endsOn IS NULL OR endsOn >= :day)
                ORDER BY rowid
                """)
        return try statement.map(["outcome": outcome, "day": day]) {
            IndicatorLine(id: $0["id"], words: $0["words"])
        }
    }
}
