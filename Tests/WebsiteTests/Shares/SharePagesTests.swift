import Foundation
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The pages of shares")
struct SharePagesTests {
    private func shares(_ site: Site) -> String { Link.shares(site.world.bluebirds.group) }

    /// What the school lead shares with the head today.
    private func share(_ site: Site) async throws -> String {
        let lead = try await site.signedIn(.schoolLead)
        let page = try await lead.get(shares(site))
        let saved = try await lead.fill(
            page, formTo: shares(site), with: ["people": site.world[.head].description, "until": "2026-12-20"])
        #expect(saved["Location"] == shares(site))
        let list = try await site.system.shares(of: site.world.bluebirds.group)
        return Link.share(try #require(list.shares.first).id)
    }

    @Test("The school lead shares the outcomes with the head, who finds them on the start page; the list says who opened them")
    func made() async throws {
        try await withSite { site in
            try await site.giveMarks()
            let address = try await share(site)
            let head = try await site.signedIn(.head)
            #expect(try await head.get("/").html.links.contains(address))
            let page = try await head.get(address).html
            #expect(page.heading == "What came of Bluebirds")
            #expect(page.words.contains("For school and service only"))
            #expect(page.words.contains("I play the low drum"))
            #expect(!page.words.contains("Cleo"))
            let list = try await site.signedIn(.serviceLead).get(shares(site)).html
            #expect(list.words.contains("Hilary Combe, 10 Nov 2026 at 10:00"))
        }
    }

    @Test("It reads the same, byte for byte, after more marks were given")
    func frozen() async throws {
        try await withSite { site in
            try await site.giveMarks()
            let address = try await share(site)
            let head = try await site.signedIn(.head)
            let before = try await head.get(address).body
            let outcome = try #require(try await site.system.outcomes(of: site.world.bluebirds.group).shown.outcomes.first).outcome
            try await site.system.send(
                ContributionDraft(point: .start, marks: [outcome: 1]), of: .home, on: site.world.bluebirds.pupil,
                in: site.world.bluebirds.group)
            #expect(try await head.get(address).body == before)
        }
    }

    @Test("Who was not sent it, and everybody once it was taken back, finds nothing")
    func revoked() async throws {
        try await withSite { site in
            let address = try await share(site)
            for somebody in [Somebody.tutor, .trainee, .schoolStaff, .southLead, .elmHead, .elmLead, .programmeLead] {
                #expect(try await site.signedIn(somebody).get(address).status == 404, "\(somebody)")
            }
            #expect(try await site.stranger().get(address).status == 303)
            let lead = try await site.signedIn(.schoolLead)
            let back = try await lead.fill(try await lead.get(shares(site)), formTo: "\(address)/end")
            #expect(try await lead.follow(back).html.words.contains("It was taken back."))
            for somebody in [Somebody.head, .schoolLead, .serviceLead] {
                #expect(try await site.signedIn(somebody).get(address).status == 404)
                #expect(try await site.signedIn(somebody).get("\(address)/outcomes.pdf").status == 404)
            }
        }
    }

    @Test("The form says what is missing, keeps what was chosen, and offers nobody of another place")
    func problems() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let before = try await site.digest()
            let page = try await lead.get(shares(site))
            for name in ["Hilary Combe", "Lena Oakes", "Selma North"] { #expect(try page.html.words.contains(name)) }
            for name in ["Tilda Marsh", "Astrid Bell", "Sidney South", "Elsie Rowan", "Priya Lomas"] {
                #expect(try !page.html.words.contains(name))
            }
            let nobody = try await lead.post(shares(site), ["until": "2027-12-20"])
            #expect(nobody.status == 422)
            #expect(try nobody.html.problems.count == 2)
            #expect(try nobody.html.forms.first { $0.action == shares(site) }?.fields["until"] == "2027-12-20")
            let elsewhere = try await lead.post(shares(site), ["until": "2026-12-20", "people": site.world[.elmHead].description])
            #expect(elsewhere.status == 404)
            #expect(try await site.digest() == before)
        }
    }

    @Test("When the press is busy or fails nothing is shared, and the choices are kept")
    func busyPress() async throws {
        let press = try PressFolder("exit 1")
        try await withSite(.init(port: 0, weasyPrint: press.weasyPrint)) { site in
            let lead = try await site.signedIn(.schoolLead)
            let (before, head) = (try await site.digest(), site.world[.head].description)
            let answer = try await lead.post(shares(site), ["until": "2026-12-20", "people": head])
            #expect(answer.status == 503)
            #expect(try answer.html.words.contains("Nothing is shared yet"))
            #expect(try answer.html.forms.first { $0.action == shares(site) }?.fields["people"] == head)
            #expect(try await site.digest() == before)
        }
        try press.remove()
    }
}
