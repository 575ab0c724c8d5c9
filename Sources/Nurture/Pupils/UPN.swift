/// A unique pupil number: a check letter, the local authority, the establishment, the year and a serial number.
/// Source: facts.md § F and rule 10. It is optional, sealed, and never in an address, a log or a funder's file.
public struct UPN: Hashable, Sendable {
    public let text: String

    public enum Problem: Error, Hashable, Sendable {
        case length(Int), characters, checkLetter(Character)

        public var sentence: String {
            switch self {
            case .length(let count): "A UPN has 13 characters; this one has \(count)."
            case .characters: "A UPN is a letter and twelve digits (a temporary one ends with a letter). Check for a mistyped character."
            case .checkLetter:
                "The UPN's first letter does not fit its digits, so one of its characters is wrong. Copy it again from the school's system."
            }
        }
    }

    /// The letters that stand for 0…22; I, O and S are left out.
    private static let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ")

    public static func read(_ raw: String) -> Result<UPN, Problem> {
        let text = Array(raw.uppercased().filter { !$0.isWhitespace })
        guard text.count == 13 else { return .failure(.length(text.count)) }
        guard let check = letters.firstIndex(of: text[0]) else { return .failure(.characters) }
        var values: [Int] = []
        for (place, character) in text.enumerated().dropFirst() {
            if let digit = character.wholeNumberValue, character.isASCII {
                values.append(digit)
            } else if place == 12, let letter = letters.firstIndex(of: character) {
                values.append(letter)
            } else {
                return .failure(.characters)
            }
        }
        let sum = zip(values, 2...13).map { $0 * $1 }.reduce(0, +)
        guard sum % 23 == check else { return .failure(.checkLetter(letters[sum % 23])) }
        return .success(UPN(text: String(text)))
    }

    /// A number given until the pupil's own is known; it ends with a letter.
    public var isTemporary: Bool { text.last?.isLetter ?? false }

    /// A sentence if no local authority with this number is known to us. They change, so it is never an error.
    public var warning: String? {
        guard let number = Int(text.dropFirst().prefix(3)) else { return nil }
        guard !UPN.knownAuthorities.contains(where: { $0.contains(number) }) else { return nil }
        return "We do not know a local authority with the number \(number). The UPN is kept as it is."
    }

    /// Numbers of local authorities, as of November 2026. Source: facts.md § F; they are data and will change.
    private static let knownAuthorities: [ClosedRange<Int>] = [
        1...5, 201...213, 301...320, 330...336, 340...344, 350...359, 370...373, 380...384, 390...394, 420...420, 660...681, 701...708,
        800...803, 805...808, 810...813, 815...816, 820...823, 825...826, 830...831, 835...841, 845...846, 850...852, 855...857,
        860...861, 865...896, 908...909, 916...916, 919...919, 921...921, 925...926, 928...929, 931...931, 933...933, 935...943,
    ]
}
