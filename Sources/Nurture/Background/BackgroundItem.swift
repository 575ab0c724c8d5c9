/// One thing that background data holds of a child, and what it is asked for. Each may be left out.
public enum BackgroundItem: String, CaseIterable, Sendable, Codable {
    case provision, need, secondNeed, ethnicity, freeSchoolMeals, lookedAfter, additionalLanguage

    public var title: String {
        switch self {
        case .provision: "Support for special educational needs"
        case .need: "Kind of need"
        case .secondNeed: "A second kind of need"
        case .ethnicity: "Ethnic background"
        case .freeSchoolMeals: "Free school meals"
        case .lookedAfter: "Looked after"
        case .additionalLanguage: "English as an additional language"
        }
    }

    /// Why it is asked, in a sentence.
    public var purpose: String {
        switch self {
        case .provision: "Shows funders whether the groups reach children who have support, and those who wait for it."
        case .need: "Shows which kinds of need the groups are there for, so that tutors can be trained for them."
        case .secondNeed: "Many children have more than one, and counting only the first would hide that."
        case .ethnicity: "Shows whether every community finds its way into the groups, as the school’s census states it."
        case .freeSchoolMeals: "Shows whether music reaches families who could not pay for it."
        case .lookedAfter: "Shows the virtual school that the groups reach the children it speaks for."
        case .additionalLanguage: "Shows whether children who are still learning English are asked to join."
        }
    }

    /// The list of its codes; nil for a yes or no.
    public var list: CodeList? {
        switch self {
        case .provision: .provision
        case .need, .secondNeed: .need
        case .ethnicity: .ethnicity
        case .freeSchoolMeals, .lookedAfter, .additionalLanguage: nil
        }
    }
}

/// Yes or no as schools' systems write it.
public enum YesOrNo {
    public static func read(_ text: String) -> Bool? {
        switch text.lowercased().filter({ $0.isLetter || $0.isNumber }) {
        case "yes", "y", "true", "t", "1": true
        case "no", "n", "false", "f", "0": false
        default: nil
        }
    }
}
