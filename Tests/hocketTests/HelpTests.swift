import Foundation
import Testing

/// Every command that can be run, found as somebody would who asks for help.
private func commands() async throws -> [[String]] { try await Command.inNewFolder { try await leaves(of: [], $0) } }

private func leaves(of command: [String], _ hocket: Command) async throws -> [[String]] {
    let help = try await hocket.run(command + ["--help"]).output
    let listed = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
        .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See ") }
        .compactMap { $0.split(separator: " ").first.map(String.init) }
    guard !listed.isEmpty else { return [command] }
    var found: [[String]] = []
    for name in listed { found += try await leaves(of: command + [name], hocket) }
    return found
}

@Suite("The command line's help")
struct HelpTests {
    @Test("of each command names it and shows an example that begins with it", arguments: try await commands())
    func examples(_ command: [String]) async throws {
        try await Command.inNewFolder { hocket in
            let help = try await hocket.run(command + ["--help"], environment: ["COLUMNS": "400"])
            #expect(help.code == 0)
            #expect(help.output.contains("Example: hocket \(command.joined(separator: " "))"))
        }
    }

    @Test("is found for each command that the documents name")
    func list() async throws {
        let commands = try await commands()
        for command in [["serve"], ["demo"], ["person", "add"], ["simulate"], ["routes"]] { #expect(commands.contains(command)) }
    }

    @Test(
        "gives examples that work as they stand, one after another in an empty folder",
        arguments: [["demo"], ["simulate"], ["person", "add"], ["routes"]])
    func workedExamples(_ command: [String]) async throws {
        try await Command.inNewFolder { hocket in
            // Wide enough for an example to stay on its line.
            let help = try await hocket.run(command + ["--help"], environment: ["COLUMNS": "400"]).output
            let line = try #require(
                help.split(separator: "\n").first { $0.hasPrefix("Example: hocket ") || $0.contains("Example: hocket ") })
            let example = try #require(line.split(separator: "Example: hocket ").last)
            let outcome = try await hocket.run(words(of: String(example)))
            #expect(outcome.code == 0, "\(outcome.complaint)")
            #expect(!outcome.output.isEmpty)
        }
    }
}

/// As a shell would part them, with double quotes and nothing else.
private func words(of line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { place, part in
        place.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
    }
}
