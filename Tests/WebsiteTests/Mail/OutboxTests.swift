import Logging
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The outbox")
struct OutboxTests {
    @Test("of a demonstration shows everybody what would have gone out, the newest first, with links that lead somewhere")
    func demonstration() async throws {
        try await withSite(isDemonstration: true) { site in
            #expect(site.server.house.sendsMail)
            try await site.emptyPost()
            let stranger = site.stranger()
            let empty = try await stranger.get("/outbox")
            #expect(try empty.html.words.contains("Nothing would have gone out yet."))
            #expect(try empty.html.links.contains("/outbox"), "every page leads there")
            _ = try await site.post(to: "noor@example.org")
            site.clock.travel(days: 6)
            await PostRound(records: site.records, post: nil, logger: site.log.logger(.trace)).go()
            for browser in [stranger, try await site.signedIn(.tutor)] {
                let page = try await browser.get("/outbox")
                #expect(page.status == 200)
                let letters = try page.html.root.all("article")
                #expect(letters.count == 3)
                #expect(letters.last?.words.contains("To noor@example.org") == true)
                #expect(letters.last?.words.contains("\(site.address)/groups") == true)
                #expect(letters.last?.all("a").map { $0["href"] } == ["/groups"])
            }
        }
    }

    @Test("does not exist anywhere else, and no page leads there")
    func elsewhere() async throws {
        try await withSite { site in
            #expect(!site.server.house.sendsMail)
            _ = try await site.post(to: "noor@example.org")
            let answer = try await site.signedIn(.programmeLead).get("/outbox")
            #expect(answer.status == 404)
            #expect(!answer.text.contains("noor"))
            #expect(try !answer.html.links.contains("/outbox"))
        }
    }
}

@Suite("The choice of the weekly mail")
struct WeeklyMailChoiceTests {
    @Test("stands in a lead’s account where mail is sent, and can be made both ways")
    func lead() async throws {
        try await withSite(isDemonstration: true) { site in
            let lead = try await site.signedIn(.schoolLead)
            let page = try await lead.get("/account")
            let form = try #require(try page.html.forms.first { $0.action == "/account/mail" })
            #expect(form.fields["weekly"] == "yes")
            #expect(try await lead.post("/account/mail").status == 303)
            #expect(try await site.desk(.schoolLead).account().weeklyMail == false)
            let changed = try await lead.get("/account").html.forms.first { $0.action == "/account/mail" }
            #expect(changed?.fields["weekly"] == "")
            #expect(try await lead.post("/account/mail", ["weekly": "yes"]).status == 303)
            #expect(try await site.desk(.schoolLead).account().weeklyMail == true)
        }
    }

    @Test("is not offered to others, nor where no mail is sent")
    func others() async throws {
        try await withSite(isDemonstration: true) { site in
            let forms = try await site.signedIn(.tutor).get("/account").html.forms.map(\.action)
            #expect(!forms.contains("/account/mail"))
        }
        try await withSite { site in
            let forms = try await site.signedIn(.schoolLead).get("/account").html.forms.map(\.action)
            #expect(!forms.contains("/account/mail"))
        }
    }
}
