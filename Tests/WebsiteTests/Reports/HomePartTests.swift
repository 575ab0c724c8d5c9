import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Home's part")
struct HomePartTests {
    private func own(_ site: Site, _ carer: ID<Carer>? = nil) async throws -> [KeptContribution] {
        let place = site.world.bluebirds
        return try await site.records.inSnapshot { try $0.contributions(in: place.group, of: place.pupil).filter { $0.voice == .home } }
            .filter { carer == nil || $0.carer == carer }
    }

    @Test("A carer is asked in home's words, five to choose from and a pass; what was sent is thanked for and shown")
    func sent() async throws {
        try await withSite { site in
            let invitation = try await site.inviteHome()
            let carer = try await site.atHome(invitation)
            let page = try await carer.get("\(invitation.address)/form")
            #expect(try page.html.heading == "Music with Amber")
            #expect(try page.html.words.contains("Hello Carer of Amber."))
            #expect(try page.html.words.contains("Safa Guard"))
            let marks = try page.html.root.all("fieldset")
            #expect(marks.count >= 3)
            for mark in marks {
                #expect(
                    mark.all("label").map(\.words) == ["Not yet", "A little", "Sometimes", "Often", "Nearly always", "I’d rather not say"])
            }
            let names = marks.compactMap { $0.all("input").first?["name"] }
            var form = try #require(try page.html.forms.first { $0.action == "\(invitation.address)/form" }).fields
            (form[names[0]], form[names[1]], form["noticed"]) = ("4", "pass", "She hums\r\nin the bath")
            let answer = try await carer.post("\(invitation.address)/form", form)
            #expect(answer.location == "\(invitation.address)/thanks")
            let thanks = try await carer.follow(answer).html
            #expect(thanks.heading == "Thank you")
            for words in ["Often", "I’d rather not say", "She hums", "in the bath"] { #expect(thanks.words.contains(words)) }
            // The same sent twice is kept once, and the form leads to the thanks now.
            #expect(try await carer.post("\(invitation.address)/form", form).status == 303)
            #expect(try await own(site).count == 1)
            #expect(try await carer.get("\(invitation.address)/form").location == "\(invitation.address)/thanks")
        }
    }

    @Test("A correction begins with what was sent, and both versions stay")
    func correction() async throws {
        try await withSite { site in
            let invitation = try await site.inviteHome()
            let carer = try await site.atHome(invitation)
            let address = "\(invitation.address)/form"
            _ = try await carer.fill(carer.get(address), formTo: address, with: ["noticed": "She hums"])
            let page = try await carer.get("\(invitation.address)/correction")
            #expect(try page.html.forms.first?.fields["noticed"] == "She hums")
            #expect(!page.text.contains("I’d rather not answer"))
            let answer = try await carer.fill(page, formTo: address, with: ["noticed": "She sings"])
            let thanks = try await carer.follow(answer).html
            #expect(thanks.words.contains("She sings") && thanks.words.contains("What you sent before"))
            #expect(try await own(site).count == 2)
            #expect(try await own(site).current.count == 1)
        }
    }

    @Test("Going back and sending other words is asked about, with the words kept")
    func goingBack() async throws {
        try await withSite { site in
            let invitation = try await site.inviteHome()
            let carer = try await site.atHome(invitation)
            let address = "\(invitation.address)/form"
            let page = try await carer.get(address)
            _ = try await carer.fill(page, formTo: address, with: ["noticed": "She hums"])
            let again = try await carer.fill(page, formTo: address, with: ["noticed": "She sings"])
            #expect(again.status == 409)
            #expect(try again.html.forms.first?.fields["noticed"] == "She sings")
            #expect(try await carer.fill(again, formTo: address).status == 303)
            #expect(try await own(site).count == 2)
        }
    }

    @Test("A carer may rather not answer, and may answer after all")
    func declined() async throws {
        try await withSite { site in
            let invitation = try await site.inviteHome()
            let carer = try await site.atHome(invitation)
            let address = "\(invitation.address)/refusal"
            let page = try await carer.get("\(invitation.address)/form")
            let answer = try await carer.fill(page, formTo: address)
            #expect(try await carer.fill(page, formTo: address).status == 303)
            let thanks = try await carer.follow(answer)
            #expect(try thanks.html.words.contains("That is fine."))
            #expect(try thanks.html.links.contains("\(invitation.address)/correction"))
            let kept = try await own(site)
            #expect(kept.map(\.state) == [.declined])
            #expect(kept.map(\.carer) == [site.world.bluebirds.carers[0]])
        }
    }

    @Test("What is wrong comes back with everything typed, and nothing is stored")
    func problems() async throws {
        try await withSite { site in
            let invitation = try await site.inviteHome()
            let carer = try await site.atHome(invitation)
            let address = "\(invitation.address)/form"
            let before = try await site.digest()
            let nothing = try await carer.fill(carer.get(address), formTo: address)
            #expect(nothing.status == 422)
            #expect(try nothing.html.problems.contains { $0.contains("Answer one question") })
            let long = String(repeating: "la ", count: 400)
            let page = try await carer.get(address)
            let name = try #require(try page.html.root.all("fieldset").first?.all("input").first?["name"])
            var form = try #require(try page.html.forms.first { $0.action == address }).fields
            (form["enjoys"], form[name]) = (long, "2")
            let answer = try await carer.post(address, form)
            #expect(answer.status == 422)
            #expect(try answer.html.links.contains("#enjoys"))
            let again = try #require(try answer.html.forms.first { $0.action == address }).fields
            #expect(again["enjoys"].hasPrefix("la la"))
            #expect(again[name] == "2")
            // A mark that is none is no mark.
            form = try #require(try page.html.forms.first { $0.action == address }).fields
            form[name] = "6"
            #expect(try await carer.post(address, form).status == 422)
            #expect(try await site.digest() == before)
        }
    }

    @Test("Who took longer than two hours gives the date again and finds everything typed")
    func carried() async throws {
        try await withSite { site in
            let invitation = try await site.inviteHome()
            let carer = try await site.atHome(invitation)
            let address = "\(invitation.address)/form"
            let page = try await carer.get(address)
            site.clock.travel(hours: 3)
            let late = try await carer.fill(page, formTo: address, with: ["noticed": "She hums"])
            #expect(late.status == 401)
            #expect(try late.html.heading == "We would love to hear from you")
            let wrong = try await carer.fill(
                late, formTo: invitation.address, with: ["born-day": "8", "born-month": "3", "born-year": "2017"])
            #expect(wrong.status == 422)
            let back = try await carer.fill(wrong, formTo: invitation.address, with: ["born-day": "9"])
            #expect(back.status == 200)
            #expect(try back.html.forms.first { $0.action == address }?.fields["noticed"] == "She hums")
            #expect(try await carer.fill(back, formTo: address).status == 303)
            #expect(try await own(site).count == 1)
        }
    }

    @Test("Two carers give two parts, and neither reads the other's")
    func two() async throws {
        try await withSite { site in
            let (first, second) = (try await site.inviteHome(), try await site.inviteHome(carer: site.secondCarer()))
            for (invitation, words) in [(first, "She hums"), (second, "He drums")] {
                let carer = try await site.atHome(invitation)
                let address = "\(invitation.address)/form"
                let sent = try await carer.fill(carer.get(address), formTo: address, with: ["noticed": words])
                let thanks = try await carer.follow(sent).html.words
                #expect(thanks.contains(words))
                #expect(!thanks.contains(words == "She hums" ? "He drums" : "She hums"))
            }
            #expect(try await own(site).current.count == 2)
        }
    }

    @Test("The thanks hold what tutor and school wrote for the family, and the pupil's words that home may read")
    func homeVersion() async throws {
        try await withSite { site in
            let place = site.world.bluebirds
            try await site.desk(.tutor).send(
                ContributionDraft(
                    point: .start, answers: [ReportAnswer(.forHome, "A joy to play with"), ReportAnswer(.seen, "Was angry")]),
                of: .tutor, on: place.pupil, in: place.group)
            let (yes, no) = (Readers(school: true, home: true), Readers(school: true, home: false))
            try await site.desk(.tutor).send(
                ContributionDraft(
                    point: .start,
                    answers: [ReportAnswer(.liked, "The big drum", readers: yes), ReportAnswer(.hard, "My brother", readers: no)],
                    goals: [.new(): GoalContent(words: "Play at assembly", readers: yes)], scribe: .wordForWord), of: .pupil,
                on: place.pupil, in: place.group)
            let invitation = try await site.inviteHome()
            let carer = try await site.atHome(invitation)
            #expect(try await !carer.get("\(invitation.address)/form").text.contains("A joy"))
            let thanks = try await carer.follow(
                carer.fill(carer.get("\(invitation.address)/form"), formTo: "\(invitation.address)/refusal"))
            for words in ["A joy to play with", "Tilda Marsh, music teacher", "The big drum", "Play at assembly"] {
                #expect(try thanks.html.words.contains(words), "\(words)")
            }
            for words in ["angry", "brother"] { #expect(!thanks.text.contains(words), "\(words)") }
        }
    }
}
