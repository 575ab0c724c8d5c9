import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Partnerships")
struct PartnershipTests {
    @Test("A school that is here already is shown, and keeps what it said of itself")
    func known() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.southLead)
            let service = Link.service(site.world.south)
            let found = try await lead.get("\(service)/new-school?urn=100102")
            #expect(try found.html.heading == "This school is here already")
            #expect(try found.html.words.contains("Elm Row School"))
            #expect(!found.text.contains("Safa Guard"))
            let answer = try await lead.fill(found, formTo: "\(service)/schools", with: ["reason": "Two of us can be there on Mondays"])
            #expect(answer.status == 303)
            let school = try await site.desk(.southLead).school(site.world.elm)
            #expect(school.safeguarding?.name == "Safa Guard")
            #expect(school.halfTerms.count == 4)
        }
    }

    @Test("Details typed for a school that is here already are not taken for its own")
    func notOverwritten() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.southLead)
            let before = try await site.digest()
            let answer = try await lead.post(
                "\(Link.service(site.world.south))/schools",
                ["urn": "100102", "schoolName": "Another Name", "leadName": "Not Safa", "phone": "01632 960099"])
            #expect(try answer.html.heading == "This school is here already")
            #expect(try await site.digest() == before)
        }
    }

    @Test("A new school begins with its number, its safeguarding lead and its terms")
    func new() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let service = Link.service(site.world.north)
            #expect(try await lead.get("\(service)/new-school?urn=12").status == 422)
            let form = try await lead.get("\(service)/new-school?urn=123456")
            let answer = try await lead.fill(
                form, formTo: "\(service)/schools",
                with: [
                    "schoolName": "Pear Tree School", "leadName": "Sol Keeper", "phone": "01632 960077", "closed-1": "2026-11-20",
                    "reason": "It wrote to us",
                ])
            #expect(answer.status == 303)
            #expect(try await lead.follow(answer).html.words.contains("Sol Keeper, 01632 960077"))
        }
    }

    @Test("It does not end while a group runs there; afterwards it ends with its last day")
    func ending() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let (service, elm) = (Link.service(site.world.north), site.world.elm)
            let page = try await lead.get("\(service)/schools/\(elm)/ending")
            let before = try await site.digest()
            let refused = try await lead.fill(page, formTo: "\(service)/schools/\(elm)/end", with: ["lastDay": "2026-11-10"])
            #expect(refused.status == 422)
            #expect(try refused.html.problems.contains { $0.contains("One group still runs there") })
            #expect(try await site.digest() == before)
            try await site.system.close(site.world.elms.group)
            #expect(try await lead.fill(page, formTo: "\(service)/schools/\(elm)/end", with: ["lastDay": "2026-11-10"]).status == 303)
            #expect(try await lead.get(Link.school(elm)).status == 200)
            site.clock.travel(days: 1)
            #expect(try await site.signedIn(.serviceLead).get(Link.school(elm)).status == 404)
        }
    }
}
