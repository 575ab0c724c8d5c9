import Foundation

/// A pupil's name, and the form in which two lists are compared.
public struct PupilName: Hashable, Sendable {
    public let given: String
    public let family: String

    public init(given: String, family: String) {
        self.given = given
        self.family = family
    }

    /// The same for one name however it is typed: case, accents, spaces, hyphens, apostrophes and stops don't count.
    public var identity: String { "\(PupilName.folded(given))|\(PupilName.folded(family))" }

    /// The family name's first letter as a capital: "O" of O'Brien, "T" of 't Hooft; empty if it has none.
    public var initial: String { family.first(where: \.isLetter).map { String($0).uppercased() } ?? "" }

    private static func folded(_ text: String) -> String {
        var folded = ""
        for scalar in text.lowercased().unicodeScalars {
            // What Unicode takes apart into a letter and its accents is taken apart letter by letter; the rest stands in the table.
            for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars where !part.isAccentOrSign {
                folded += unaccented[part] ?? String(part)
            }
        }
        return folded
    }

    /// Letters of European names that Unicode doesn't take apart.
    private static let unaccented: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    ]
}

extension Unicode.Scalar {
    fileprivate var isAccentOrSign: Bool {
        if (0x300...0x36F).contains(value) || properties.isWhitespace { return true }
        return switch properties.generalCategory {
        case .dashPunctuation, .connectorPunctuation, .otherPunctuation, .initialPunctuation, .finalPunctuation, .openPunctuation,
            .closePunctuation, .modifierSymbol, .modifierLetter, .format, .control:
            true
        default: false
        }
    }
}
