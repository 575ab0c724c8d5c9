import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("A school's details")
struct SchoolDetailsTests {
    @Test("The safeguarding lead is one tap away")
    func safeguardingLead() async throws {
        try await withSite { site in
            let page = try await site.signedIn(.schoolStaff).get(Link.school(site.world.oak))
            #expect(try page.html.links.contains("tel:01632960001"))
        }
    }

    @Test("Closed days are kept, shown, and skipped by sessions of groups formed later")
    func closedDays() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let address = "\(Link.school(site.world.oak))/details"
            let answer = try await lead.fill(lead.get(address), formTo: address, with: ["closed-1": "2026-11-24"])
            #expect(answer.status == 303)
            #expect(try await lead.follow(answer).html.words.contains("Tuesday 24 November 2026"))
            #expect(try await lead.get(address).html.forms.first { $0.action == address }?.fields["closed-1"] == "2026-11-24")
        }
    }

    @Test("Two people who change it at once: the second sees what the first saved, and keeps what was typed")
    func conflict() async throws {
        try await withSite { site in
            let (school, service) = (try await site.signedIn(.schoolLead), try await site.signedIn(.serviceLead))
            let address = "\(Link.school(site.world.oak))/details"
            let page = try await service.get(address)
            #expect(try await school.fill(school.get(address), formTo: address, with: ["leadName": "Nia Ward"]).status == 303)
            let second = try await service.fill(page, formTo: address, with: ["address": "2 High Street"])
            #expect(second.status == 409)
            #expect(try second.html.title.hasPrefix("Error: "))
            #expect(try second.html.words.contains("Nia Ward"))
            #expect(try second.html.forms.first { $0.action == address }?.fields["address"] == "2 High Street")
            #expect(try await site.desk(.schoolLead).school(site.world.oak).address == "1 High Street")
            #expect(try await service.fill(second, formTo: address).status == 303)
            #expect(try await site.desk(.schoolLead).school(site.world.oak).address == "2 High Street")
        }
    }

    @Test("Half-terms that overlap or are half filled in are named; everything typed is there again")
    func problems() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let address = "\(Link.school(site.world.oak))/details"
            let before = try await site.digest()
            let answer = try await lead.fill(
                lead.get(address), formTo: address,
                with: ["phone": "none", "from-5": "2026-09-10", "to-5": "2026-09-20", "from-6": "2027-06-01"])
            #expect(answer.status == 422)
            let page = try answer.html
            for field in ["phone", "from-5", "from-6"] { #expect(page.links.contains("#\(field)")) }
            #expect(page.forms.first { $0.action == address }?.fields["from-6"] == "2027-06-01")
            #expect(try await site.digest() == before)
        }
    }

    @Test("More half-terms than a year has are all shown, and saving keeps them")
    func manyHalfTerms() async throws {
        try await withSite { site in
            let kept = try await site.desk(.schoolLead).school(site.world.oak)
            let monday = Day(iso: "2027-04-19")!
            let draft = SchoolDraft(
                urn: kept.urn, name: kept.name, address: kept.address, safeguarding: kept.safeguarding!,
                halfTerms: kept.halfTerms + (0..<4).map { monday.adding(days: $0 * 56)...monday.adding(days: $0 * 56 + 40) })
            try await site.desk(.schoolLead).change(site.world.oak, to: draft, revision: kept.revision)
            let lead = try await site.signedIn(.schoolLead)
            let address = "\(Link.school(site.world.oak))/details"
            #expect(try await lead.fill(lead.get(address), formTo: address).status == 303)
            #expect(try await site.desk(.schoolLead).school(site.world.oak).halfTerms == draft.halfTerms)
        }
    }
}
