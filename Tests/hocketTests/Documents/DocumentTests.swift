import Foundation
import Testing

@testable import hocket

@Suite("The documents")
struct DocumentTests {
    @Test("are all there")
    func all() {
        let paths = Set(Document.all.map(\.path))
        for path in [
            "README.md", "STYLE.md", "docs/tour.md", "docs/threat-model.md", "docs/data-protection.md", "docs/bench.md",
            "docs/decisions/README.md",
        ] {
            #expect(paths.contains(path))
        }
        #expect(FileManager.default.fileExists(atPath: Command.house.appending(path: "LICENSE").path))
    }

    @Test("name only files that exist", arguments: Document.all)
    func files(_ document: Document) {
        let roots = ["Sources/", "Tests/", "bin/", "docs/"]
        for code in document.code where roots.contains(where: code.hasPrefix) {
            let path = String(code.split(separator: " ")[0])
            #expect(FileManager.default.fileExists(atPath: Command.house.appending(path: path).path), "\(document): \(path)")
        }
    }

    @Test("link only to what is there", arguments: Document.all)
    func links(_ document: Document) {
        let folder = Command.house.appending(path: document.path).deletingLastPathComponent()
        for link in document.links {
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: link).path), "\(document): \(link)")
        }
    }

    @Test("show commands that exist, with options that those have", arguments: Document.all)
    func commands(_ document: Document) async throws {
        try await Command.inNewFolder { hocket in
            for line in document.lines(fencedAs: "sh") {
                let words = line.split(separator: " ").map(String.init)
                if words[0].hasPrefix("bin/") {
                    #expect(FileManager.default.isExecutableFile(atPath: Command.house.appending(path: words[0]).path), "\(line)")
                } else if words[0] == "hocket" {
                    let command = words.dropFirst().prefix { !$0.hasPrefix("-") }
                    let help = try await hocket.run(command + ["--help"])
                    #expect(help.code == 0, "\(line)")
                    for option in words where option.hasPrefix("--") { #expect(help.output.contains(option), "\(line): \(option)") }
                }
            }
        }
    }

    @Test("show a configuration file that Hocket reads, and name every setting of the environment")
    func settings() throws {
        let readme = try #require(Document.all.first { $0.path == "README.md" })
        let object = try JSONSerialization.jsonObject(with: Data(readme.lines(fencedAs: "json").joined().utf8))
        let file = try #require(object as? [String: Any])
        #expect(Set(file.keys).isSubset(of: Settings.Key.allCases.map(\.rawValue)))
        for key in Settings.Key.allCases {
            let words = key.rawValue.map { $0.isUppercase ? "_\($0)" : $0.uppercased() }.joined()
            #expect(readme.code.contains("HOCKET_\(words)"), "HOCKET_\(words)")
        }
    }

    @Test("name only settings that exist", arguments: Document.all)
    func environment(_ document: Document) {
        let known = Set(
            Settings.Key.allCases.map { "HOCKET_" + $0.rawValue.map { $0.isUppercase ? "_\($0)" : $0.uppercased() }.joined() }
                + ["HOCKET_CONFIG"])
        for name in document.text.matches(of: /HOCKET_[A-Z_]+/).map({ String($0.0) }) {
            #expect(known.contains(name), "\(document): \(name)")
        }
    }

    @Test("name in the tour only types and files that the sources hold")
    func tour() throws {
        let tour = try #require(Document.all.first { $0.path == "docs/tour.md" })
        let sources = try allSources()
        for type in tour.text.matches(of: /`([A-Z][A-Za-z]+)[`.]/).map({ String($0.1) }) where type != "POST" && type != "Sources" {
            let isDeclared = ["struct", "enum", "class", "actor"].contains { sources.contains("\($0) \(type)") }
            #expect(isDeclared, "\(type)")
        }
    }

    /// A value that a document states, and the line of code, as a pattern, that makes it so.
    @Test(
        "state the values that the code has",
        arguments: [
            ("docs/threat-model.md", "8 wrong guesses an account", #"account = GuessLimit\(.*most: 8"#),
            ("docs/threat-model.md", "60 an address", #"address = GuessLimit\(.*most: 60"#),
            ("docs/threat-model.md", "quarter of an hour", "indowMinutes: Int64 = 15"),
            ("docs/threat-model.md", "an hour idle", "idleMinutes: Int64 = 60"),
            ("docs/threat-model.md", "twelve hours", "absoluteHours: Int64 = 12"),
            ("docs/threat-model.md", "60 days after its last session", "daysAfterLastSession = 60"),
            ("docs/threat-model.md", "15 s idle", #"idle: Duration = \.seconds\(15\)"#),
            ("docs/threat-model.md", "60 s for a body", #"body: Duration = \.seconds\(60\)"#),
            ("docs/threat-model.md", "gone after 24 h", "uploadHours: Int64 = 24"),
            ("docs/decisions/what-goes-by-itself.md", "drafts after 14 days", "draftDays: Int64 = 14"),
            ("README.md", "works once, for seven days", "invitationDays: Int64 = 7"),
            ("docs/decisions/mail-through-sendmail.md", "opens once, for seven days", "invitationDays: Int64 = 7"),
            (
                "docs/decisions/mail-through-sendmail.md", "after 1, 5, 15 and 60 minutes and then every three hours",
                #"\[1, 5, 15, 60, 180\]"#
            ),
            ("docs/decisions/mail-through-sendmail.md", "given up after 3 days", "daysOfTrying: Int64 = 3"),
            ("docs/decisions/what-goes-by-itself.md", "could not be sent after 3 days", "daysOfTrying: Int64 = 3"),
            ("docs/decisions/what-goes-by-itself.md", "weekly mails after 60 days", "daysOfDigests = 60"),
        ])
    func values(_ path: String, _ claim: String, _ code: String) throws {
        let document = try #require(Document.all.first { $0.path == path })
        #expect(document.text.contains(claim))
        #expect(try allSources().contains(Regex(code)))
    }
}

private func allSources() throws -> String {
    let folder = Command.house.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    return try paths.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined(separator: "\n")
}
