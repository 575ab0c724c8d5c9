import Foundation
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Calendars")
struct FeedPagesTests {
    /// The path of an address that somebody makes on their page.
    private func make(_ subject: String, _ browser: TestBrowser) async throws -> String {
        let page = try await browser.get("/account/calendars")
        let made = try await browser.fill(page, formTo: "/account/calendars", with: ["subject": subject])
        let value = try #require(try made.html.root.all("input").first { $0["id"] == "address" }?["value"])
        return try #require(URL(string: value)).path
    }

    @Test("are read at a secret address without a sign-in, and name no child and no group")
    func reading() async throws {
        try await withSite { site in
            let path = try await make("own", try await site.signedIn(.tutor))
            let answer = try await site.stranger().get(path)
            #expect(answer.status == 200)
            #expect(answer["Content-Type"] == "text/calendar; charset=utf-8")
            #expect(answer.text.contains("SUMMARY:Music group at Oak Lane School\r\n"))
            #expect(answer.text.contains("DTSTART;TZID=Europe/London:20261110T103000\r\n"))
            for name in ["Bluebirds", "Amber", "Hall", "Tilda", "Dario"] { #expect(!answer.text.contains(name), "\(name)") }
            #expect(!site.logged.contains { $0.contains(path.split(separator: "/")[1]) })
        }
    }

    @Test("follow a session that is moved or cancelled")
    func changes() async throws {
        try await withSite { site in
            let path = try await make("school-\(site.world.oak)", try await site.signedIn(.schoolLead))
            let before = try await site.stranger().get(path).text
            #expect(!before.contains("STATUS:CANCELLED"))
            try await site.desk(.tutor).cancel(site.world.bluebirds.coming, because: .schoolEvent)
            let after = try await site.stranger().get(path).text
            let event = try #require(after.split(separator: "BEGIN:VEVENT").first { $0.contains("UID:\(site.world.bluebirds.coming)\r\n") })
            #expect(event.contains("STATUS:CANCELLED\r\n") && event.contains("SEQUENCE:1\r\n"))
        }
    }

    @Test("are not sent again to whoever has them as they are")
    func known() async throws {
        try await withSite { site in
            let path = try await make("own", try await site.signedIn(.tutor))
            let first = try await site.stranger().get(path)
            let tag = try #require(first["ETag"])
            let again = try await site.stranger().get(path, headers: ["If-None-Match": "\"other\", \(tag)"])
            #expect(again.status == 304 && again.body.isEmpty && again["ETag"] == tag)
            try await site.desk(.tutor).cancel(site.world.bluebirds.coming, because: .schoolEvent)
            #expect(try await site.stranger().get(path, headers: ["If-None-Match": tag]).status == 200)
        }
    }

    @Test("end when their owner revokes them, and answer no other address")
    func revoking() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let path = try await make("own", tutor)
            let page = try await tutor.get("/account/calendars")
            #expect(!page.text.contains(path))
            let end = try #require(try page.html.forms.first { $0.action.hasSuffix("/end") })
            #expect(try await tutor.post(end.action, end.fields).status == 303)
            #expect(try await site.stranger().get(path).status == 404)
            #expect(try await site.stranger().get("/calendars/\(Secret().text)/sessions.ics").status == 404)
        }
    }

    @Test("are slowed down when one is read without end")
    func tooOften() async throws {
        try await withSite { site in
            let path = try await make("own", try await site.signedIn(.tutor))
            for _ in 0..<30 { _ = try await site.stranger().get(path) }
            let answer = try await site.stranger().get(path)
            #expect(answer.status == 429)
            #expect(answer["Retry-After"] != nil)
        }
    }

    @Test("are made of nothing that somebody does not lead")
    func foreign() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let before = try await site.digest()
            let answer = try await tutor.post("/account/calendars", ["subject": "service-\(site.world.north)"])
            #expect(answer.status == 422)
            #expect(try await site.digest() == before)
        }
    }
}
