import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The briefing's page")
struct BriefingPagesTests {
    private func tell(_ site: Site) async throws {
        try await site.desk(.schoolLead).save(
            ProfileContent(strengths: "Hears trains", whatIsHard: "Loud bells", whatHelps: "A beat to hold", interests: "Drums"),
            of: site.world.bluebirds.pupil, revision: 0)
    }

    @Test("tells the tutor by first names what helps, and whom to ring")
    func tutor() async throws {
        try await withSite { site in
            try await tell(site)
            let tutor = try await site.signedIn(.tutor)
            #expect(try await tutor.get(site.world.bluebirds.path).html.links.contains("\(site.world.bluebirds.path)/briefing"))
            let page = try await tutor.get("\(site.world.bluebirds.path)/briefing").html
            #expect(page.root.all("h3").map(\.words) == ["Amber", "Bola", "Cleo"])
            #expect(page.words.contains("A beat to hold") && page.words.contains("Safa Guard") && page.words.contains("Hall"))
            #expect(!page.words.contains("Amberson") && !page.words.contains("Dario"))
            #expect(page.words.contains("One more child has a place"))
            #expect(page.links.contains("tel:01632960001"))
        }
    }

    @Test("is confirmed with one press, and says when it has changed since")
    func confirming() async throws {
        try await withSite { site in
            let address = "\(site.world.bluebirds.path)/briefing"
            for somebody in [Somebody.tutor, .schoolStaff] {
                let browser = try await site.signedIn(somebody)
                let page = try await browser.get(address)
                #expect(try page.html.words.contains("Please read this before you meet the group"))
                let confirmed = try await browser.fill(page, formTo: "\(address)/readings")
                #expect(try await browser.follow(confirmed).html.words.contains("You have read this"))
            }
            site.clock.travel(minutes: 5)
            try await tell(site)
            let tutor = try await site.signedIn(.tutor)
            #expect(try await tutor.get(address).html.words.contains("It changed since you read it"))
            #expect(try await tutor.get("/").html.words.contains("The briefing changed since you read it"))
            let lead = try await site.signedIn(.serviceLead).get(address).html
            #expect(lead.words.contains("Changed since they read it"))
            #expect(!lead.words.contains("A beat to hold") && lead.words.contains("once you have said why"))
        }
    }

    @Test("that changed while it was read is shown again, and not confirmed")
    func changedMeanwhile() async throws {
        try await withSite { site in
            let address = "\(site.world.bluebirds.path)/briefing"
            let tutor = try await site.signedIn(.tutor)
            let page = try await tutor.get(address)
            try await tell(site)
            let before = try await site.digest()
            let answer = try await tutor.fill(page, formTo: "\(address)/readings")
            #expect(answer.status == 422)
            #expect(try answer.html.words.contains("A beat to hold"))
            #expect(try await site.digest() == before)
            #expect(try await tutor.fill(answer, formTo: "\(address)/readings").status == 303)
        }
    }
}
