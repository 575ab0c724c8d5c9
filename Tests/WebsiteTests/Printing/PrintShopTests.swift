import Foundation
import HTTPTypes
import Logging
import Markup
import Records
import Testing

@testable import Website

@Suite("The print shop", .timeLimit(.minutes(5)))
struct PrintShopTests {
    private static let hello = document("<h1>Hello</h1><p>Drums, then voices.</p>")

    private static func document(_ body: String) -> String {
        "<!DOCTYPE html><html lang=\"en-GB\"><head><title>Hello</title></head><body>\(body)</body></html>"
    }

    @Test("makes a PDF of a document, and the same bytes of the same document")
    func prints() async throws {
        try await withPrintShop { shop in
            #expect(shop.isOpen)
            let (one, other) = (try await shop.pdf(of: Self.hello), try await shop.pdf(of: Self.hello))
            #expect(String(decoding: one.prefix(8), as: UTF8.self) == "%PDF-1.7")
            #expect(one == other)
        }
    }

    @Test("makes all of several at once, and takes a new press when one has made enough")
    func manyAtOnce() async throws {
        var patience = PrintShop.Patience()
        (patience.presses, patience.documents) = (1, 2)
        let folder = try PressFolder("echo started >> starts; exec \(PressFolder.real.path)/bin/python \"$@\"")
        try await withPrintShop(folder.weasyPrint, patience) { shop in
            let made = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for number in 1...5 { group.addTask { try await shop.pdf(of: Self.document("<h1>\(number)</h1>")) } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(made.count == 5)
            #expect(made.allSatisfy { $0.starts(with: "%PDF".utf8) })
        }
        #expect(try folder.starts() == 3)
        try folder.remove()
    }

    @Test("works with two presses")
    func twoPresses() async throws {
        let folder = try PressFolder("echo started >> starts; exec \(PressFolder.real.path)/bin/python \"$@\"")
        try await withPrintShop(folder.weasyPrint) { shop in
            async let one = shop.pdf(of: Self.hello)
            async let other = shop.pdf(of: Self.hello)
            let made = try await [one, other]
            #expect(made[0] == made[1])
        }
        #expect(try folder.starts() == 2)
        try folder.remove()
    }

    @Test("puts a press away that nobody needs, and takes another when somebody does")
    func idle() async throws {
        var patience = PrintShop.Patience()
        (patience.presses, patience.idle) = (1, .milliseconds(50))
        let folder = try PressFolder("echo started >> starts; exec \(PressFolder.real.path)/bin/python \"$@\"")
        try await withPrintShop(folder.weasyPrint, patience) { shop in
            _ = try await shop.pdf(of: Self.hello)
            try await Task.sleep(for: .seconds(1))
            _ = try await shop.pdf(of: Self.hello)
        }
        #expect(try folder.starts() == 2)
        try folder.remove()
    }

    @Test("lets no document read a file, but prints what stands in the document itself")
    func files() async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "dot.png")
        let dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
        try #require(Data(base64Encoded: dot)).write(to: file)
        try await withPrintShop { shop in
            func drawings(_ address: String) async throws -> Bool {
                let pdf = try await shop.pdf(of: Self.document("<h1>Hello</h1><p><img src=\"\(address)\" alt=\"A dot\"/></p>"))
                #expect(pdf.starts(with: "%PDF".utf8))
                return String(decoding: pdf, as: UTF8.self).contains("/Subtype /Image")
            }
            #expect(try await drawings("data:image/png;base64,\(dot)"))
            for address in [file.absoluteString, file.path, "file:///etc/hostname"] {
                let isDrawn = try await drawings(address)
                #expect(!isDrawn, "\(address)")
            }
        }
        try folder.remove()
    }

    @Test("lets no document reach the network")
    func network() async throws {
        let ear = try ListeningEar()
        let address = "http://127.0.0.1:\(ear.port)"
        try await withPrintShop { shop in
            let pdf = try await shop.pdf(
                of: Self.document(
                    """
                    <link rel="stylesheet" href="\(address)/a.css"/><link rel="attachment" href="\(address)/b"/>
                    <style>@import url(\(address)/c.css); @font-face { font-family: X; src: url(\(address)/d) } h1 { font-family: X }
                    h1 { background: url(\(address)/e.png) }</style>
                    <h1>Hello</h1><img src="\(address)/f.png" alt="A dot"/>
                    <svg role="img" aria-label="A dot"><image href="\(address)/g.png" width="9" height="9"/></svg>
                    """))
            #expect(pdf.starts(with: "%PDF".utf8))
        }
        #expect(!ear.heardSomebody())
    }

    @Test("says that a document failed when its press dies, and makes the next with another press")
    func fault() async throws {
        let folder = try PressFolder("[ -e dead ] && exec \(PressFolder.real.path)/bin/python \"$@\"; touch dead; exit 1")
        let log = CapturedLog()
        var patience = PrintShop.Patience()
        patience.presses = 1
        try await withPrintShop(folder.weasyPrint, patience, log: log) { shop in
            await #expect(throws: PrintingProblem.failed) { try await shop.pdf(of: Self.document("<h1>Mina</h1>")) }
            let pdf = try await shop.pdf(of: Self.hello)
            #expect(pdf.starts(with: "%PDF".utf8))
        }
        #expect(log.lines.contains { $0.contains("A press stopped") })
        #expect(!log.lines.contains { $0.contains("Mina") })
        try folder.remove()
    }

    @Test("ends a press that takes too long, and turns away whoever comes while too many wait")
    func tooLong() async throws {
        var patience = PrintShop.Patience()
        (patience.presses, patience.document, patience.orders) = (1, .seconds(2), 1)
        let folder = try PressFolder("exec sleep 600")
        try await withPrintShop(folder.weasyPrint, patience) { shop in
            let first = Task { try await shop.pdf(of: Self.hello) }
            while !FileManager.default.fileExists(atPath: folder.url.appending(path: "begun").path) {
                try await Task.sleep(for: .milliseconds(20))
            }
            await #expect(throws: PrintingProblem.busy) { try await shop.pdf(of: Self.hello) }
            await #expect(throws: PrintingProblem.failed) { try await first.value }
        }
        try folder.remove()
    }

    @Test("closes with the server, though a press is at work")
    func closes() async throws {
        let folder = try PressFolder("exec sleep 600")
        let shop = try PrintShop(folder.weasyPrint, logger: Logger(label: "press"))
        let server = Task { try await shop.run() }
        let order = Task { try await shop.pdf(of: Self.hello) }
        while !FileManager.default.fileExists(atPath: folder.url.appending(path: "begun").path) {
            try await Task.sleep(for: .milliseconds(20))
        }
        server.cancel()
        _ = await server.result
        await #expect(throws: PrintingProblem.closing) { try await order.value }
        await #expect(throws: PrintingProblem.closing) { try await shop.pdf(of: Self.hello) }
        try folder.remove()
    }

    @Test("is not open without WeasyPrint, and a page says what to do instead")
    func missing() async throws {
        #expect(WeasyPrint(command: "/nowhere/weasyprint") == nil)
        #expect(WeasyPrint(onPath: "/nowhere:/etc") == nil)
        try await withSite { site in
            let house = site.server.house
            #expect(!house.printing.isOpen)
            await #expect(throws: PrintingProblem.noPress) { try await house.printing.pdf(of: Self.hello) }
            for (problem, status, words) in [
                (PrintingProblem.noPress, 501, "print the page itself"), (.failed, 500, "print the page itself"),
                (.busy, 503, "try again in a minute"), (.closing, 503, "try again in a minute"),
            ] {
                let reply = ErrorPage.reply(to: problem, nil, house)
                #expect(reply.status.code == status)
                #expect(String(decoding: reply.body, as: UTF8.self).contains(words))
            }
        }
    }

    @Test("is open on a server that was given WeasyPrint, and its documents bring their style along")
    func house() async throws {
        let found = try #require(WeasyPrint(onPath: "/nowhere:\(PressFolder.real.path)/bin"))
        try await withSite(.init(port: 0, weasyPrint: found)) { site in
            let house = site.server.house
            #expect(house.printing.isOpen)
            let paper = house.paper("Bluebirds", foot: "For the school only", madeOn: site.records.today, "<h1>Bluebirds</h1>")
            #expect(paper.html.contains("@page"))
            #expect(paper.html.contains("<meta name=\"dcterms.created\" content=\"2026-11-10\"/>"))
            let pdf = try await house.printing.pdf(of: paper.html)
            #expect(pdf.starts(with: "%PDF".utf8))
        }
    }
}

private func withPrintShop(
    _ weasyPrint: WeasyPrint? = WeasyPrint(command: "\(PressFolder.real.path)/bin/weasyprint"), _ patience: PrintShop.Patience = .init(),
    log: CapturedLog = CapturedLog(), _ test: (PrintShop) async throws -> Void
) async throws {
    let shop = try PrintShop(
        try #require(weasyPrint as WeasyPrint?, "bin/setup installs it"), patience: patience, logger: log.logger(.trace))
    let running = Task { try await shop.run() }
    do { try await test(shop) } catch {
        running.cancel()
        _ = await running.result
        throw error
    }
    running.cancel()
    _ = await running.result
}
