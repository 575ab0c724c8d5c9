/// What a password must not be. Length is asked for, mixtures are not. Source: NCSC and NIST SP 800-63B advice: long over complicated, and
/// none that is guessed first.
public enum Password {
    public static let length = 10...128

    public enum Problem: Error, Equatable, Sendable {
        case short, long, common, pattern, ownName

        public var sentence: String {
            switch self {
            case .short: "Use at least \(length.lowerBound) characters. Three words that have nothing to do with each other are easy to remember."
            case .long: "Use at most \(length.upperBound) characters."
            case .common: "This password stands on the lists that are tried first. Choose another one."
            case .pattern: "This password is a pattern that is soon guessed. Choose words that have nothing to do with each other."
            case .ownName: "This password contains your name or e-mail address. Choose something that is not about you."
            }
        }
    }

    /// Why a password is refused; nil if it is good.
    public static func problem(with password: String, email: String, name: String) -> Problem? {
        if password.count < length.lowerBound { return .short }
        if password.count > length.upperBound { return .long }
        let folded = password.lowercased()
        let plain = String(folded.map { lookalikes[$0] ?? $0 }.filter(\.isLetter))
        if CommonPasswords.all.contains(folded) || CommonPasswords.words.contains(plain) { return .common }
        if isPattern(folded) { return .pattern }
        let own = (name.split(separator: " ") + email.split(separator: "@").prefix(1)).map { $0.lowercased() }
        if own.contains(where: { $0.count >= 4 && folded.contains($0) }) { return .ownName }
        return nil
    }

    private static let lookalikes: [Character: Character] = ["0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i"]
    private static let runs = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm"]

    /// Few different characters, or a run along the alphabet, the digits or the keyboard.
    private static func isPattern(_ text: String) -> Bool {
        if Set(text).count < 5 { return true }
        return runs.contains { $0.contains(text) || String($0.reversed()).contains(text) }
    }
}
