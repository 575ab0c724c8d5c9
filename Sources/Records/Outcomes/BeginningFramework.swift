import GRDB
import Nurture

extension Transaction {
    /// Gives a programme the outcomes that every programme begins with.
    func beginFramework(of programme: ID<Programme>, on day: Day, by person: ID<Person>?) throws {
        for outcome in StandardFramework.outcomes {
            try add(outcome.wording, under: outcome.heading, outcome.indicators, to: programme, on: day, by: person)
        }
    }

    func add(
        _ wording: OutcomeWording, under heading: OutcomeHeading, _ indicators: [String], to programme: ID<Programme>, on day: Day,
        by person: ID<Person>?, as id: ID<Outcome> = .new()
    ) throws {
        try run(
            sql: "INSERT INTO outcome (id, programme, heading, startsOn) VALUES (?, ?, ?, ?)",
            arguments: [id, programme, heading.rawValue, day])
        try word(id, wording, since: day, by: person)
        for words in indicators { try add(indicator: words, to: id, on: day) }
    }

    /// The same day again replaces: nobody has read the words for a day.
    func word(_ outcome: ID<Outcome>, _ wording: OutcomeWording, since day: Day, by person: ID<Person>?) throws {
        try run(
            sql: """
                INSERT OR REPLACE INTO outcomeWording (outcome, since, name, meaning, forPupil, forHome, savedBy)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [outcome, day, wording.name, wording.meaning, wording.forPupil, wording.forHome, person])
    }

    func add(indicator words: String, to outcome: ID<Outcome>, on day: Day) throws {
        try run(
            sql: "INSERT INTO indicator (id, outcome, words, startsOn) VALUES (?, ?, ?, ?)",
            arguments: [ID<Indicator>.new(), outcome, words, day])
    }
}
