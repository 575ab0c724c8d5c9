import Foundation
import Testing

@testable import Records
@testable import Website

/// The real program, started and told to stop.
@Suite("Stopping and TLS", .timeLimit(.minutes(15)))
struct StopTests {
    private static let program = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../.build/debug/hocket").standardizedFileURL

    @Test("Told to stop, it writes what it accepted and ends, though a browser still holds a line", arguments: [SIGTERM, SIGINT])
    func stops(_ signal: Int32) async throws {
        let template = try await World.template()
        let folder = try TemporaryFolder()
        let data = folder.url.appending(path: "data")
        try FileManager.default.copyItem(at: template.folder.url, to: data)
        try template.master.write(to: folder.url.appending(path: "data.key"))
        let (process, output) = (Process(), Pipe())
        process.executableURL = StopTests.program
        process.arguments = ["serve", "--data", data.path, "--port", "0"]
        process.standardOutput = output
        try process.run()
        let port = try #require(StopTests.port(output))
        let browser = TestBrowser(site: "http://127.0.0.1:\(port)")
        let signedIn = try await browser.post("/sign-in", ["email": Somebody.tutor.email, "password": World.password])
        #expect(signedIn.status == 303)
        let stalled = Task {
            let head = "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\n"
            return try await RawLine.answer(at: port, to: [head] + Array(repeating: "a", count: 60), pause: .seconds(1))
        }
        try await Task.sleep(for: .milliseconds(300))
        kill(process.processIdentifier, signal)
        while process.isRunning { try await Task.sleep(for: .milliseconds(100)) }
        #expect(process.terminationStatus == 0)
        #expect(process.terminationReason == .exit)
        stalled.cancel()
        _ = await stalled.result
        let records = try await Records(folder: data, master: template.master)
        let secret = try #require(browser.cookies["__Host-hocket"])
        #expect(try await records.inSnapshot { try $0.visitor(withSecret: secret)?.visitor } != nil)
        try records.close()
        try folder.remove()
    }

    private static func port(_ output: Pipe) -> Int? {
        var text = ""
        while true {
            let piece = output.fileHandleForReading.availableData
            guard !piece.isEmpty else { return nil }
            text += String(decoding: piece, as: UTF8.self)
            if let found = text.firstMatch(of: /listens at http:\/\/[^:]+:([0-9]+)\n/) { return Int(found.1) }
        }
    }

    @Test("TLS of its own, from files with a certificate and its key; HSTS is said")
    func tls() async throws {
        let folder = try TemporaryFolder()
        let (chain, key) = (folder.url.appending(path: "chain.pem").path, folder.url.appending(path: "key.pem").path)
        let openssl = Process()
        openssl.executableURL = URL(filePath: "/usr/bin/openssl")
        openssl.arguments = [
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", chain, "-days", "2", "-subj", "/CN=127.0.0.1",
            "-addext", "subjectAltName=IP:127.0.0.1",
        ]
        openssl.standardError = Pipe()
        try openssl.run()
        openssl.waitUntilExit()
        try await withSite(.init(port: 0, certificate: chain, key: key)) { site in
            #expect(site.address.hasPrefix("https://"))
            let answer = try await TestBrowser(site: site.address, trusting: chain).get("/sign-in")
            #expect(answer.status == 200)
            #expect(answer["Strict-Transport-Security"] == "max-age=31536000")
        }
        await #expect(throws: SettingsProblem.self) { try await Site(.init(port: 0, certificate: key, key: chain)).end() }
        try folder.remove()
    }
}
