import Markup
import Records

/// A session's state in a word.
enum SessionWords {
    static func words(_ state: SessionLine.State) -> String {
        switch state {
        case .toCome: "To come"
        case .today: "Today"
        case .unfinished: "Not logged yet"
        case .logged: "Logged"
        case .cancelled: "Cancelled"
        }
    }

    static func tag(_ state: SessionLine.State) -> Markup {
        switch state {
        case .toCome, .cancelled: plain(state, .plain)
        case .today: plain(state, .waiting)
        case .unfinished: plain(state, .late)
        case .logged: plain(state, .done)
        }
    }

    private static func plain(_ state: SessionLine.State, _ tone: TagTone) -> Markup { Markup.nothing + tagged(words(state), tone) }
}

private func tagged(_ words: String, _ tone: TagTone) -> Markup { tag(words, tone) }
