import Nurture

/// Why a desk did not do what it was asked. Nothing has changed.
public enum Refusal: Error, Equatable {
    /// The caller cannot reach the thing, or there is no such thing.
    case outOfReach
    /// The caller reaches the thing but may not do this to it.
    case notAllowed
    /// The caller may open it after saying why.
    case reasonNeeded
    /// Somebody else saved in between: their revision.
    case conflict(revision: Int)
    /// The same ID was used before for something else.
    case idTaken
    /// It can be done, but these things speak against it: ask again, saying that it is meant.
    case unusual([String])
    /// It cannot be done as things stand, and why.
    case impossible(String)
}
