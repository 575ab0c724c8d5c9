import GRDB
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The page that suggests groups")
struct SuggestionPageTests {
    private static let names = ["Aurelio", "Beatrix", "Cosima", "Dorian"]
    private static let slot = Slot(weekday: .thursday, time: WallTime(hour: 9, minute: 15)!)

    /// Four pupils of Oak Lane who wait, free on Thursdays at a quarter past nine.
    private func withWaiting(_ body: (Site, TestBrowser, String, [ID<Pupil>]) async throws -> Void) async throws {
        try await withSite { site in
            let school = site.world.oak
            try await site.records.inTransaction { transaction in
                try transaction.db.execute(
                    sql: "INSERT INTO offeredTime (id, school, weekday, startsAt, at) VALUES (?, ?, ?, ?, 0)",
                    arguments: [
                        ID<OfferedTime>.new(), school, SuggestionPageTests.slot.weekday.rawValue, SuggestionPageTests.slot.time.minutes,
                    ])
            }
            let drafts = SuggestionPageTests.names.map { name in
                PupilDraft(
                    firstName: name, familyName: "Quennell", birthDate: Day(iso: "2018-03-09")!, yearGroup: YearGroup(3)!, reasons: "Hums")
            }
            try await site.system.nominate(drafts, at: school)
            for draft in drafts {
                try await site.system.save(
                    NomineeContent(interests: ["drums"], free: [SuggestionPageTests.slot]), of: draft.id, revision: 0)
            }
            try await body(site, try await site.signedIn(.serviceLead), Link.suggestion(school), drafts.map(\.id))
        }
    }

    @Test("suggests, explains, and is not what is kept until somebody says so")
    func suggests() async throws {
        try await withWaiting { site, lead, address, pupils in
            let page = try await lead.get(address)
            #expect(try page.html.words.contains("5 pupils wait for a place"))
            let before = try await site.digest()
            let answer = try await lead.fill(page, formTo: address, with: ["do": "ask"])
            #expect(answer.status == 200)
            let words = try answer.html.words
            #expect(words.contains("Thursday at 09:15"))
            #expect(words.contains("All of them like drums."))
            #expect(!answer.text.contains("&lt;") && !answer.text.contains("Markup("))
            #expect(words.contains("nothing better by these points is possible"))
            #expect(!words.lowercased().contains("decided by"))
            let form = try #require(try answer.html.forms.first { $0.action == address })
            #expect(Set(pupils.map { form.fields["at-\($0)"] }).count == 1)
            #expect(form.fields["at-\(pupils[0])"].hasPrefix("Thu 09:15#"))
            let after = try await site.digest()
            #expect(before == after)
        }
    }

    @Test("shows what a move by hand does, in words and points")
    func move() async throws {
        try await withWaiting { _, lead, address, pupils in
            let suggested = try await lead.fill(try await lead.get(address), formTo: address, with: ["do": "ask"])
            let moved = try await lead.post(
                address, try moved(suggested, address) { $0["at-\(pupils[0])"] = "" })
            let words = try moved.html.words
            #expect(words.contains("Before: How much a place matters to those without one: 1 in all."))
            #expect(words.contains("2 pupils have no place. How much a place matters to those without one: 2 in all."))
            let broken = try await lead.post(
                address,
                try self.moved(moved, address) {
                    $0["at-\(pupils[1])"] = ""
                })
            #expect(try broken.html.words.contains("A group has 3 to 5 pupils."))
        }
    }

    private func moved(_ page: TestAnswer, _ address: String, _ change: (inout Form) -> Void) throws -> Form {
        var form = try #require(try page.html.forms.first { $0.action == address }).fields
        form["do"] = "weigh"
        change(&form)
        return form
    }

    @Test("keeps wishes: a pair not in one group, and a pupil where somebody keeps them")
    func wishes() async throws {
        try await withWaiting { _, lead, address, pupils in
            let suggested = try await lead.fill(try await lead.get(address), formTo: address, with: ["do": "ask"])
            var form = try moved(suggested, address) { form in
                form["wishOne"] = pupils[0].description
                form["wishOther"] = pupils[1].description
                form["wishKind"] = "apart"
                form["pin"] = pupils[1].description
            }
            form["do"] = "ask"
            let answer = try await lead.post(address, form)
            let there = try #require(try answer.html.forms.first { $0.action == address }).fields
            #expect([there["at-\(pupils[0])"], there["at-\(pupils[1])"]].contains(""))
            #expect(there["pair"] == "apart:\(pupils[0]):\(pupils[1])")
            #expect(there["pin"] == pupils[1].description)
        }
    }

    @Test("keeps a decision with its reason, and leads on to the form of the new group")
    func decides() async throws {
        try await withWaiting { site, lead, address, pupils in
            let decisions = "\(Link.school(site.world.oak))/decisions"
            let suggested = try await lead.fill(try await lead.get(address), formTo: address, with: ["do": "ask"])
            let before = try await site.digest()
            let unreasoned = try await lead.fill(suggested, formTo: decisions)
            #expect(unreasoned.status == 422)
            #expect(try unreasoned.html.words.contains("Thursday at 09:15"))
            let after = try await site.digest()
            #expect(before == after)
            let kept = try await lead.fill(unreasoned, formTo: decisions, with: ["reason": "They drum well together"])
            #expect(kept.status == 303)
            let page = try await lead.follow(kept)
            #expect(try page.html.words.contains("They drum well together"))
            let link = try #require(try page.html.links.first { $0.contains("/new-group?decision=") })
            let form = try #require(try await lead.get(link).html.forms.first { $0.action.hasSuffix("/groups") })
            #expect(Set(form.fields.all("pupils")) == Set(pupils.map(\.description)))
            #expect(form.fields["weekday"] == "4" && form.fields["time"] == "09:15")
        }
    }

    @Test("has what was typed before a sign-in ran out, the groups as they were included")
    func typed() async throws {
        try await withWaiting { site, lead, address, pupils in
            let decisions = Link.decisions(site.world.oak)
            let suggested = try await lead.fill(try await lead.get(address), formTo: address, with: ["do": "ask"])
            var form = try #require(try suggested.html.forms.first { $0.action == decisions }).fields
            form["reason"] = "They drum well together"
            form["form"] = decisions
            let kept = try await lead.post("/drafts", form)
            #expect(kept.status == 204)
            let page = try await lead.get(address)
            #expect(try page.html.words.contains("This is what you typed and have not saved"))
            let there = try #require(try page.html.forms.first { $0.action == decisions }).fields
            #expect(there["reason"] == "They drum well together")
            #expect(there["at-\(pupils[0])"] == form["at-\(pupils[0])"])
        }
    }

    @Test("says what is wrong with limits, and loses nothing")
    func limits() async throws {
        try await withWaiting { _, lead, address, _ in
            let answer = try await lead.fill(
                try await lead.get(address), formTo: address, with: ["rooms": "none", "groups": "1", "do": "ask"])
            #expect(answer.status == 422)
            #expect(try answer.html.problems.count >= 2)
            let form = try #require(try answer.html.forms.first { $0.action == address })
            #expect(form.fields["rooms"] == "none" && form.fields["groups"] == "1")
        }
    }
}
