import Foundation
import Nurture

/// A suggestion as JSON.
struct SuggestionFile: Encodable {
    struct Group: Encodable {
        let pupils: [String]
        let slot: String
        let cost: Int
        let why: [String]
    }

    struct Unplaced: Encodable {
        let pupil: String
        let why: String
    }

    struct WhatIf: Encodable {
        let rooms: Int
        let maxGroups: Int
        let unplacedNeed: Int
        let cost: Int
        let optimal: Bool
        let unplacedByTendency: [String: Int]
    }

    struct Others: Encodable {
        let oneMoreRoom: WhatIf
        let oneMoreGroup: WhatIf
        let oneGroupFewer: WhatIf?
        /// Who stays without a place in the suggestion itself.
        let unplacedByTendency: [String: Int]
    }

    let groups: [Group]
    let unplaced: [Unplaced]
    let unplacedNeed: Int
    let cost: Int
    let bound: FormingWorth
    let optimal: Bool
    let seconds: Double
    let whatIf: Others

    init(_ suggestion: Suggestion, seconds: Double) {
        groups = suggestion.groups.map { Group(pupils: $0.pupils, slot: $0.slot.short, cost: $0.cost, why: suggestion.why($0)) }
        unplaced = suggestion.unplaced.map { Unplaced(pupil: $0.pupil, why: $0.reason.sentence) }
        (unplacedNeed, cost) = (suggestion.worth.unplacedNeed, suggestion.worth.cost)
        (bound, optimal) = (suggestion.bound, suggestion.isOptimal)
        self.seconds = (seconds * 1000).rounded() / 1000
        whatIf = Others(
            oneMoreRoom: WhatIf(suggestion.oneMoreRoom), oneMoreGroup: WhatIf(suggestion.oneMoreGroup),
            oneGroupFewer: suggestion.oneGroupFewer.map(WhatIf.init), unplacedByTendency: named(suggestion.unplacedByTendency))
    }

    var written: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}

extension SuggestionFile.WhatIf {
    init(_ whatIf: Suggestion.WhatIf) {
        self.init(
            rooms: whatIf.rooms, maxGroups: whatIf.mostGroups, unplacedNeed: whatIf.worth.unplacedNeed, cost: whatIf.worth.cost,
            optimal: whatIf.isOptimal, unplacedByTendency: named(whatIf.unplaced))
    }
}

private func named(_ counts: [Tendency: Int]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
}
