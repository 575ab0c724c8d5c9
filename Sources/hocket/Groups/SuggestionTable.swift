import Nurture

/// A suggestion as a table for the terminal, with its reasons below.
struct SuggestionTable {
    let suggestion: Suggestion

    var text: String { ([table] + whys + unplaced + [worth] + others).joined(separator: "\n") }

    private var table: String {
        let rows =
            [["Slot", "Cost", "Pupils"]]
            + suggestion.groups.map { [$0.slot.short, "\($0.cost)", $0.pupils.joined(separator: ", ")] }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: "  ").trimmedAtEnd
        }.joined(separator: "\n")
    }

    private var whys: [String] {
        suggestion.groups.map {
            "\n\($0.slot.written), \($0.pupils.joined(separator: ", ")):\n" + suggestion.why($0).joined(separator: "\n")
        }
    }

    private var unplaced: [String] {
        suggestion.unplaced.isEmpty ? [] : ["\nWithout a place:"] + suggestion.unplaced.map { "\($0.pupil): \($0.reason.sentence)" }
    }

    private var worth: String {
        let (worth, bound) = (suggestion.worth, suggestion.bound)
        let found = "\nNeed without a place: \(worth.unplacedNeed). Cost: \(worth.cost)."
        return suggestion.isOptimal
            ? "\(found) Nothing better is possible within these limits."
            : "\(found) Something better may exist, though not below \(bound.unplacedNeed) and \(bound.cost)."
    }

    private var others: [String] {
        let known: [(String, Suggestion.WhatIf?)] = [
            ("One more room", suggestion.oneMoreRoom), ("One more group", suggestion.oneMoreGroup),
            ("One group fewer", suggestion.oneGroupFewer),
        ]
        return known.compactMap { name, found in
            found.map {
                "\(name): need without a place \($0.worth.unplacedNeed), cost \($0.worth.cost). Without a place: \(written($0.unplaced))."
            }
        } + ["As suggested, without a place: \(written(suggestion.unplacedByTendency))."]
    }

    private func written(_ counts: [Tendency: Int]) -> String {
        let named = Tendency.allCases.compactMap { tendency in counts[tendency].flatMap { $0 == 0 ? nil : "\($0) \(tendency.rawValue)" } }
        return named.isEmpty ? "nobody" : named.joined(separator: ", ")
    }
}

extension String {
    fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}
