import Foundation
import GRDB
import Logging
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The round that sends letters")
struct PostRoundTests {
    @Test("hands each letter to the machine’s mail program, with -t and -i and the message on its standard input, and keeps none")
    func sends() async throws {
        try await withPost("cat > \"$0.$$.mail\"; echo \"$@\" > \"$0.$$.arguments\"") { site, post, log in
            let sent = [try await site.post(to: "zoe@example.org"), try await site.post(to: "noor@example.org")]
            await PostRound(records: site.records, post: post, logger: log.logger(.trace)).go()
            let messages = try post.written(".mail")
            #expect(messages.count == 2)
            for id in sent { #expect(messages.contains { $0.contains("Message-ID: <\(id)@music.example.org>") }) }
            #expect(messages.contains { $0.contains("\nTo: <zoe@example.org>\n") && $0.contains("https://music.example.org/groups") })
            #expect(try post.written(".arguments") == ["-t -i\n", "-t -i\n"])
            #expect(try await site.waiting() == [:])
            #expect(log.lines.isEmpty)
        }
    }

    @Test(
        "keeps a letter that the program refuses, does not read or cannot take, and tries it again later; the log names no address",
        arguments: ["cat > /dev/null; exit 75", "exit 1", "kill -9 $$"])
    func refused(_ script: String) async throws {
        try await withPost(script) { site, post, log in
            let id = try await site.post(to: "noor@example.org")
            let round = PostRound(records: site.records, post: post, logger: log.logger(.trace))
            await round.go()
            await round.go()
            #expect(try await site.waiting() == [id: 1], "the second round came before the letter’s time")
            site.clock.travel(minutes: 2)
            await round.go()
            #expect(try await site.waiting() == [id: 2])
            #expect(log.lines.count == 2)
            for line in log.lines {
                #expect(line.contains("A letter could not be sent") && !line.contains("noor") && !line.contains("Tunes"))
            }
        }
    }

    @Test("ends a program that hangs, with whatever it started, and tries again later")
    func hangs() async throws {
        try await withPost("sleep 1000 & echo $! > \"$0.child\"; wait") { site, post, log in
            let id = try await site.post(to: "noor@example.org")
            var impatient = post
            impatient.patience = .seconds(1)
            await PostRound(records: site.records, post: impatient, logger: log.logger(.trace)).go()
            #expect(try await site.waiting() == [id: 1])
            let child = try #require(try post.written(".child").first.flatMap { Int32($0.trimmingCharacters(in: .newlines)) })
            for _ in 0..<100 where kill(child, 0) == 0 { try await Task.sleep(for: .milliseconds(100)) }
            #expect(kill(child, 0) == -1)
            #expect(log.lines.count == 1)
            #expect(log.lines.allSatisfy { $0.contains("Sendmail.tooSlow") })
        }
    }

    @Test("keeps letters where the program is gone")
    func gone() async throws {
        try await withPost("exit 0") { site, post, log in
            let id = try await site.post(to: "noor@example.org")
            try FileManager.default.removeItem(atPath: post.sendmail)
            await PostRound(records: site.records, post: post, logger: log.logger(.trace)).go()
            #expect(try await site.waiting() == [id: 1])
            #expect(log.lines.allSatisfy { !$0.contains("noor") })
        }
    }

    @Test("writes the weekly mail when it is due and sends it, as the server does by itself")
    func weekly() async throws {
        try await withPost("cat > \"$0.$$.mail\"") { site, post, log in
            site.clock.travel(days: 6)
            let round = PostRound(records: site.records, post: post, logger: log.logger(.trace))
            await round.go()
            await round.go()
            let messages = try post.written(".mail")
            #expect(messages.count == 2)
            for somebody in [Somebody.serviceLead, .schoolLead] {
                let message = try #require(messages.first { $0.contains("To: <\(somebody.email)>") })
                #expect(
                    message.contains("Oak Lane School: 1 pupil waits for a group") && message.contains("https://music.example.org/account"))
                #expect(!message.contains("Wanda") && !message.contains("Bluebirds"))
            }
            #expect(log.lines.isEmpty)
        }
    }

    @Test("runs beside the website where mail is set up")
    func beside() async throws {
        let program = try FakeSendmail("cat > \"$0.$$.mail\"")
        var settings = HocketServer.Settings(port: 0)
        settings.post = program.post
        settings.post?.pause = .milliseconds(100)
        try await withSite(settings) { site in
            #expect(site.server.house.sendsMail)
            site.clock.travel(days: 6)
            var messages: [String] = []
            for _ in 0..<600 where messages.count < 2 {
                try await Task.sleep(for: .milliseconds(100))
                messages = try program.post.written(".mail").filter { $0.contains("Subject: What waits for you") && $0.hasSuffix("\n") }
            }
            #expect(messages.count == 2)
        }
        try program.remove()
    }
}

/// A program in place of the machine's, which does what a script says. `$0` is its own path.
private struct FakeSendmail {
    let folder: TemporaryFolder
    let post: Post

    init(_ script: String) throws {
        folder = try TemporaryFolder()
        let file = folder.url.appending(path: "sendmail")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
        post = Post(sendmail: file.path, from: EmailAddress("hocket@music.example.org")!, site: "https://music.example.org")
    }

    func remove() throws { try folder.remove() }
}

extension Post {
    /// What the fake program wrote into files with this ending.
    fileprivate func written(_ ending: String) throws -> [String] {
        let folder = URL(filePath: sendmail).deletingLastPathComponent()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(ending) }
        return try names.map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
    }
}

private func withPost(_ script: String, _ test: (Site, Post, CapturedLog) async throws -> Void) async throws {
    let program = try FakeSendmail(script)
    try await withSite { site in
        try await site.emptyPost()
        try await test(site, program.post, CapturedLog())
    }
    try program.remove()
}

extension Site {
    /// Lets go the letters that the small world begins with.
    func emptyPost() async throws {
        try await records.inTransaction { try $0.db.execute(sql: "DELETE FROM mail") }
    }

    func post(to address: String, about pupil: ID<Pupil>? = nil) async throws -> ID<Mail> {
        let id = ID<Mail>.new()
        let letter = Letter(
            to: EmailAddress(address)!, subject: "Tunes of the week",
            [.paragraph("Something waits."), .list(["A", "B"]), .link("/groups")])
        try await records.inTransaction(making: [.mail(id)]) { try $0.post(letter, about: pupil, id: id) }
        return id
    }

    /// The letters that wait, with how often each was tried.
    fileprivate func waiting() async throws -> [ID<Mail>: Int] {
        try await records.inSnapshot { transaction in
            let rows = try Row.fetchAll(transaction.db, sql: "SELECT id, tries FROM mail")
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["id"], $0["tries"]) })
        }
    }
}
