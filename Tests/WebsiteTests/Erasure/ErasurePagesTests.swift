import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Erasing a child on the website")
struct ErasurePagesTests {
    /// Bluebirds' log names Amber.
    private func withNamingLog(_ test: (Site, ID<Pupil>, String) async throws -> Void) async throws {
        try await withSite { site in
            let content = SessionLogContent(whatWeDid: "Amber chose the drum, and amberjack was the word.", nextTime: "Faster.")
            try await site.desk(.tutor).log(site.world.bluebirds.session, SessionDraft(revision: 0, content: content))
            let amber = site.world.bluebirds.pupil
            try await test(site, amber, "\(Link.pupil(amber))/erasure")
        }
    }

    @Test("First it shows what goes, what stays and which texts name the child; nothing happens yet")
    func ahead() async throws {
        try await withNamingLog { site, _, address in
            let lead = try await site.signedIn(.schoolLead)
            let before = try await site.digest()
            let page = try await lead.get(address).html
            for part in ["What goes", "What stays", "1 carer with name and address", "5 answers", "30 days", "Amber chose the drum"] {
                #expect(page.words.contains(part), "\(part)")
            }
            let did = try #require(page.forms.first { $0.action == "\(address)-check" }?.fields.fields.first { $0.name.hasPrefix("did-") })
            #expect(did.value.contains("a pupil chose the drum, and amberjack"))
            #expect(try await site.digest() == before)
        }
    }

    @Test("Without the typed word nothing is erased, and the texts stay as they were changed")
    func withoutWord() async throws {
        try await withNamingLog { site, _, address in
            let lead = try await site.signedIn(.schoolLead)
            let before = try await site.digest()
            let check = try await lead.fill(lead.get(address), formTo: "\(address)-check")
            #expect(check.status == 200)
            let answer = try await lead.fill(check, formTo: "\(address)s", with: ["word": "yes"])
            #expect(answer.status == 422)
            #expect(try answer.html.links.contains("#word"))
            #expect(try answer.html.words.contains("a pupil chose the drum"))
            #expect(try await site.digest() == before)
        }
    }

    @Test("A text that still names the child is sent back")
    func stillNamed() async throws {
        try await withNamingLog { site, _, address in
            let lead = try await site.signedIn(.schoolLead)
            let before = try await site.digest()
            let field = "did-\(site.world.bluebirds.session)"
            let answer = try await lead.fill(lead.get(address), formTo: "\(address)-check", with: ["\(field)": "It was AMBER."])
            #expect(answer.status == 422)
            #expect(try answer.html.links.contains("#\(field)"))
            #expect(try await site.digest() == before)
        }
    }

    @Test("Then it is done: the page says so, the child is found nowhere, the group's text stays without the name, and counts stay")
    func done() async throws {
        try await withNamingLog { site, amber, address in
            let lead = try await site.signedIn(.schoolLead)
            let check = try await lead.fill(lead.get(address), formTo: "\(address)-check")
            let answer = try await lead.fill(check, formTo: "\(address)s", with: ["word": "Erase"])
            #expect(answer.status == 303)
            let page = try await lead.follow(answer)
            #expect(try page.html.heading == "Erased")
            #expect(try page.html.words.contains("5 answers"))
            #expect(!page.text.contains("Amber"))
            for path in [Link.pupils(site.world.oak), site.world.bluebirds.path, "\(Link.school(site.world.oak))/audit"] {
                #expect(!(try await lead.get(path).text.contains("Amber")), "\(path)")
            }
            #expect(try await lead.get(Link.pupil(amber)).status == 404)
            let session = try await site.desk(.schoolLead).session(site.world.bluebirds.session)
            #expect(session.content.whatWeDid == "a pupil chose the drum, and amberjack was the word.")
        }
    }
}
