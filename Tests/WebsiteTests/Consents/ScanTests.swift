import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("A signed paper as a scan")
struct ScanTests {
    private func send(_ bytes: [UInt8], to address: String, by browser: TestBrowser) async throws -> TestAnswer {
        let body =
            Array("--b\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"Amber.pdf\"\r\n\r\n".utf8) + bytes
            + Array("\r\n--b--\r\n".utf8)
        return try await browser.send(
            "POST", address, headers: ["Content-Type": "multipart/form-data; boundary=b", "Sec-Fetch-Site": "same-origin"], body: body)
    }

    private func address(_ site: Site) async throws -> String {
        let amber = site.world.bluebirds.pupil
        return ConsentLink.newScan(try await site.system.consents(of: amber).answers[0].sheet, of: amber)
    }

    @Test("It is kept, listed, and handed out as a file that runs nowhere and whose name says nothing")
    func kept() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let bytes = Array("%PDF-1.7 ".utf8) + [UInt8](repeating: 7, count: 200_000)
            #expect(try await send(bytes, to: address(site), by: lead).status == 303)
            let page = try await lead.get(ConsentLink.pupil(site.world.bluebirds.pupil)).html
            let link = try #require(page.links.first { $0.contains("/consent-scans/") })
            let file = try await lead.get(link)
            #expect(file.body == bytes)
            #expect(file["Content-Type"] == "application/pdf")
            #expect(file["Content-Disposition"] == "attachment; filename=\"paper.pdf\"")
            #expect(file["X-Content-Type-Options"] == "nosniff")
            #expect(file["Cache-Control"] == "no-store")
            #expect(try await site.signedIn(.tutor).get(link).status == 403)
            #expect(!site.logged.contains { $0.contains("Amber") })
        }
    }

    @Test("What is too large, empty or something else is refused with a sentence, and nothing is kept")
    func refused() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let before = try await site.digest()
            let address = try await address(site)
            for (bytes, sentence) in [
                ([UInt8](), ScanProblem.empty.sentence), (Array("<html>".utf8), ScanProblem.otherKind.sentence),
                (Array("%PDF-".utf8) + [UInt8](repeating: 0, count: ScanKind.mostBytes), ScanProblem.tooLarge.sentence),
            ] {
                let answer = try await send(bytes, to: address, by: lead)
                #expect(answer.status == 422)
                #expect(try answer.html.problems.contains("Error: \(sentence)"))
            }
            #expect(try await site.digest() == before)
        }
    }
}
