/// What a password must not be. Length is asked for, mixtures are not. Source: NCSC and NIST SP 800-63B advice: long over complicated, and
/// none that is guessed first.
public enum Password {
    public static let length = 10...128

    public enum Problem: Error, Equatable, Sendable {
        case short, long, common, pattern, ownName

        public var sentence: String {
            switch self {
            case .short:
                "Use at least \(length.lowerBound) characters. Three words that have nothing to do with each other are easy to remember."
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
        if CommonPasswords.contains(folded) { return .common }
        if PasswordPattern.holds(folded) { return .pattern }
        return isAbout(folded, email: email, name: name) ? .ownName : nil
    }

    /// A part of the own name or address inside it, or a short one with only digits and signs around.
    private static func isAbout(_ folded: String, email: String, name: String) -> Bool {
        let local = email.lowercased().prefix { $0 != "@" }
        let own = [local] + local.split { !$0.isLetter } + name.lowercased().split { !$0.isLetter }
        let letters = folded.filter(\.isLetter)
        return own.contains { !$0.isEmpty && ($0.count >= 4 && folded.contains($0) || letters == $0) }
    }
}
