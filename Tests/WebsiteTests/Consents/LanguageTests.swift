import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The words for families are read before they are offered")
struct LanguageTests {
    @Test("The programme lead names a reader, who reads every line, sees the page and approves; then families are offered it")
    func whole() async throws {
        try await withSite { site in
            let programme = try await site.signedIn(.programmeLead)
            let address = ConsentLink.languages(site.world.programme)
            let unknown = try await programme.fill(
                programme.get(address), formTo: address, with: ["language": "pl", "readerEmail": "nobody@people.example"])
            #expect(unknown.status == 422)
            #expect(try unknown.html.links.contains("#readerEmail"))
            try await site.system.setPassword(World.password, of: site.world[.tutor], hashing: PasswordHash())
            let named = try await programme.fill(
                programme.get(address), formTo: address, with: ["language": "pl", "readerEmail": Somebody.tutor.email])
            #expect(named.status == 303)
            #expect(try await programme.get(address).html.words.contains("To be read"))

            let reader = try await site.signedIn(.tutor)
            #expect(try await reader.get("/account").html.links.contains("/account/languages"))
            let words = ConsentLink.words(.polish)
            let page = try await reader.get(words)
            let polish = try #require(site.server.house.families[.polish])
            #expect(try page.html.words.contains(polish.words[.askChange]))
            #expect(try await reader.get("\(words)/page").html.root["lang"] == "pl")
            #expect(try await reader.get("\(words)/page/child").html.root["lang"] == "pl")
            #expect(try await reader.fill(page, formTo: "\(words)/approval").status == 303)
            #expect(try await programme.get(address).html.words.contains("Offered since 10 Nov 2026"))

            let lead = try await site.signedIn(.schoolLead)
            #expect(try await lead.get(ConsentLink.asking(site.world.bluebirds.pupil)).html.words.contains("In Polish"))
            #expect(try await site.atHome(try await site.ask(in: polish)).cookies.keys.contains("__Host-hocket-home"))
        }
    }

    @Test("Nobody else reads or approves them, and an approval of other words than those that were read is refused")
    func others() async throws {
        try await withSite { site in
            let browser = try await site.signedIn(.schoolLead)
            #expect(try await browser.get(ConsentLink.words(.polish)).status == 404)
            let before = try await site.digest()
            #expect(try await browser.post("\(ConsentLink.words(.polish))/approval").status == 404)
            #expect(try await browser.get("/account/languages/xx").status == 404)
            #expect(try await site.digest() == before)
        }
    }
}
