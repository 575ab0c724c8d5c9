/// Why a command stopped, in one sentence that says what to do.
struct CommandProblem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
