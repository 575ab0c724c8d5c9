import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The start page")
struct HomeTests {
    @Test("leads only where the person may go", arguments: [Somebody.tutor, .trainee, .schoolStaff, .schoolLead, .serviceLead, .head])
    func links(somebody: Somebody) async throws {
        try await withSite { site in
            let browser = try await site.signedIn(somebody)
            let main = try #require(try await browser.get("/").html.root.all("main").first)
            for link in main.all("a").compactMap({ $0["href"] }) {
                #expect(try await browser.get(link).status == 200, "\(link)")
            }
        }
    }

    @Test("leads back to what was typed, which stands in the form with a notice")
    func draft() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let page = Link.session(site.world.bluebirds.session)
            _ = try await tutor.post("/drafts", ["form": "\(page)/log", "did": "Half a line"])
            #expect(try await tutor.get("/").html.words.contains("Something you typed and have not saved"))
            let open = try await tutor.get(page)
            #expect(try open.html.words.contains("This is what you typed and have not saved"))
            #expect(open.text.contains("Half a line"))
            #expect(try await site.desk(.tutor).session(site.world.bluebirds.session).revision == 0)
            #expect(try await tutor.fill(open, formTo: "\(page)/log").status == 303)
            #expect(try await !tutor.get(page).html.words.contains("have not saved"))
        }
    }

    @Test("shows a draft to its author alone")
    func authorOnly() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let page = Link.session(site.world.bluebirds.session)
            _ = try await tutor.post("/drafts", ["form": "\(page)/log", "did": "Half a line"])
            for somebody in [Somebody.trainee, .serviceLead, .schoolLead] {
                #expect(try await !site.signedIn(somebody).get(page).text.contains("Half a line"))
            }
        }
    }
}
