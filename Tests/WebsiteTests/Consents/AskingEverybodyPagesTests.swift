import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The button that asks every family")
struct AskingEverybodyPagesTests {
    @Test("Says how many were asked by mail, who needs a letter, and on the second press who was already asked today")
    func button() async throws {
        try await withSite(isDemonstration: true) { site in
            let place = site.world.bluebirds
            try await site.desk(.schoolLead).change(
                CarerDraft(name: "Carer of Dario", relation: "Parent", email: "dario@carer.example"), id: place.carers[3],
                of: place.pupils[3], entitled: true, mayBeContacted: true, revision: 1)
            _ = try await site.secondCarer()
            let address = ConsentLink.school(place.school)
            let lead = try await site.signedIn(.schoolLead)
            let page = try await lead.get(address)
            #expect(try page.html.words.contains("1 adult has not said anything about taking part and can be asked by mail today."))
            let asked = try await lead.fill(page, formTo: address, with: ["language": "en"])
            #expect(asked.status == 303)
            let after = try await lead.follow(asked).html
            #expect(after.words.contains("1 adult was asked by mail."))
            #expect(after.words.contains("For 1 adult no e-mail address is known."))
            #expect(after.words.contains("Second of Amber"))
            #expect(after.words.contains("Carer of Dario: asked once, 10 Nov 2026"))
            let before = try await site.digest()
            let again = try await lead.follow(lead.post(address, ["language": "en"])).html
            #expect(again.words.contains("Nobody was asked by mail."))
            #expect(again.words.contains("1 adult was already asked today."))
            #expect(try await site.digest() == before)
        }
    }

    @Test("Is not there for whoever does not ask families, nor where mail is not set up")
    func others() async throws {
        try await withSite(isDemonstration: true) { site in
            let address = ConsentLink.school(site.world.oak)
            let service = try await site.signedIn(.serviceLead).get(address).html
            #expect(service.forms.allSatisfy { $0.action != address })
        }
        try await withSite { site in
            let address = ConsentLink.school(site.world.oak)
            let lead = try await site.signedIn(.schoolLead)
            let page = try await lead.get(address).html
            #expect(page.forms.allSatisfy { $0.action != address })
            #expect(page.words.contains("Mail is not set up here."))
            let before = try await site.digest()
            #expect(try await lead.post(address, ["language": "en"]).status == 303)
            #expect(try await site.digest() == before)
        }
    }
}
