import Foundation
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

    static func inNewFolder<Found>(_ body: (Command) throws -> Found) throws -> Found {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hocket commands \(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(Command(folder: folder))
    }

    func process(_ arguments: [String], environment: [String: String] = [:]) -> Process {
        let process = Process()
        process.executableURL = Command.house.appending(path: ".build/debug/hocket")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("HOCKET_") }
        process.environment = inherited.merging(environment) { $1 }
        return process
    }

    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
        try run(arguments, environment: environment)
    }

    func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        let process = process(arguments, environment: environment)
        let files = ["output", "complaint"].map { folder.appending(path: "\($0)-\(UUID().uuidString)") }
        for file in files { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { try String(contentsOf: $0, encoding: .utf8) }
        for file in files { try FileManager.default.removeItem(at: file) }
        return Outcome(code: process.terminationStatus, output: texts[0], complaint: texts[1])
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
