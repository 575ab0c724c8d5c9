import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The session's page")
struct SessionTests {
    private func page(_ site: Site) -> String { Link.session(site.world.bluebirds.session) }

    @Test("marks everybody with one tap, and leaves who was marked otherwise")
    func everybody() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let late = site.world.bluebirds.pupils[0]
            let saved = try await tutor.fill(
                try await tutor.get(page(site)), formTo: "\(page(site))/log", with: ["p-\(late)-mark": "late", "everybody": "present"])
            #expect(saved.status == 303)
            let log = try await site.desk(.tutor).session(site.world.bluebirds.session)
            #expect(log.register.first { $0.pupil == late }?.mark == .late)
            #expect(log.register.filter { $0.pupil != late }.map(\.mark) == [.present, .present])
            #expect(log.adults.allSatisfy { $0.wasThere == true })
        }
    }

    @Test("says to those who only read it that it is not logged yet, until it is")
    func notLoggedYet() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let before = try await lead.get(page(site))
            #expect(try before.html.words.contains("Not logged yet"))
            let tutor = try await site.signedIn(.tutor)
            let form = try await tutor.get(page(site))
            #expect(try !form.html.words.contains("Not logged yet"))
            #expect(try await tutor.fill(form, formTo: "\(page(site))/log", with: ["did": "Drums"]).status == 303)
            let after = try await lead.get(page(site))
            #expect(try !after.html.words.contains("Not logged yet"))
        }
    }

    @Test("guesses nothing: saved without a mark, nobody was there or away, and the page says who is open")
    func nothingGuessed() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let saved = try await tutor.fill(try await tutor.get(page(site)), formTo: "\(page(site))/log", with: ["did": "Drums"])
            let log = try await site.desk(.tutor).session(site.world.bluebirds.session)
            #expect(log.register.allSatisfy { $0.mark == nil } && log.adults.allSatisfy { $0.wasThere == nil })
            let words = try await tutor.follow(saved).html.words
            #expect(words.contains("Saved at 10:00"))
            #expect(words.contains("Not marked yet"))
        }
    }

    @Test("comes back with everything typed when a text is too long, and nothing is saved")
    func tooLong() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let before = try await site.digest()
            let answer = try await tutor.fill(
                try await tutor.get(page(site)), formTo: "\(page(site))/log",
                with: ["did": String(repeating: "la ", count: 2_000), "next": "Quieter"])
            #expect(answer.status == 422)
            #expect(try answer.html.title.hasPrefix("Error:"))
            #expect(answer.text.contains("Quieter"))
            #expect(try await site.digest() == before)
        }
    }

    @Test("keeps both when somebody saved in between, and the next save decides")
    func conflict() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let open = try await tutor.get(page(site))
            _ = try await tutor.fill(open, formTo: "\(page(site))/log", with: ["did": "Bells"])
            let answer = try await tutor.fill(open, formTo: "\(page(site))/log", with: ["did": "Drums"])
            #expect(answer.status == 409)
            #expect(try answer.html.words.contains("Bells"))
            #expect(answer.text.contains("Drums"))
            #expect(try await site.desk(.tutor).session(site.world.bluebirds.session).content.whatWeDid == "Bells")
            #expect(try await tutor.fill(answer, formTo: "\(page(site))/log").status == 303)
            #expect(try await site.desk(.tutor).session(site.world.bluebirds.session).content.whatWeDid == "Drums")
        }
    }

    @Test("sent twice shows no conflict and keeps the words once")
    func retry() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let open = try await tutor.get(page(site))
            let voice = "p-\(site.world.bluebirds.pupil)-voice"
            for _ in 1...2 {
                #expect(try await tutor.fill(open, formTo: "\(page(site))/log", with: [voice: "Again!", "did": "Bells"]).status == 303)
            }
            let log = try await site.desk(.tutor).session(site.world.bluebirds.session)
            #expect(log.revision == 1)
            #expect(log.register.flatMap(\.voices).count == 1)
        }
    }

    @Test("gives a trainee and school staff their own lines, and a trainee the pupils' words")
    func ownLines() async throws {
        try await withSite { site in
            let pupil = site.world.bluebirds.pupil
            for somebody in [Somebody.trainee, .schoolStaff] {
                let browser = try await site.signedIn(somebody)
                let open = try await browser.get(page(site))
                #expect(try !open.html.forms.contains { $0.action == "\(page(site))/log" })
                let saved = try await browser.fill(open, formTo: "\(page(site))/notes", with: ["p-\(pupil)-note": "Hummed"])
                #expect(saved.status == 303)
            }
            let trainee = try await site.signedIn(.trainee)
            let saved = try await trainee.fill(
                try await trainee.get(page(site)), formTo: "\(page(site))/voices", with: ["p-\(pupil)-voice": "Louder"])
            #expect(saved.status == 303)
            let line = try #require(try await site.desk(.tutor).session(site.world.bluebirds.session).register.first { $0.pupil == pupil })
            #expect(line.notes.count == 2)
            #expect(line.voices.map(\.words) == ["Louder"])
        }
    }

    @Test("has the safeguarding lead beside it, and the way to say about whom a worry was passed on")
    func safeguarding() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let html = try await tutor.get(page(site)).html
            #expect(html.words.contains("Safa Guard") && html.words.contains("999"))
            #expect(html.links.contains("\(page(site))/hand-over"))
            let handOver = try await tutor.get("\(page(site))/hand-over").html
            for pupil in site.world.bluebirds.pupils { #expect(handOver.links.contains("\(Link.pupil(pupil))/hand-over")) }
            #expect(handOver.forms.allSatisfy { !$0.action.contains("hand-over") })
        }
    }

    @Test("is well under its budget")
    func budget() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            #expect(try await tutor.get(page(site)).body.count < 40_000)
        }
    }

    @Test("gives words back when the pupil wants them back")
    func takingBack() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let logged = site.world.bluebirds.logged
            let address = "\(Link.session(logged))/taking-back"
            #expect(try await tutor.post(address, ["voice": ID<Voice>.new().description]).status == 422)
            let voice = try #require(try await site.desk(.tutor).session(logged).register.flatMap(\.voices).first)
            #expect(try await tutor.post(address, ["voice": voice.id.description]).status == 303)
            #expect(try await !tutor.get(Link.session(logged)).html.words.contains("It sounded like rain"))
        }
    }

    @Test("asks back before a move onto another session's day, and moves what is meant")
    func move() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let address = "\(page(site))/change"
            let asked = try await tutor.fill(
                try await tutor.get(address), formTo: "\(page(site))/moves", with: ["day": "2026-11-17", "moveReason": "noRoom"])
            #expect(asked.status == 200)
            #expect(try asked.html.words.contains("has a session on Tuesday 17 November 2026 already"))
            #expect(try await tutor.fill(asked, formTo: "\(page(site))/moves", with: ["moveReason": "noRoom"]).status == 303)
            #expect(try await site.desk(.tutor).session(site.world.bluebirds.session).session.day == Day(iso: "2026-11-17"))
        }
    }
}
