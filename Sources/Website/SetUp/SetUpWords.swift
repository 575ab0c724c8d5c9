import Markup
import Nurture
import Records

/// How the steps of a set-up are written.
enum SetUpWords {
    static func stateTag(_ state: SetUpState) -> Markup {
        switch state {
        case .notStarted: tag(state.words)
        case .waiting: tag(state.words, .waiting)
        case .ready, .done: tag(state.words, .done)
        }
    }

    static func note(_ state: SetUpState) -> PhraseStep.State {
        switch state {
        case .notStarted: .notStarted
        case .waiting: .waiting
        case .ready: .ready
        case .done: .done
        }
    }

    static func picture(_ path: SetUpPath) -> Markup {
        phrase(
            path.lines.map { PhraseStep(note($0.state), "step \($0.step.rawValue) \($0.state.words.lowercased())") },
            title: "\(path.done) of \(path.lines.count) steps are done")
    }

    /// Whether the group can start, in one sentence.
    static func readiness(_ path: SetUpPath) -> String {
        if path.isReadyToStart { return "Ready to start." }
        let open = path.beforeStart.filter { $0.after == nil }.count
        return open == 1 ? "One thing is missing before the start." : "\(open) things are missing before the start."
    }
}
