import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("After the answers a carer can tell the music teacher something")
struct NoteAfterAnswersTests {
    @Test("The page with the answers leads to the note, in the language of the page, and back", arguments: FamilyLanguage.allCases)
    func languages(_ language: FamilyLanguage) async throws {
        try await withSite(isDemonstration: true) { site in
            let edition = try #require(site.server.house.families[language])
            let words = edition.words
            let sent = try await site.ask(in: edition)
            let carer = try await site.atHome(sent)
            let answers = "\(sent.address)/answers"
            let saved = try await carer.fill(carer.get(answers), formTo: answers, with: ["photo": "no"])
            let after = try await carer.follow(saved).html
            let address = "\(sent.address)/note?language=\(language.rawValue)"
            #expect(after.links.contains(address))
            #expect(after.words.contains(words[.noteLink, [.child: "Amber"]]))
            let page = try await carer.get(address)
            let note = try page.html
            #expect(note.root["lang"] == language.tag)
            #expect(note.heading == words[.noteTitle])
            #expect(note.words.contains(words[.worryTell]))
            #expect(note.links.contains("tel:999"))
            #expect(note.links.contains("\(answers)?language=\(language.rawValue)"))
            let empty = try await carer.fill(page, formTo: "\(sent.address)/note")
            #expect(empty.status == 422)
            #expect(try empty.html.words.contains(words[.noteNone]))
            let written = try await carer.fill(page, formTo: "\(sent.address)/note", with: ["words": "Loves bells"])
            #expect(written["Location"] == address)
            let kept = try await carer.follow(written).html
            #expect(kept.words.contains("Loves bells"))
            #expect(kept.words.contains(words[.noteWrote]))
        }
    }

    @Test("Whoever has not answered yet is not led there, and a note that is too long comes back whole")
    func before() async throws {
        try await withSite { site in
            let place = site.world.bluebirds
            let sent = try await site.desk(.schoolLead).inviteConsent(
                place.carers[3], about: place.pupils[3], in: site.server.house.families.english, byMail: false)
            let carer = try await site.atHome(sent)
            let page = try await carer.get("\(sent.address)/answers").html
            #expect(page.links.allSatisfy { !$0.hasPrefix("\(sent.address)/note") })
            let form = "\(sent.address)/note"
            let before = try await site.digest()
            let long = String(repeating: "bells ", count: 200) + "end"
            let answer = try await carer.fill(carer.get(form), formTo: form, with: ["words": long])
            #expect(answer.status == 422)
            #expect(answer.text.contains(long))
            #expect(try answer.html.words.contains("This is too long. Please write less."))
            #expect(try await site.digest() == before)
        }
    }

    @Test("What was written after the time was over waits behind the date, and comes back in the same language")
    func time() async throws {
        try await withSite(isDemonstration: true) { site in
            let polish = try #require(site.server.house.families[.polish])
            let sent = try await site.ask(in: polish)
            let carer = try await site.atHome(sent)
            let form = "\(sent.address)/note"
            let page = try await carer.get(form)
            site.clock.travel(hours: 3)
            let locked = try await carer.fill(page, formTo: form, with: ["words": "Loves bells"])
            #expect(locked.status == 401)
            let inside = try await carer.fill(
                locked, formTo: sent.address, with: ["born-day": "9", "born-month": "3", "born-year": "2017"])
            #expect(try inside.html.root["lang"] == "pl")
            #expect(try inside.html.words.contains(polish.words[.noteKept]))
            #expect(inside.text.contains("Loves bells"))
        }
    }
}
