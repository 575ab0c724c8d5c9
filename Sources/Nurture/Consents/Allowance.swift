/// What a question allows, for whoever works with a child: not who answered, and not why.
public enum Allowance: Sendable, Equatable {
    case yes, no, notYet
}
