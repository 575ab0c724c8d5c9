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

    static var key: Markup { phraseKey(SetUpState.allCases.reversed().map { (note($0), $0.words) }) }

    /// Whether the group can start, in one sentence.
    static func readiness(_ path: SetUpPath) -> String {
        if path.isReadyToStart { return "Ready to start." }
        let open = path.askedFor.count
        return open < 2 ? "One thing is missing before the start." : "\(open) things are missing before the start."
    }

    static func whose(_ turn: SetUpTurn, _ isOwn: Bool) -> String { isOwn ? "Your turn" : "\(turn.whose.asBeginning) turn" }

    /// How much is open and for whom: “9 things are open: 5 for you, 4 for the school lead”. Nothing where there is but one.
    static func open(_ path: SetUpPath, for capacity: Capacity) -> String? {
        let gaps = path.askedFor
        guard gaps.count > 1 else { return nil }
        let own = gaps.filter { $0.turn.isTurn(of: capacity) }.count
        let others = SetUpTurn.allCases.filter { !$0.isTurn(of: capacity) }.map { turn in
            (gaps.filter { $0.turn == turn }.count, turn.words)
        }
        let parts = ([(own, "you")] + others).filter { $0.0 > 0 }.map { "\($0.0) for \($0.1)" }
        return "\(gaps.count) things are open: \(parts.joined(separator: ", "))"
    }
}
