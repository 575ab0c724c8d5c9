import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The page that asks for the birth date")
struct HomeDateTests {
    @Test("A wrong date is told how many tries are left, and after five there is a person to ask")
    func tries() async throws {
        try await withSite { site in
            let sent = try await site.inviteHome()
            let browser = site.stranger()
            for left in [4, 3, 2, 1] {
                let answer = try await browser.give("10", "3", "2017", to: sent)
                #expect(answer.status == 422)
                #expect(try answer.html.problems.contains("Error: That is not the right date. Tries left: \(left)."))
                #expect(try answer.html.forms.first { $0.action == sent.address }?.fields["born-day"] == "10")
            }
            let last = try await browser.give("10", "3", "2017", to: sent)
            #expect(last.status == 404)
            #expect(try last.html.words.contains("Ask the person at school who sent it to you."))
            #expect(try await browser.post(sent.address, ["born-day": "9", "born-month": "3", "born-year": "2017"]).status == 404)
        }
    }

    @Test(
        "What is no date costs no try",
        arguments: [("", "", ""), ("31", "2", "2017"), ("9", "3", "17"), ("9", "3", "2030"), ("x", "y", "z")])
    func unreadable(_ day: String, _ month: String, _ year: String) async throws {
        try await withSite { site in
            let sent = try await site.inviteHome()
            let before = try await site.digest()
            let answer = try await site.stranger().give(day, month, year, to: sent)
            #expect(answer.status == 422)
            #expect(try answer.html.title.hasPrefix("Error: "))
            #expect(try answer.html.links.contains("#born-day"))
            #expect(try await site.digest() == before)
        }
    }

    @Test("Months may be written as words")
    func months() async throws {
        try await withSite { site in
            let sent = try await site.inviteHome()
            #expect(try await site.stranger().give("09", "Mar", "2017", to: sent).status == 303)
        }
    }

    @Test("Guessing from one address is slowed over all links")
    func slowed() async throws {
        try await withSite { site in
            let sent = try await site.inviteHome()
            let browser = site.stranger()
            for _ in 1...30 { _ = try await browser.post("/home/nothing", ["born-day": "9", "born-month": "3", "born-year": "2017"]) }
            let answer = try await browser.give("9", "3", "2017", to: sent)
            #expect(answer.status == 429)
            #expect(answer["Retry-After"] == "1")
            site.clock.travel(seconds: 1)
            #expect(try await browser.give("9", "3", "2017", to: sent).status == 303)
        }
    }

    @Test("No line of the log holds the address, the date or a name")
    func log() async throws {
        try await withSite { site in
            let sent = try await site.inviteHome()
            _ = try await site.stranger().give("10", "3", "2017", to: sent)
            let browser = try await site.atHome(sent)
            _ = try await browser.get("\(sent.address)/form")
            for word in [sent.secret.text, "Amber", "2017"] { #expect(!site.logged.contains { $0.contains(word) }, "\(word)") }
        }
    }
}
