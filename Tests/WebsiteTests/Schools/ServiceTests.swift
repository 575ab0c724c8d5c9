import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The service's page")
struct ServiceTests {
    @Test("Each group is there with how far it has come; no child and no other service's group is")
    func stages() async throws {
        try await withSite { site in
            let page = try await site.signedIn(.serviceLead).get(Link.service(site.world.north))
            let words = try page.html.words
            #expect(words.contains("Bluebirds") && words.contains("Otters") && words.contains("Elms"))
            #expect(words.contains("logs are missing") && words.contains("1 of 20 sessions logged"))
            for name in ["Drifters", "Beeches", "Amber"] { #expect(!page.text.contains(name)) }
        }
    }

    @Test("A trainee is invited as a trainee, and the address to send is shown once")
    func trainee() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let service = Link.service(site.world.north)
            let answer = try await lead.fill(
                lead.get(service), formTo: "\(service)/trainees",
                with: ["trainees-name": "Wren Doyle", "trainees-email": "wren@people.example"])
            #expect(answer.text.contains("/invitations/"))
            #expect(try await lead.get(service).html.words.contains("Wren Doyle trainee"))
            #expect(!(try await lead.get(service).text.contains("/invitations/")))
        }
    }

    @Test("Whoever invites a lead sees for which service")
    func leadOfWhich() async throws {
        try await withSite { site in
            let page = try await site.signedIn(.programmeLead).get("\(Link.service(site.world.south))/leads")
            #expect(try page.html.words.contains("South Strings"))
        }
    }
}
