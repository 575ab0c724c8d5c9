/// The languages in which families are asked. English is the record's.
public enum FamilyLanguage: String, CaseIterable, Sendable, Codable {
    case english = "en"
    case welsh = "cy"
    case polish = "pl"
    case romanian = "ro"
    case urdu = "ur"
    case punjabi = "pa"
    case bengali = "bn"
    case arabic = "ar"
    case somali = "so"

    /// As whoever reads it calls it.
    public var ownName: String {
        switch self {
        case .english: "English"
        case .welsh: "Cymraeg"
        case .polish: "Polski"
        case .romanian: "Română"
        case .urdu: "اردو"
        case .punjabi: "ਪੰਜਾਬੀ"
        case .bengali: "বাংলা"
        case .arabic: "العربية"
        case .somali: "Soomaali"
        }
    }

    /// As school and service call it.
    public var name: String {
        switch self {
        case .english: "English"
        case .welsh: "Welsh"
        case .polish: "Polish"
        case .romanian: "Romanian"
        case .urdu: "Urdu"
        case .punjabi: "Punjabi"
        case .bengali: "Bengali"
        case .arabic: "Arabic"
        case .somali: "Somali"
        }
    }

    public var isRightToLeft: Bool { self == .urdu || self == .arabic }

    /// What stands in an attribute `lang`.
    public var tag: String { self == .english ? "en-GB" : rawValue }

    /// A date without the name of a month, where we have none in this language.
    public func written(_ day: Day) -> String {
        self == .english ? day.written : "\(day.day)/\(day.month)/\(day.year)"
    }
}
