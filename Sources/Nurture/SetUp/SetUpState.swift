/// How far a step is. It is computed from what exists, and never ticked.
public enum SetUpState: String, CaseIterable, Sendable {
    case notStarted, waiting, ready, done

    public var words: String {
        switch self {
        case .notStarted: "Not started"
        case .waiting: "Waiting"
        case .ready: "Ready"
        case .done: "Done"
        }
    }
}

/// What is missing, in a sentence, and whose turn it is.
public struct SetUpGap: Sendable, Equatable {
    public let need: SetUpNeed
    public let sentence: String
    public let turn: SetUpTurn
    /// How it is counted where somebody reads what waits for them: “3 consent answers”.
    public let short: String
    /// Whether something of it exists already.
    public let hasBegun: Bool
    /// What must be there first; it is then asked for, and this is not.
    public let after: SetUpNeed?

    init(_ need: SetUpNeed, _ turn: SetUpTurn, _ sentence: String, short: String = "", hasBegun: Bool = false, after: SetUpNeed? = nil) {
        self.need = need
        self.turn = turn
        self.sentence = sentence
        self.short = short
        self.hasBegun = hasBegun
        self.after = after
    }
}
