import Foundation
import Testing

@Suite("A command that cannot do what it is asked")
struct RefusalTests {
    @Test("says that there is no data, and makes none")
    func noData() async throws {
        try await Command.inNewFolder { hocket in
            expectSentence(try await hocket.run("serve", "--data", "nowhere"), "There is no data in nowhere.")
            #expect(try FileManager.default.contentsOfDirectory(atPath: hocket.folder.path).isEmpty)
        }
    }

    @Test(
        "does not make a demonstration or a simulation over data", arguments: [["demo"], ["simulate", "--services", "1", "--groups", "1"]])
    func overData(_ command: [String]) async throws {
        try await Command.inNewFolder { hocket in
            try await hocket.succeed(
                "person", "add", "--data", "music", "--programme", "Tunes", "--name", "Noor Hadley", "--email", "noor@example.org")
            let before = try Data(contentsOf: hocket.folder.appending(path: "music/hocket.sqlite"))
            expectSentence(try await hocket.run(command + ["--data", "music"]), "music holds data already.")
            #expect(try Data(contentsOf: hocket.folder.appending(path: "music/hocket.sqlite")) == before)
        }
    }

    @Test("says whose key is missing or wrong, and touches nothing")
    func masterKey() async throws {
        try await Command.inNewFolder { hocket in
            try await hocket.succeed("demo", "--data", "music")
            try FileManager.default.moveItem(at: hocket.folder.appending(path: "music.key"), to: hocket.folder.appending(path: "safe.key"))
            expectSentence(try await hocket.run("serve", "--data", "music"), "There is no master key at")
            try hocket.write(String(repeating: "0f", count: 32), to: "other.key")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: hocket.folder.appending(path: "other.key").path)
            expectSentence(try await hocket.run("serve", "--data", "music", "--master-key", "other.key"), "does not belong to the data in")
        }
    }

    @Test("says what is wrong with a size or an e-mail address")
    func badValues() async throws {
        try await Command.inNewFolder { hocket in
            expectSentence(try await hocket.run("simulate", "--services", "3", "--groups", "2"), "Give each service a group at least")
            expectSentence(
                try await hocket.run("person", "add", "--programme", "Tunes", "--name", "Noor Hadley", "--email", "noor"),
                "“noor” is not an e-mail address.")
            #expect(try FileManager.default.contentsOfDirectory(atPath: hocket.folder.path).isEmpty)
        }
    }

    @Test("does not listen where others can reach it without TLS")
    func openDoors() async throws {
        try await Command.inNewFolder { hocket in
            try await hocket.succeed("demo", "--data", "music")
            expectSentence(try await hocket.run("serve", "--data", "music", "--address", "0.0.0.0"), "so TLS is needed")
            expectSentence(
                try await hocket.run("serve", "--data", "music", "--certificate", "no.pem", "--key", "no.pem"), "The file no.pem")
        }
    }
}
