import Foundation
import Testing

@Suite("A command that cannot do what it is asked")
struct RefusalTests {
    @Test("says that there is no data, and makes none")
    func noData() throws {
        try Command.inNewFolder { hocket in
            expectSentence(try hocket.run("serve", "--data", "nowhere"), "There is no data in nowhere.")
            #expect(try FileManager.default.contentsOfDirectory(atPath: hocket.folder.path).isEmpty)
        }
    }

    @Test(
        "does not make a demonstration or a simulation over data", arguments: [["demo"], ["simulate", "--services", "1", "--groups", "1"]])
    func overData(_ command: [String]) throws {
        try Command.inNewFolder { hocket in
            try #require(
                try hocket.run(
                    "person", "add", "--data", "music", "--programme", "Tunes", "--name", "Noor Hadley", "--email", "noor@example.org"
                ).code == 0)
            let before = try Data(contentsOf: hocket.folder.appending(path: "music/hocket.sqlite"))
            expectSentence(try hocket.run(command + ["--data", "music"]), "music holds data already.")
            #expect(try Data(contentsOf: hocket.folder.appending(path: "music/hocket.sqlite")) == before)
        }
    }

    @Test("says whose key is missing or wrong, and touches nothing")
    func masterKey() throws {
        try Command.inNewFolder { hocket in
            try #require(try hocket.run("demo", "--data", "music").code == 0)
            try FileManager.default.moveItem(at: hocket.folder.appending(path: "music.key"), to: hocket.folder.appending(path: "safe.key"))
            expectSentence(try hocket.run("serve", "--data", "music"), "There is no master key at")
            try hocket.write(String(repeating: "0f", count: 32), to: "other.key")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: hocket.folder.appending(path: "other.key").path)
            expectSentence(try hocket.run("serve", "--data", "music", "--master-key", "other.key"), "does not belong to the data in")
        }
    }

    @Test("says what is wrong with a size or an e-mail address")
    func badValues() throws {
        try Command.inNewFolder { hocket in
            expectSentence(try hocket.run("simulate", "--services", "3", "--groups", "2"), "Give each service a group at least")
            expectSentence(
                try hocket.run("person", "add", "--programme", "Tunes", "--name", "Noor Hadley", "--email", "noor"),
                "“noor” is not an e-mail address.")
            #expect(try FileManager.default.contentsOfDirectory(atPath: hocket.folder.path).isEmpty)
        }
    }

    @Test("does not listen where others can reach it without TLS")
    func openDoors() throws {
        try Command.inNewFolder { hocket in
            try #require(try hocket.run("demo", "--data", "music").code == 0)
            expectSentence(try hocket.run("serve", "--data", "music", "--address", "0.0.0.0"), "so TLS is needed")
            expectSentence(
                try hocket.run("serve", "--data", "music", "--certificate", "no.pem", "--key", "no.pem"), "The file no.pem")
        }
    }
}
