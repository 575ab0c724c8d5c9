import Foundation
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Adding pupils from a list")
struct ImportTests {
    private struct Lead {
        let site: Site
        let browser: TestBrowser
        var address: String { Link.newImport(site.world.oak) }

        init(_ site: Site, _ somebody: Somebody = .schoolLead) async throws {
            self.site = site
            browser = try await site.signedIn(somebody)
        }

        func send(_ bytes: [UInt8]) async throws -> TestAnswer {
            let body =
                Array("--b\r\nContent-Disposition: form-data; name=\"list\"; filename=\"p.csv\"\r\n\r\n".utf8) + bytes
                + Array("\r\n--b--\r\n".utf8)
            return try await browser.send(
                "POST", address, headers: ["Content-Type": "multipart/form-data; boundary=b", "Sec-Fetch-Site": "same-origin"], body: body)
        }

        func send(_ text: String) async throws -> TestAnswer { try await send(Array(text.utf8)) }

        /// Sends a list, takes its columns as they are guessed, and opens its rows.
        func rows(of text: String) async throws -> TestAnswer {
            let columns = try await browser.follow(try await send(text))
            return try await browser.follow(try await browser.fill(columns, formTo: "\(address)/columns"))
        }

        func press(_ page: TestAnswer, _ button: KeyValuePairs<String, String>) async throws -> TestAnswer {
            try await browser.fill(page, formTo: "\(address)/rows", with: button)
        }

        func names() async throws -> Set<String> { Set(try await site.system.pupils(at: site.world.oak).map(\.fullName)) }
    }

    @Test(
        "The exports of Arbor, SIMS and Bromcom go in as they are, in any encoding",
        arguments: [
            Array(SampleExports.arbor.utf8), [0xEF, 0xBB, 0xBF] + Array(SampleExports.arbor.utf8),
            SampleExports.windows1252(SampleExports.arbor),
            Array(SampleExports.sims.utf8), SampleExports.windows1252(SampleExports.sims), Array(SampleExports.bromcom.utf8),
        ])
    func exports(list: [UInt8]) async throws {
        try await withSite { site in
            let lead = try await Lead(site)
            let before = try await lead.names()
            let columns = try await lead.browser.follow(try await lead.send(list))
            #expect(try columns.html.heading.hasPrefix("What the columns mean"))
            let rows = try await lead.browser.follow(try await lead.browser.fill(columns, formTo: "\(lead.address)/columns"))
            #expect(try rows.html.forms.flatMap { $0.fields.all("tick") }.isEmpty)
            #expect(try await lead.names() == before)
            let ticked = try await lead.browser.follow(try await lead.press(rows, ["tick-all": "new"]))
            let done = try await lead.press(ticked, ["do": "take"])
            #expect(done.status == 303)
            #expect(try await lead.browser.follow(done).html.words.contains("2 pupils were added"))
            #expect(try await lead.names() == before.union(["Billie Oakenshaw", "Zoë Núñez"]))
            let again = try await lead.press(ticked, ["do": "take"])
            #expect(again.location == done.location)
            #expect(try await lead.names().count == before.count + 2)
        }
    }

    @Test("Only a ticked row is taken, and what is mended on the page counts")
    func mending() async throws {
        try await withSite { site in
            let lead = try await Lead(site)
            let page = try await lead.rows(
                of: "Forename,Surname,DOB\nBillie,Oakenshaw,09/03/17\nRowan,Sorrelby,1 May 2018\nTansy,Umberleigh,2 Jun 2019\n")
            #expect(page.text.contains("four digits"))
            let still = try await lead.press(page, ["cell-2-birthDate": "31/02/2017", "do": "check"])
            #expect(still.status == 422)
            #expect(try still.html.title.hasPrefix("Error:"))
            #expect(try still.html.links.contains("#cell-2-birthDate"))
            #expect(try still.html.forms.contains { $0.fields["cell-2-birthDate"] == "31/02/2017" })
            let mended = try await lead.browser.follow(
                try await lead.press(still, ["cell-2-birthDate": "09/03/2017", "tick": "new-3", "do": "check"]))
            #expect(try mended.html.forms.flatMap { $0.fields.all("tick") } == ["new-3"])
            // A reload shows the same.
            let reloaded = try await lead.browser.get("\(lead.address)/rows")
            #expect(try reloaded.html.forms.flatMap { $0.fields.all("tick") } == ["new-3"])
            let done = try await lead.press(reloaded, ["tick": "new-2", "do": "take"])
            #expect(done.status == 303)
            #expect(try await lead.names().contains("Billie Oakenshaw"))
            #expect(try await !lead.names().contains("Rowan Sorrelby"))
        }
    }

    @Test("Without a tick nothing is added, and the page says so")
    func nothingTicked() async throws {
        try await withSite { site in
            let lead = try await Lead(site)
            let page = try await lead.rows(of: SampleExports.sims)
            let before = try await lead.names()
            let answer = try await lead.press(page, ["do": "take"])
            #expect(answer.status == 422)
            #expect(try answer.html.words.contains("Tick the pupils whom you want to add."))
            #expect(try await lead.names() == before)
        }
    }

    @Test(
        "A file that is no list comes back with the reason, and nothing is kept",
        arguments: [
            (Array("PK\u{3}\u{4}workbook".utf8), "Excel workbook"), (Array("%PDF-1.7".utf8), "PDF"), ([], "Choose the file"),
            (Array("Forename,Surname,DOB\n".utf8), "no rows"),
            (Array("Forename,Surname,DOB\nBillie,\"Oakenshaw,x\n".utf8), "never closed"),
            (Array(("Forename,DOB\n" + String(repeating: "Billie,x\n", count: 5_001)).utf8), "more than 5000 rows"),
            ([UInt8](repeating: 0x61, count: CSVTable.mostBytes + 1), "larger than 8 MB"),
        ])
    func noList(bytes: [UInt8], words: String) async throws {
        try await withSite { site in
            let lead = try await Lead(site)
            let before = try await site.digest()
            let answer = try await lead.send(bytes)
            #expect(answer.status == 422)
            #expect(try answer.html.title.hasPrefix("Error:"))
            #expect(try answer.html.links.contains("#list"))
            #expect(answer.text.contains(words))
            #expect(try await site.digest() == before)
        }
    }

    @Test("A body that is far too large, or no form at all, is refused and nothing is kept")
    func noForm() async throws {
        try await withSite { site in
            let lead = try await Lead(site)
            let before = try await site.digest()
            #expect(try await lead.browser.post(lead.address, ["list": "Forename"]).status == 400)
            let broken = Array("--b\r\nContent-Disposition: form-data; name=\"list\"; filename=\"p\"\r\n\r\nForename".utf8)
            let answer = try await lead.browser.send(
                "POST", lead.address, headers: ["Content-Type": "multipart/form-data; boundary=b", "Sec-Fetch-Site": "same-origin"],
                body: broken)
            #expect(answer.status == 400)
            #expect(answer.text.contains("broke off"))
            #expect(try await site.digest() == before)
        }
    }

    @Test("Columns that can't be meant come back with the reason")
    func columns() async throws {
        try await withSite { site in
            let lead = try await Lead(site)
            let columns = try await lead.browser.follow(try await lead.send("A,B,C\nBillie,Oakenshaw,09/03/2017\n"))
            #expect(columns.text.contains("Billie"))
            let answer = try await lead.browser.fill(
                columns, formTo: "\(lead.address)/columns", with: ["column-0": "birthDate", "column-1": "birthDate"])
            #expect(answer.status == 422)
            #expect(try answer.html.links.contains("#column-1"))
            #expect(try answer.html.forms.contains { $0.fields["column-0"] == "birthDate" })
            let chosen = try await lead.browser.fill(
                answer, formTo: "\(lead.address)/columns",
                with: ["column-0": "givenName", "column-1": "familyName", "column-2": "birthDate"])
            #expect(chosen.location == "\(lead.address)/rows")
            // The next list of the school is understood at once.
            let next = try await lead.browser.follow(try await lead.send("C,B,A\n09/03/2017,Oakenshaw,Billie\n"))
            #expect(try next.html.forms.contains { $0.fields["column-0"] == "birthDate" && $0.fields["column-2"] == "givenName" })
        }
    }

    @Test("A list of 5,000 keeps its ticks from page to page")
    func large() async throws {
        try await withSite { site in
            let lead = try await Lead(site)
            let list =
                "Forename,Surname,DOB\n" + (0..<5_000).map { "Billie\($0 % 2 == 0 ? "a" : "b")x\($0),Oakenshaw,09/03/2017\n" }.joined()
            let page = try await lead.rows(of: list)
            #expect(page.body.count < 100_000)
            let second = try await lead.browser.follow(try await lead.press(page, ["tick": "new-2", "page": "2"]))
            #expect(try second.html.words.contains("page 2 of 167"))
            #expect(try second.html.words.contains("1 ticked"))
            let first = try await lead.browser.follow(try await lead.press(second, ["tick": "new-40", "page": "1"]))
            #expect(try first.html.forms.flatMap { $0.fields.all("tick") } == ["new-2"])
            #expect(try first.html.words.contains("2 ticked"))
            #expect(try await lead.press(first, ["do": "take"]).status == 303)
            #expect(try await lead.names().filter { $0.hasSuffix("Oakenshaw") }.count == 2)
        }
    }

    @Test("A service lead is asked for no UPN and shown none")
    func serviceLead() async throws {
        try await withSite { site in
            let lead = try await Lead(site, .serviceLead)
            let page = try await lead.rows(of: SampleExports.sims)
            #expect(!page.text.contains("P207000016049"))
            #expect(try !page.html.words.contains("UPN"))
            let ticked = try await lead.browser.follow(try await lead.press(page, ["tick-all": "new"]))
            #expect(try await lead.press(ticked, ["do": "take"]).status == 303)
            #expect(try await lead.names().contains("Billie Oakenshaw"))
        }
    }

    @Test("After a time-out the file has to be chosen again, and the page says so")
    func signedOut() async throws {
        try await withSite { site in
            let before = try await site.digest()
            let answer = try await site.stranger().send(
                "POST", Link.newImport(site.world.oak),
                headers: ["Content-Type": MultipartWriter.contentType, "Sec-Fetch-Site": "same-origin"],
                body: MultipartWriter.write(Form([("list", SampleExports.sims)])))
            #expect(answer.status == 401)
            #expect(try answer.html.words.contains("choose it again"))
            #expect(try answer.html.forms.contains { $0.fields["next"] == Link.newImport(site.world.oak) })
            #expect(try await site.digest() == before)
        }
    }

    @Test("What was ticked when the sign-in ran out is ticked after signing in again")
    func carried() async throws {
        try await withSite { site in
            let lead = try await Lead(site)
            let page = try await lead.rows(of: SampleExports.sims)
            site.clock.travel(hours: 13)
            let out = try await lead.press(page, ["tick": "new-2", "do": "take"])
            #expect(out.status == 401)
            let back = try await lead.browser.fill(
                out, formTo: "/sign-in", with: ["email": Somebody.schoolLead.email, "password": World.password])
            let rows = try await lead.browser.follow(back)
            #expect(try rows.html.forms.flatMap { $0.fields.all("tick") } == ["new-2"])
            #expect(try await !lead.names().contains("Billie Oakenshaw"))
        }
    }
}
