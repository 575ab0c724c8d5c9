import Logging
import Synchronization

/// Keeps every line that is logged, metadata included, as it would be printed.
final class CapturedLog: Sendable {
    private let kept = Mutex<[String]>([])

    var lines: [String] { kept.withLock { $0 } }

    func logger(_ level: Logger.Level) -> Logger {
        Logger(label: "hocket") { _ in Handler(log: self, level: level) }
    }

    private struct Handler: LogHandler {
        let log: CapturedLog
        var level: Logger.Level
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level {
            get { level }
            set { level = newValue }
        }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }
            let error = event.error.map { " \($0)" } ?? ""
            log.kept.withLock { $0.append("\(event.level) \(event.message) \(all)\(error)") }
        }
    }
}
