import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The programme's page")
struct ProgrammeTests {
    @Test("Its lead changes name, dates and sessions; two at once are shown both")
    func change() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.programmeLead)
            let address = "/programmes/\(site.world.programme)/details"
            let page = try await lead.get(address)
            #expect(try await lead.fill(page, formTo: address, with: ["sessions": "18"]).status == 303)
            let second = try await lead.fill(page, formTo: address, with: ["programmeName": "Five Winds"])
            #expect(second.status == 409)
            #expect(try second.html.words.contains("18"))
            #expect(try second.html.forms.first { $0.action == address }?.fields["programmeName"] == "Five Winds")
            #expect(try await site.desk(.programmeLead).programme(site.world.programme).name == "Four Winds")
        }
    }

    @Test("Dates the wrong way round and a number of sessions that can't be are named; nothing is changed")
    func problems() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.programmeLead)
            let address = "/programmes/\(site.world.programme)/details"
            let before = try await site.digest()
            let answer = try await lead.fill(
                lead.get(address), formTo: address, with: ["programmeName": "", "endsOn": "2020-01-01", "sessions": "many"])
            #expect(answer.status == 422)
            for field in ["programmeName", "endsOn", "sessions"] { #expect(try answer.html.links.contains("#\(field)")) }
            #expect(try await site.digest() == before)
        }
    }

    @Test("A service without a lead is seen; no number and no child is on the page")
    func services() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.programmeLead)
            let page = "/programmes/\(site.world.programme)"
            #expect(try await lead.fill(lead.get(page), formTo: "\(page)/services", with: ["name": "West Winds"]).status == 303)
            let text = try await lead.get(page).text
            #expect(text.contains("West Winds") && text.contains("No lead yet"))
            for name in ["Amber", "Bluebirds", "Oak Lane"] { #expect(!text.contains(name)) }
        }
    }

    @Test("What is kept, for how long and who decides is there for anybody, table by table")
    func retention() async throws {
        try await withSite { site in
            let words = try await site.stranger().get("/privacy").html.words
            for line in try await site.system.retention() { #expect(words.contains(line.purpose), "\(line.table)") }
        }
    }
}
