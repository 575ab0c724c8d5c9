import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Carers")
struct CarerTests {
    @Test("The school lead names an adult, who can then be chosen when answers are recorded")
    func named() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let page = Link.pupil(site.world.waiting)
            let answer = try await lead.fill(
                lead.get("\(page)/carers"), formTo: "\(page)/carers",
                with: ["carerName": "Minna Holt", "relation": "Aunt", "carerPhone": "01632 960044", "holds": "entitled"])
            #expect(answer.status == 303)
            #expect(try await lead.get("\(page)/new-consent").text.contains("Minna Holt"))
        }
    }

    @Test("An adult who may not answer is named and not offered")
    func notEntitled() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let page = Link.pupil(site.world.waiting)
            try await lead.follow(
                lead.fill(
                    lead.get("\(page)/carers"), formTo: "\(page)/carers",
                    with: ["carerName": "Minna Holt", "relation": "Neighbour", "holds": "noContact"]))
            #expect(try await lead.get("\(page)/carers").html.words.contains("Do not contact"))
            #expect(!(try await lead.get("\(page)/new-consent").text.contains("Minna Holt")))
        }
    }

    @Test("What is wrong comes back with everything typed, and nothing is stored")
    func problems() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let address = "\(Link.pupil(site.world.waiting))/carers"
            let before = try await site.digest()
            let answer = try await lead.fill(
                lead.get(address), formTo: address, with: ["carerName": "Minna Holt", "relation": "", "carerPhone": "ring me"])
            #expect(answer.status == 422)
            let page = try answer.html
            #expect(page.links.contains("#relation") && page.links.contains("#carerPhone"))
            #expect(page.forms.first { $0.action == address }?.fields["carerName"] == "Minna Holt")
            #expect(try await site.digest() == before)
        }
    }

    @Test("Once a carer has ended, what they answered does not count any more; nothing is deleted")
    func ended() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let (amber, carer) = (site.world.bluebirds.pupil, site.world.bluebirds.carers[0])
            let address = "\(Link.pupil(amber))/carers"
            #expect(try await lead.fill(lead.get("\(address)/\(carer)"), formTo: "\(address)/\(carer)/end").status == 303)
            let consents = try await site.desk(.schoolLead).consents(of: amber)
            #expect(consents.effects[.takingPart] == .notYet)
            #expect(consents.answers.count == 5)
            #expect(consents.answers.allSatisfy { $0.giver == "Carer of Amber" })
            #expect(try await lead.get(address).html.words.contains("Carers until now"))
            #expect(try await lead.get("\(address)/\(carer)").status == 404)
        }
    }
}
