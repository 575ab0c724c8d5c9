import Foundation
import Nurture

/// The outcomes of a simulated programme, and those that each of its groups looks at.
struct SimulatedFramework: Sendable {
    private let ids: [ID<Outcome>]
    private let since: Day
    private let chance: Chance

    init(seed: UInt64, since: Day) {
        var chance = Chance(seed: seed, part: 4)
        let at = Instant(on: since, minutes: 10 * 60)
        ids = StandardFramework.outcomes.map { _ in ID(at: at, using: &chance) }
        self.since = since
        self.chance = chance
    }

    /// Two personal ones, two social ones, and one musical one.
    var chosen: [ID<Outcome>] { [0, 1, 4, 5, 7].map { ids[$0] } }

    func write(in programme: ID<Programme>, by lead: ID<Person>, _ transaction: Transaction) throws {
        var chance = chance
        let at = Instant(on: since, minutes: 10 * 60)
        for (id, outcome) in zip(ids, StandardFramework.outcomes) {
            try transaction.insert(
                "outcome", ["id": id, "programme": programme, "heading": outcome.heading.rawValue, "startsOn": since])
            try transaction.word(id, outcome.wording, since: since, by: lead)
            for words in outcome.indicators {
                try transaction.insert(
                    "indicator", ["id": ID<Indicator>(at: at, using: &chance), "outcome": id, "words": words, "startsOn": since])
            }
        }
    }
}
