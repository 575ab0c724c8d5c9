import Markup
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The school asks a family")
struct InvitingFamilyTests {
    @Test("A link for one adult is shown once, in a message without the child's name")
    func message() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let address = ConsentLink.asking(site.world.bluebirds.pupil)
            let page = try await lead.get(address)
            #expect(try page.html.words.contains("Carer of Amber"))
            // What the carer said before, on paper, is no answer to the link, which lasts as long as after an answer.
            site.clock.travel(seconds: 1)
            let sent = try await lead.fill(page, formTo: address, with: ["language": "en"])
            #expect(sent.status == 200)
            let message = try #require(try sent.html.root.all("textarea").first).text
            #expect(message.contains("/home/"))
            for name in ["Amber", "Oak Lane", "Bluebirds"] { #expect(!message.contains(name)) }
            let again = try await lead.get(address).html.words
            #expect(again.contains("Sent on 10 Nov 2026, until 10 Nov 2027"))
        }
    }

    @Test("Who may not be contacted is named with the reason and has no button")
    func noContact() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let (amber, carer) = (site.world.bluebirds.pupil, site.world.bluebirds.carers[0])
            try await site.desk(.schoolLead).change(
                CarerDraft(name: "Carer of Amber", relation: "Parent"), id: carer, of: amber, entitled: true, mayBeContacted: false,
                revision: 1)
            let page = try await lead.get(ConsentLink.asking(amber)).html
            #expect(page.words.contains("may not be contacted"))
            #expect(page.forms.allSatisfy { $0.action != ConsentLink.asking(amber) })
            let before = try await site.digest()
            let forced = try await lead.post(ConsentLink.asking(amber), ["carer": "\(carer)", "language": "en"])
            #expect(forced.status == 409)
            #expect(try await site.digest() == before)
        }
    }

    @Test("The school's page says who would like a call, whose adults differ and who has not answered")
    func school() async throws {
        try await withSite { site in
            let place = site.world.bluebirds
            let sent = try await site.ask()
            let carer = try await site.atHome(sent)
            _ = try await carer.fill(
                carer.get("\(sent.address)/answers"), formTo: "\(sent.address)/answers", with: ["takingPart": "ring"])
            let lead = try await site.signedIn(.schoolLead)
            let page = try await lead.get(ConsentLink.school(place.school)).html
            #expect(page.words.contains("Ring the family: they asked for a call"))
            #expect(page.links.contains(ConsentLink.asking(place.pupil)))
            #expect(try await lead.get("/").html.words.contains("1 family would like a call"))
            #expect(try await site.signedIn(.serviceLead).get(ConsentLink.school(place.school)).status == 200)
            #expect(try await site.signedIn(.tutor).get(ConsentLink.school(place.school)).status == 403)
        }
    }

    @Test("The school lead reads whom they asked and how often, with the number of whoever would like a call; a service lead reads neither")
    func timesAsked() async throws {
        try await withSite { site in
            let (amber, carer) = (site.world.bluebirds.pupil, site.world.bluebirds.carers[0])
            try await site.desk(.schoolLead).change(
                CarerDraft(name: "Carer of Amber", relation: "Parent", phone: "01632 960 777"), id: carer, of: amber, entitled: true,
                mayBeContacted: true, revision: 1)
            let sent = try await site.ask()
            let home = try await site.atHome(sent)
            _ = try await home.fill(home.get("\(sent.address)/answers"), formTo: "\(sent.address)/answers", with: ["photo": "ring"])
            site.clock.travel(days: 1)
            _ = try await site.ask()
            let page = try await site.signedIn(.schoolLead).get(ConsentLink.school(site.world.oak)).html
            #expect(page.words.contains("Carer of Amber: asked twice, last 11 Nov 2026"))
            #expect(page.words.contains("Carer of Dario: not asked yet"))
            #expect(page.links.contains("tel:01632960777"))
            let service = try await site.signedIn(.serviceLead).get(ConsentLink.school(site.world.oak)).html
            #expect(service.words.contains("Ring the family: they asked for a call"))
            #expect(!service.words.contains("Carer of"))
            #expect(service.links.allSatisfy { !$0.hasPrefix("tel:01632960777") })
        }
    }

    @Test("Where there is no press no address is made for a letter")
    func noPress() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let before = try await site.digest()
            let answer = try await lead.post("\(Link.school(site.world.oak))/consent-letters.pdf", ["whose": "all", "language": "en"])
            #expect(answer.status == 501)
            #expect(try await site.digest() == before)
        }
    }

    @Test("A letter has the questions, the address as a square and in letters, and a form to tear off, in its language")
    func letter() async throws {
        try await withSite(isDemonstration: true) { site in
            let edition = try #require(site.server.house.families[.urdu])
            let letters = try await site.desk(.schoolLead).consentLetters(about: site.world.bluebirds.pupil, in: edition)
            let paper = FamilyLetters(
                letters: letters, words: edition.words, origin: "https://music.example", today: site.records.today)
            let document = try TestPage(Array(paper.document(in: site.server.house).html.utf8))
            #expect(document.root["lang"] == "ur")
            #expect(document.root["dir"] == "rtl")
            let address = "https://music.example/home/\(letters[0].sent.secret.text)"
            #expect(document.root.all(class: "address").map(\.words) == [address])
            #expect(document.root.all(class: "square-code").count == 1)
            for question in ConsentQuestion.allCases {
                #expect(document.root.words.contains(edition.words[.asked(question)]))
                #expect(document.root.words.contains(question.wording.text), "The record's words are on the paper too")
            }
            #expect(document.root.words.contains(edition.words[.signature]))
            #expect(document.root.words.contains("Amber A."))
        }
    }
}
