import Foundation
import Testing

@testable import Website

@Suite("Slow and greedy browsers", .timeLimit(.minutes(15)))
struct SlowClientTests {
    private func site(_ change: (inout Patience) -> Void, _ test: (Site, Int) async throws -> Void) async throws {
        var settings = HocketServer.Settings(port: 0)
        change(&settings.patience)
        try await withSite(settings) { site in
            let port = try #require(URL(string: site.address)?.port)
            try await test(site, port)
        }
    }

    @Test("A line on which nothing comes is closed, and one whose headers do not end", arguments: [[], ["GET /up HTTP/1.1\r\nHo"]])
    func idle(_ pieces: [String]) async throws {
        try await site({ $0.idle = .milliseconds(200) }) { _, port in
            let answer = try await RawLine.answer(at: port, to: pieces)
            #expect(answer.isEmpty)
        }
    }

    @Test("A body that does not end is given up with a page that says so")
    func slowBody() async throws {
        try await site({ $0.body = .milliseconds(300) }) { _, port in
            let head = "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nemail="
            let answer = try await RawLine.answer(at: port, to: [head])
            #expect(answer.hasPrefix("HTTP/1.1 408"))
            #expect(answer.contains("That took too long"))
            #expect(answer.lowercased().contains("connection: close"))
        }
    }

    @Test("A body that is too large is refused before it is sent, and the line is closed")
    func greedy() async throws {
        try await site({ $0.linger = .milliseconds(100) }) { _, port in
            let head = "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 999999999\r\n\r\n"
            let answer = try await RawLine.answer(at: port, to: [head, String(repeating: "a", count: 50_000)])
            #expect(answer.hasPrefix("HTTP/1.1 413"))
            #expect(answer.contains("That is too much at once"))
        }
    }

    @Test("Headers that are too large are refused")
    func headers() async throws {
        try await site({ $0.idle = .seconds(2) }) { _, port in
            let answer = try await RawLine.answer(
                at: port, to: ["GET /up HTTP/1.1\r\nHost: 127.0.0.1\r\nX: \(String(repeating: "a", count: 40_000))\r\n\r\n"])
            #expect(answer.hasPrefix("HTTP/1.1 400"))
        }
    }
}
