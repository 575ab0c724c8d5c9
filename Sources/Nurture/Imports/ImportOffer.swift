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

extension ImportPlan {
    /// The entries whose rows can be taken just as they are.
    public func entries(_ offer: ImportOffer) -> [Entry] { entries.filter { $0.fate.offer == offer } }
}
