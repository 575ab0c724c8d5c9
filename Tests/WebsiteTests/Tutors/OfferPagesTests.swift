import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The pages of what tutors offer")
struct OfferPagesTests {
    @Test("keep what a tutor says, and show it to the service lead and to nobody else")
    func saying() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            #expect(try await tutor.get("/account").html.links.contains("/account/offer"))
            let page = try await tutor.get("/account/offer")
            let saved = try await tutor.fill(
                page, formTo: "/account/offer",
                with: ["instruments": "Viola & bones", "ownWords": "I wait", "free-2": "9-12", "isInterested": "yes"])
            #expect(saved.status == 303)
            #expect(try await tutor.follow(saved).text.contains("value=\"09:00–12:00\""))
            let offers = "\(Link.service(site.world.north))/offers"
            let words = try await site.signedIn(.serviceLead).get(offers).html.words
            #expect(words.contains("Viola & bones") && words.contains("I wait") && words.contains("Tuesday 09:00–12:00"))
            let (colleague, stranger) = (try await site.signedIn(.otherTutor), try await site.signedIn(.southLead))
            let refused = try await (colleague.get(offers).status, stranger.get(offers).status)
            #expect(refused == (404, 404))
        }
    }

    @Test("come back with everything that was typed when a time cannot be read")
    func problems() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let before = try await site.digest()
            let answer = try await tutor.post(
                "/account/offer", ["instruments": "Viola", "practice": "singing", "free-3": "mornings", "revision": "0"])
            #expect(answer.status == 422)
            #expect(try answer.html.problems.contains { $0.contains("Wednesdays") })
            #expect(answer.text.contains("value=\"Viola\"") && answer.text.contains("value=\"mornings\""))
            let form = try #require(try answer.html.forms.first { $0.action == "/account/offer" })
            #expect(form.fields["practice"] == "singing")
            #expect(try await site.digest() == before)
        }
    }

    @Test("show both when two browsers change the same offer")
    func conflict() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let page = try await tutor.get("/account/offer")
            _ = try await tutor.fill(page, formTo: "/account/offer", with: ["instruments": "Viola"])
            let second = try await tutor.fill(page, formTo: "/account/offer", with: ["instruments": "Oboe"])
            #expect(second.status == 409)
            #expect(try second.html.words.contains("Viola"))
            #expect(try await tutor.fill(second, formTo: "/account/offer").status == 303)
            let offer = try await site.desk(.tutor).ownOffer().offer
            #expect(offer.instruments == "Oboe")
        }
    }

    @Test("spell out for a group who could lead it, and leave the choice to a person")
    func matches() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let page = try await lead.get("\(site.world.bluebirds.path)/tutors")
            let words = try page.html.words
            #expect(words.contains("Tilda Marsh") && words.contains("Leads it"))
            #expect(words.contains("Is with another group then, at Oak Lane School"))
            #expect(words.contains("Has not said when they are free"))
            let choose = try #require(try page.html.links.first { $0.contains("tutor=\(site.world[.idleTutor])") })
            let adults = try await lead.get(choose)
            let form = try #require(try adults.html.forms.first { $0.action == "\(site.world.bluebirds.path)/tutor" })
            #expect(form.fields["tutor"] == site.world[.idleTutor].description)
            let chosen = try await lead.fill(adults, formTo: "\(site.world.bluebirds.path)/tutor")
            #expect(chosen.status == 303)
            _ = try await site.desk(.idleTutor).group(site.world.bluebirds.group)
        }
    }
}
