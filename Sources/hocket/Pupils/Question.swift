import Foundation

/// Asks before something that can't be undone. Where nobody can be asked, it isn't done.
enum Question {
    static func ask(_ question: String, isAnswered: Bool) throws {
        if isAnswered { return }
        guard isatty(STDIN_FILENO) == 1 else {
            throw CommandProblem("Nobody is there to be asked, so nothing was changed. With --yes it is done without asking.")
        }
        print("\(question) [y/N] ", terminator: "")
        fflush(nil)
        let answer = readLine()?.trimmingCharacters(in: .whitespaces).lowercased() ?? ""
        guard ["y", "yes"].contains(answer) else { throw CommandProblem("Nothing was changed.") }
    }
}
