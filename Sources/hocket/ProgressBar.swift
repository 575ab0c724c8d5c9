import Foundation
import Synchronization

/// Says on standard error how far something is: a bar in a terminal, a line for each tenth elsewhere.
final class ProgressBar: Sendable {
    private let what: String
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let shown = Mutex(-1)

    init(_ what: String) {
        self.what = what
    }

    func show(_ done: Int, of all: Int) {
        let hundredths = all == 0 ? 100 : done * 100 / all
        let step = isTerminal ? hundredths : hundredths / 10 * 10
        let isNews = shown.withLock { last in
            defer { last = step }
            return last != step
        }
        guard isNews else { return }
        if isTerminal {
            let filled = hundredths * 40 / 100
            let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 40 - filled)
            write("\r\(what) \(bar) \(done) of \(all)\(done == all ? "\n" : "")")
        } else {
            write("\(what): \(done) of \(all)\n")
        }
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
