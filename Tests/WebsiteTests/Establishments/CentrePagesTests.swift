import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The centres of a service")
struct CentrePagesTests {
    @Test("A centre is added by a school's postcode or by its place on the grid, and taken away")
    func centres() async throws {
        try await withSite { site in
            try await site.takeRegister()
            let lead = try await site.signedIn(.serviceLead)
            let address = "\(Link.service(site.world.north))/centres"
            let page = try await lead.get(address)
            let wrong = try await lead.fill(page, formTo: address, with: ["name": "Town Centre", "postcode": "AB1 2CD"])
            #expect(wrong.status == 422)
            #expect(try wrong.html.forms.first { $0.action == address }?.fields["name"] == "Town Centre")
            #expect(try await lead.fill(wrong, formTo: address, with: ["postcode": "wb12ab"]).status == 303)
            let there = try await lead.get(address)
            #expect(try there.html.words.contains("Town Centre"))
            let end = try #require(try there.html.forms.first { $0.action.hasSuffix("/end") && $0.action.hasPrefix(address) })
            #expect(try await lead.post(end.action, end.fields).status == 303)
            #expect(try await lead.get(address).html.words.contains("No centre yet."))
        }
    }
}
