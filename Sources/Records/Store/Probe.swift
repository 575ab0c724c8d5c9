/// What tests see and stop of the inside. Empty everywhere else.
struct Probe: Sendable {
    /// Runs after each step of an erasure. Where it throws, the next step does not happen, as in a crash.
    var afterStep: @Sendable () throws -> Void = {}
    /// Sees the text of each statement.
    var onStatement: (@Sendable (String) -> Void)?
}
