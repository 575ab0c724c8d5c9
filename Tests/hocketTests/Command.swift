import Foundation
import Subprocess
import SystemPackage
import Testing

/// Runs the real binary, in a folder of its own.
struct Command: Sendable {
    struct Outcome: Sendable {
        let code: Int32
        let output: String
        let complaint: String
    }

    static let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder: URL

    static func inNewFolder<Found>(_ body: (Command) async throws -> Found) async throws -> Found {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hocket commands \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(Command(folder: folder))
    }

    /// Ended with a code of its own accord; whatever ends it otherwise is a failed test.
    func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Outcome {
        let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("HOCKET_") }
        let result = try await Subprocess.run(
            .path(FilePath(Command.house.appending(path: ".build/debug/hocket").path)), arguments: Arguments(arguments),
            environment: .custom(
                Dictionary(uniqueKeysWithValues: inherited.merging(environment) { $1 }.map { (Environment.Key(stringLiteral: $0), $1) })),
            workingDirectory: FilePath(folder.path), output: .string(limit: 1 << 22), error: .string(limit: 1 << 22))
        guard case .exited(let code) = result.terminationStatus else {
            throw CommandFailure("\(arguments.joined(separator: " ")): \(result.terminationStatus)")
        }
        return Outcome(code: code, output: result.standardOutput, complaint: result.standardError)
    }

    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Outcome {
        try await run(arguments, environment: environment)
    }

    /// Runs what the test stands on.
    func succeed(_ arguments: String...) async throws {
        let outcome = try await run(arguments)
        guard outcome.code == 0 else { throw CommandFailure(outcome.complaint) }
    }

    func write(_ text: String, to name: String) throws {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }
}

/// Expects that a command stopped with one sentence and nothing of how it is built.
func expectSentence(_ outcome: Command.Outcome, _ part: String, _ place: SourceLocation = #_sourceLocation) {
    #expect(outcome.code != 0, sourceLocation: place)
    #expect(outcome.complaint.contains(part), "\(outcome.complaint)", sourceLocation: place)
    let lines = outcome.complaint.split(separator: "\n")
    #expect(lines.count == 1, "\(outcome.complaint)", sourceLocation: place)
    #expect(!outcome.complaint.contains("Swift.") && !outcome.complaint.contains("errno"), sourceLocation: place)
}

struct CommandFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
