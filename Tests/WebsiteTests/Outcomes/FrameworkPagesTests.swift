import GRDB
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The page of a programme’s outcomes")
struct FrameworkPagesTests {
    @Test("is read by everybody in the programme; its buttons are for its lead")
    func reading() async throws {
        try await withSite { site in
            let address = Link.framework(site.world.programme)
            for somebody in [Somebody.programmeLead, .serviceLead, .tutor, .trainee, .schoolLead] {
                let page = try await site.signedIn(somebody).get(address)
                let words = try page.html.words
                for outcome in StandardFramework.outcomes {
                    for text in [outcome.wording.name, outcome.wording.meaning, outcome.wording.forPupil, outcome.wording.forHome]
                        + outcome.indicators
                    {
                        #expect(words.contains(text), "\(text) for \(somebody)")
                    }
                }
                let links = try page.html.links.filter { $0.contains("outcome") }
                #expect(links.isEmpty == (somebody != .programmeLead), "\(somebody)")
            }
            let programme = try await site.signedIn(.tutor).get(Link.programme(site.world.programme))
            #expect(try programme.html.links.contains(address))
        }
    }

    @Test("begins with the standard outcomes at a press where there are none")
    func beginning() async throws {
        try await withSite { site in
            try await site.records.inTransaction { transaction in
                for table in ["groupOutcome", "indicator", "outcomeWording", "outcome"] {
                    try transaction.db.execute(sql: "DELETE FROM \(table)")
                }
            }
            let address = Link.framework(site.world.programme)
            #expect(try await site.signedIn(.tutor).get(address).html.words.contains("The programme lead begins with them"))
            let lead = try await site.signedIn(.programmeLead)
            #expect(try await lead.fill(lead.get(address), formTo: address).status == 303)
            #expect(try await lead.get(address).html.words.contains("Puts a hand up"))
        }
    }

    @Test("takes an outcome of the programme’s own; a form with problems comes back with everything in it")
    func adding() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.programmeLead)
            let (page, address) = (
                "\(Link.programme(site.world.programme))/new-outcome", "\(Link.programme(site.world.programme))/outcomes"
            )
            let before = try await site.digest()
            let signs = (1...11).map { "Sign \($0)" }.joined(separator: "\n")
            let wrong = try await lead.fill(lead.get(page), formTo: address, with: ["outcomeName": "Confidence", "signs": signs])
            #expect(wrong.status == 422)
            for field in ["heading", "outcomeName", "meaning", "forPupil", "forHome", "signs"] {
                #expect(try wrong.html.links.contains("#\(field)"), "\(field)")
            }
            let typed = try #require(try wrong.html.forms.first { $0.action == address }?.fields)
            #expect(typed["outcomeName"] == "Confidence" && typed["signs"] == signs)
            #expect(try await site.digest() == before)

            let right = try await lead.fill(
                wrong, formTo: address,
                with: [
                    "heading": "musical", "outcomeName": "Listening", "meaning": "Hears the others", "forPupil": "I hear the others.",
                    "forHome": "My child listens.", "signs": "Turns to who plays\n\nWaits",
                ])
            #expect(right.status == 303)
            let words = try await lead.follow(right).html.words
            for text in ["Listening", "Hears the others", "“I hear the others.”", "“My child listens.”", "Turns to who plays", "Waits"] {
                #expect(words.contains(text), "\(text)")
            }
        }
    }

    @Test("rewords an outcome from a day on; what it said before stays on the page")
    func rewording() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.programmeLead)
            let page = Link.outcome(site.world.outcomes[0], of: site.world.programme)
            let form = try await lead.get(page)
            let past = try await lead.fill(form, formTo: "\(page)/wording", with: ["outcomeName": "Courage", "since": "2026-11-01"])
            #expect(past.status == 422)
            #expect(try past.html.links.contains("#since"))
            #expect(try past.html.forms.first { $0.action == "\(page)/wording" }?.fields["outcomeName"] == "Courage")
            let saved = try await lead.fill(form, formTo: "\(page)/wording", with: ["outcomeName": "Courage", "since": "2026-11-12"])
            #expect(saved.status == 303)
            #expect(try await lead.follow(saved).html.words.contains("From Thursday 12 November 2026 on Courage:"))
            let second = try await lead.fill(form, formTo: "\(page)/wording", with: ["outcomeName": "Daring", "since": "2026-11-12"])
            #expect(second.status == 409)
            #expect(try second.html.words.contains("Courage"))
            #expect(try second.html.forms.first { $0.action == "\(page)/wording" }?.fields["outcomeName"] == "Daring")
            site.clock.travel(days: 2)
            let later = try await site.signedIn(.programmeLead)
            let words = try await later.get(Link.framework(site.world.programme)).html.words
            #expect(words.contains("Courage") && words.contains("What it said before") && words.contains("Confidence"))
        }
    }

    @Test("sets a last day, lets it go on, and shows what has ended")
    func ending() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.programmeLead)
            let page = Link.outcome(site.world.outcomes[0], of: site.world.programme)
            func end(_ day: String) async throws -> TestAnswer {
                try await lead.fill(lead.get(page), formTo: "\(page)/end", with: ["lastDay": day])
            }
            for wrong in ["", "2026-11-01"] {
                let answer = try await end(wrong)
                #expect(answer.status == 422)
                #expect(try answer.html.links.contains("#lastDay"))
            }
            #expect(try await end("2026-11-12").status == 303)
            #expect(try await lead.fill(lead.get(page), formTo: "\(page)/continuation").status == 303)
            #expect(try await site.system.framework(of: site.world.programme).outcomes.allSatisfy { $0.endsOn == nil })
            #expect(try await end("2026-11-10").status == 303)
            site.clock.travel(days: 1)
            let later = try await site.signedIn(.programmeLead)
            #expect(try await later.get(Link.framework(site.world.programme)).html.root.all("h2").map(\.words).contains("Ended"))
            let after = try await later.get(page)
            #expect(try after.html.words.contains("This outcome ended on Tuesday 10 November 2026"))
            #expect(try !after.html.forms.contains { $0.action.hasPrefix(page) })
        }
    }

    @Test("leads to no outcome of another programme")
    func otherProgramme() async throws {
        try await withSite { site in
            let today = site.records.today
            let other = try await site.system.found(ProgrammeDraft(name: "Elsewhere", startsOn: today, endsOn: today))
            let theirs = try #require(try await site.system.framework(of: other).outcomes.first).id
            let page = Link.outcome(theirs, of: site.world.programme)
            let lead = try await site.signedIn(.programmeLead)
            #expect(try await lead.get(page).status == 404)
            #expect(try await lead.post("\(page)/end", ["lastDay": "2026-12-18"]).status == 404)
            #expect(try await lead.post("\(page)/continuation").status == 404)
        }
    }
}
