/// What can be done with a row of a list.
public enum ImportOffer: String, CaseIterable, Sendable {
    /// A new pupil, who will be nominated.
    case new
    /// Changes of a pupil who is here already.
    case change
    /// Here already as the list says, or twice in the list.
    case nothing
    case problem
}

extension ImportPlan.Fate {
    public var offer: ImportOffer {
        switch self {
        case .new: .new
        case .alreadyHere(_, let changes): changes.isEmpty ? .nothing : .change
        case .sameInFileTwice: .nothing
        case .problem: .problem
        }
    }
}

extension ImportPlan.Fate {
    /// What becomes of the row, in a word or two.
    public var title: String {
        switch self {
        case .new: "New pupil"
        case .alreadyHere(_, let changes): changes.isEmpty ? "Already here" : "Already here, with changes"
        case .sameInFileTwice: "Twice in the list"
        case .problem: "Problem"
        }
    }

    /// What there is to say besides; problems say it themselves.
    public var details: [String] {
        switch self {
        case .alreadyHere(_, let changes): changes.map(\.sentence)
        case .sameInFileTwice(let line): ["The same pupil as in line \(line)."]
        case .new, .problem: []
        }
    }
}

extension ImportPlan {
    /// The entries with which this can be done.
    public func entries(_ offer: ImportOffer) -> [Entry] { entries.filter { $0.fate.offer == offer } }
}
