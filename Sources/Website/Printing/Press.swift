import Foundation
import Subprocess
import SystemPackage

/// WeasyPrint, with a script of ours (`press.py`) that keeps it loaded: loading it takes longer than a document.
struct Press: Sendable {
    typealias Running = Execution<CustomWriteInput, SequenceOutput, DiscardedOutput>

    private static let largest = 64 << 20
    private let configuration: Configuration

    init(_ weasyPrint: WeasyPrint) throws {
        // Nothing of our environment, nothing of the user's own Python, and no signal from our terminal.
        configuration = Configuration(
            executable: .path(weasyPrint.python), arguments: ["-I", "-B", try Press.file("press.py").path], environment: .custom([:]),
            workingDirectory: "/", platformOptions: Press.ownGroup)
    }

    static func stylesheet() throws -> String { try String(contentsOf: file("print.css"), encoding: .utf8) }

    /// Starts it, and ends it when the body is done or fails.
    func run(_ body: @Sendable (Running) async throws -> Void) async throws {
        // What it complains about may hold what is printed.
        _ = try await Subprocess.run(configuration, input: .inputWriter, output: .sequence, error: .discarded, body: body)
    }

    private static func file(_ name: String) throws -> URL {
        guard let file = Bundle.module.url(forResource: "Press/\(name)", withExtension: nil) else { throw MissingAsset(name: name) }
        return file
    }

    private static let ownGroup: PlatformOptions = {
        var options = PlatformOptions()
        options.processGroupID = 0
        return options
    }()
}

extension Press {
    /// The documents that come out of a press, one after another: a length in four bytes, and as many bytes.
    struct Output {
        private var pieces: SubprocessOutputSequence.Iterator
        private var read: [UInt8] = []

        init(_ running: Running) {
            pieces = running.standardOutput.makeAsyncIterator()
        }

        mutating func next() async throws -> [UInt8] {
            let length = try await take(4).reduce(0) { $0 << 8 | Int($1) }
            guard length <= Press.largest else { throw PrintingProblem.failed }
            return try await take(length)
        }

        private mutating func take(_ count: Int) async throws -> [UInt8] {
            while read.count < count {
                guard let piece = try await pieces.next() else { throw PrintingProblem.failed }
                piece.withUnsafeBytes { read.append(contentsOf: $0) }
            }
            defer { read.removeFirst(count) }
            return Array(read.prefix(count))
        }
    }
}

extension Press.Running {
    func send(_ html: String) async throws {
        let document = Array(html.utf8)
        let length = withUnsafeBytes(of: UInt32(document.count).bigEndian, Array.init)
        _ = try await standardInputWriter.write(length + document)
    }

    /// Ends it hard, unless the task is cancelled before.
    func kill(after patience: Duration) async {
        guard (try? await Task.sleep(for: patience)) != nil else { return }
        try? send(signal: .kill)
    }
}
