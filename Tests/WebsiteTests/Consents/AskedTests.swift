import HTTPTypes
import Nurture
import Testing

@testable import Records
@testable import Website

/// A carer's page with the five questions, as the school lead's link leads there.
@Suite("A carer answers the five questions")
struct AskedTests {
    @Test("From the date to the answers: the own answers are seen and changed on the same page, and count in the same second")
    func answers() async throws {
        try await withSite { site in
            let sent = try await site.ask()
            let carer = try await site.atHome(sent)
            let address = "\(sent.address)/answers"
            let page = try await carer.get(address)
            #expect(try page.html.heading == "May Amber make music with us?")
            #expect(try page.html.words.contains("A no to any of the others costs nothing."))
            #expect(try page.html.forms.first { $0.action == address }?.fields["photo"] == "yes")
            let saved = try await carer.fill(page, formTo: address, with: ["photo": "no", "audio": "ring"])
            #expect(saved.status == 303)
            let again = try await carer.follow(saved).html
            #expect(again.words.contains("Thank you. We have your answers."))
            #expect(again.words.contains("Your answer since Tuesday 10 November 2026: No"))
            let effects = try await site.desk(.schoolLead).consents(of: site.world.bluebirds.pupil).effects
            #expect(effects[.takingPart] == .yes)
            #expect(effects[.photo] == .no(.carer))
            #expect(effects[.audio] == .notYet)
            let back = try await carer.fill(carer.get(address), formTo: address, with: ["photo": "yes"])
            #expect(back.status == 303)
            #expect(try await site.desk(.schoolLead).consents(of: site.world.bluebirds.pupil).effects[.photo] == .yes)
        }
    }

    @Test("Nothing chosen: the page says so, and nothing is kept")
    func nothing() async throws {
        try await withSite { site in
            let dario = site.world.bluebirds.pupils[3]
            let sent = try await site.desk(.schoolLead).inviteConsent(
                site.world.bluebirds.carers[3], about: dario, in: site.server.house.families.english, byMail: false)
            let carer = try await site.atHome(sent)
            let before = try await site.digest()
            let answer = try await carer.fill(carer.get("\(sent.address)/answers"), formTo: "\(sent.address)/answers")
            #expect(answer.status == 422)
            #expect(try answer.html.links.contains("#takingPart"))
            #expect(try answer.html.title.hasPrefix("Error: "))
            #expect(try await site.digest() == before)
        }
    }

    @Test("The child has a page of its own, and its no counts")
    func child() async throws {
        try await withSite { site in
            let sent = try await site.ask()
            let carer = try await site.atHome(sent)
            let address = "\(sent.address)/child"
            let page = try await carer.get(address)
            #expect(try page.html.heading == "Amber, may we ask you too?")
            let pictures = try page.html.root.all(class: "child-picture")
            #expect(pictures.count == ConsentQuestion.allCases.count)
            let saved = try await carer.fill(page, formTo: address, with: ["takingPart": "no"])
            #expect(saved.status == 303)
            #expect(try await carer.follow(saved).html.words.contains("Thank you! We have your answers."))
            #expect(try await site.desk(.schoolLead).consents(of: site.world.bluebirds.pupil).effects[.takingPart] == .no(.child))
        }
    }

    @Test("Each invitation leads to its own pages, whichever address of the other is tried")
    func purposes() async throws {
        try await withSite { site in
            let (asked, part) = (try await site.ask(), try await site.inviteHome())
            let browser = try await site.atHome(asked)
            #expect(try await browser.get(asked.address).location == "\(asked.address)/answers")
            #expect(try await browser.get("\(asked.address)/form").location == "\(asked.address)/answers")
            let other = try await site.atHome(part)
            #expect(try await other.get("\(part.address)/answers").location == "\(part.address)/form")
            #expect(try await other.post("\(part.address)/answers", ["photo": "no"]).location == "\(part.address)/form")
            #expect(try await site.desk(.schoolLead).consents(of: site.world.bluebirds.pupil).effects[.photo] == .yes)
        }
    }

    @Test(
        "Without the date, with another child's or when it has ended: no name, and nothing changes", arguments: AskedDoors.all.map(\.name))
    func locked(_ name: String) async throws {
        let door = try #require(AskedDoors.all.first { $0.name == name })
        try await withSite { site in
            let sent = try await site.ask()
            let path = door.path.replacing("{secret}", with: sent.secret.text)
            func knock(_ browser: TestBrowser) async throws -> TestAnswer {
                door.method == .get ? try await browser.get(path) : try await browser.post(path, ["takingPart": "no"])
            }
            let browsers = [site.stranger(), try await site.atHome(try await site.ask(1)), try await site.signedIn(.tutor)]
            let inside = try await site.atHome(sent)
            let before = try await site.digest()
            for browser in browsers {
                let answer = try await knock(browser)
                #expect(answer.status == (door.method == .get ? 303 : 401))
                for name in ["Amber", "Bola", "Carer of", "Oak Lane"] { #expect(!answer.text.contains(name)) }
            }
            #expect(try await site.digest() == before)
            try await site.desk(.schoolLead).withdraw(sent.id, about: site.world.bluebirds.pupil)
            let ended = try await site.digest()
            for browser in browsers + [inside] { #expect(try await knock(browser).status == 404) }
            #expect(try await site.digest() == ended)
        }
    }

    @Test("What was sent after two hours waits behind the date and is looked at again")
    func time() async throws {
        try await withSite { site in
            let sent = try await site.ask()
            let carer = try await site.atHome(sent)
            let page = try await carer.get("\(sent.address)/answers")
            site.clock.travel(hours: 3)
            let locked = try await carer.fill(page, formTo: "\(sent.address)/answers", with: ["photo": "no"])
            #expect(locked.status == 401)
            let inside = try await carer.fill(
                locked, formTo: sent.address, with: ["born-day": "9", "born-month": "3", "born-year": "2017"])
            #expect(try inside.html.forms.first { $0.action == "\(sent.address)/answers" }?.fields["photo"] == "no")
            #expect(try await site.desk(.schoolLead).consents(of: site.world.bluebirds.pupil).effects[.photo] == .yes)
        }
    }

    @Test("In a demonstration every language is there, each with its name, direction and words", arguments: FamilyLanguage.allCases)
    func languages(_ language: FamilyLanguage) async throws {
        try await withSite(isDemonstration: true) { site in
            let families = site.server.house.families
            let edition = try #require(families[language])
            let sent = try await site.ask(in: edition)
            let date = try await site.stranger().get(sent.address).html
            #expect(date.root["lang"] == language.tag)
            #expect(date.root["dir"] == (language.isRightToLeft ? "rtl" : nil))
            #expect(date.heading == edition.words[.dateTitle])
            let carer = try await site.atHome(sent)
            let page = try await carer.get("\(sent.address)/answers").html
            #expect(page.root["lang"] == language.tag)
            #expect(page.heading == edition.words[.askTitle, [.child: "Amber"]])
            for question in ConsentQuestion.allCases { #expect(page.words.contains(edition.words[.asked(question)])) }
            #expect(page.words.contains(edition.words[.record]) == (language != .english))
            let links = page.root.all("a").filter { $0["hreflang"] != nil }
            #expect(links.count == families.editions.count - 1)
            #expect(links.allSatisfy { $0["lang"] == $0["hreflang"] })
            let other = try await carer.get("\(sent.address)/answers?language=\(language == .english ? "cy" : "en")").html
            #expect(other.root["lang"] != language.tag)
        }
    }

    @Test("A real family is not offered a language that nobody has approved")
    func notOffered() async throws {
        try await withSite { site in
            let sent = try await site.ask()
            let carer = try await site.atHome(sent)
            let page = try await carer.get("\(sent.address)/answers?language=pl").html
            #expect(page.root["lang"] == "en-GB")
            #expect(page.root.all("a").allSatisfy { $0["hreflang"] == nil })
        }
    }
}

extension Site {
    /// Asks a carer of the first group, as its school lead would.
    func ask(_ number: Int = 0, in edition: FamilyEdition? = nil) async throws -> SentHomeInvitation {
        let place = world.bluebirds
        return try await desk(.schoolLead).inviteConsent(
            place.carers[number], about: place.pupils[number], in: edition ?? server.house.families.english, byMail: false)
    }
}
