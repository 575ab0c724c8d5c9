import Foundation
import Testing

private let commands = [["serve"], ["demo"], ["person", "add"], ["simulate"], ["routes"]]

@Suite("The command line's help")
struct HelpTests {
    @Test("of each command names it and shows an example that begins with it", arguments: commands)
    func examples(_ command: [String]) throws {
        try Command.inNewFolder { hocket in
            let help = try hocket.run(command + ["--help"])
            #expect(help.code == 0)
            #expect(help.output.contains("Example: hocket \(command.joined(separator: " "))"))
        }
    }

    @Test("lists every command, and this suite knows all of them")
    func list() throws {
        try Command.inNewFolder { hocket in
            let help = try hocket.run("--help").output
            let listed = help.split(separator: "\n").drop { $0 != "SUBCOMMANDS:" }.dropFirst()
                .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") && !$0.hasPrefix("  See ") }
                .compactMap { $0.split(separator: " ").first.map(String.init) }
            #expect(Set(listed.filter { $0 != "help" }) == Set(commands.map { $0[0] }))
        }
    }

    @Test(
        "gives examples that work as they stand, one after another in an empty folder",
        arguments: [["demo"], ["simulate"], ["person", "add"], ["routes"]])
    func workedExamples(_ command: [String]) throws {
        try Command.inNewFolder { hocket in
            // Wide enough for an example to stay on its line.
            let help = try hocket.run(command + ["--help"], environment: ["COLUMNS": "400"]).output
            let line = try #require(
                help.split(separator: "\n").first { $0.hasPrefix("Example: hocket ") || $0.contains("Example: hocket ") })
            let example = try #require(line.split(separator: "Example: hocket ").last)
            let outcome = try hocket.run(words(of: String(example)))
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
