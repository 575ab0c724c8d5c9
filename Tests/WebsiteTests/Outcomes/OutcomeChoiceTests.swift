import GRDB
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Choosing the outcomes of a group")
struct OutcomeChoiceTests {
    private func address(_ site: Site) -> String { "\(Link.group(site.world.bluebirds.group))/outcomes/choice" }
    private func take(_ outcome: ID<Outcome>) -> String { ChoiceView.take(outcome.description) }

    @Test("shows each with its meaning and signs, and keeps what is chosen with the school’s own signs")
    func choosing() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let (page, first) = (address(site), site.world.outcomes[0])
            #expect(try await lead.get(Link.group(site.world.bluebirds.group)).html.links.contains(page))
            let form = try await lead.get(page)
            for outcome in StandardFramework.outcomes {
                for text in [outcome.wording.name, outcome.wording.meaning] + outcome.indicators {
                    #expect(try form.html.words.contains(text), "\(text)")
                }
            }
            let saved = try await lead.fill(form, formTo: page, with: ["signs-\(first)": "Answers the register\nCarries a message"])
            #expect(saved.status == 303)
            let chosen = try await site.desk(.schoolLead).outcomeChoices(for: site.world.bluebirds.group).chosen
            #expect(chosen.map(\.id) == site.world.outcomes)
            #expect(chosen.first?.signs.map(\.words) == ["Answers the register", "Carries a message"])
            let again = try #require(try await lead.get(page).html.forms.first { $0.action == page }?.fields)
            #expect(again["signs-\(first)"] == "Answers the register\nCarries a message")
            #expect(again[take(first)] == "yes")
            let tutor = try await site.signedIn(.tutor).get(Link.group(site.world.bluebirds.group))
            #expect(try tutor.html.words.contains("Confidence, Belonging, Getting on with others, Making music"))
            #expect(try !tutor.html.links.contains(page))
        }
    }

    @Test("wants at least one, no child’s name among the signs, and signs only of what is chosen; nothing typed is lost")
    func problems() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.serviceLead)
            let (page, first) = (address(site), site.world.outcomes[0])
            let before = try await site.digest()
            let revision = try await site.desk(.serviceLead).outcomeChoices(for: site.world.bluebirds.group).revision
            let none = try await lead.post(page, ["revision": "\(revision)"])
            #expect(none.status == 422)
            #expect(try none.html.problems.contains { $0.contains("Choose at least one outcome") })
            let named = try await lead.post(page, ["revision": "\(revision)", take(first): "yes", "signs-\(first)": "Sits beside amber"])
            #expect(named.status == 422)
            #expect(try named.html.links.contains("#signs-\(first)"))
            #expect(named.text.contains("Sits beside amber"))
            #expect(try named.html.root.all("details").contains { $0["open"] != nil && $0.words.contains("Sits beside amber") })
            let other = try #require(
                try await site.desk(.serviceLead).outcomeChoices(for: site.world.bluebirds.group).outcomes.map(\.id)
                    .first { !site.world.outcomes.contains($0) })
            let unticked = try await lead.fill(lead.get(page), formTo: page, with: ["signs-\(other)": "Comes back smiling"])
            #expect(unticked.status == 422)
            #expect(try unticked.html.links.contains("#signs-\(other)"))
            #expect(unticked.text.contains("Comes back smiling"))
            #expect(try await site.digest() == before)
        }
    }

    @Test("shows what somebody else has chosen in between")
    func conflict() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let (page, group) = (address(site), site.world.bluebirds.group)
            let form = try await lead.get(page)
            try await site.desk(.serviceLead).choose([site.world.outcomes[1]], signs: [:], for: group)
            let answer = try await lead.fill(form, formTo: page, with: [take(site.world.outcomes[0]): "yes"])
            #expect(answer.status == 409)
            #expect(
                try answer.html.root.all(class: "notice").contains { $0.words.contains("Belonging") && !$0.words.contains("Confidence") })
            #expect(try await lead.fill(answer, formTo: page).status == 303)
            #expect(try await site.system.outcomeChoices(for: group).chosen.map(\.id) == site.world.outcomes)
        }
    }

    @Test("leaves no choice about what has marks")
    func marked() async throws {
        try await withSite { site in
            let (page, place) = (address(site), site.world.bluebirds)
            try await site.desk(.tutor).send(
                ContributionDraft(point: .start, marks: [site.world.outcomes[0]: 3]), of: .tutor, on: place.pupils[0], in: place.group)
            let lead = try await site.signedIn(.schoolLead)
            let form = try await lead.get(page)
            #expect(try form.html.words.contains("Confidence Has marks, so it stays"))
            #expect(try !form.html.root.all("input").contains { $0["name"] == take(site.world.outcomes[0]) })
            #expect(try await lead.fill(form, formTo: page).status == 303)
            #expect(try await site.system.outcomeChoices(for: place.group).chosen.map(\.id) == site.world.outcomes)
        }
    }

    @Test("is asked for on the start pages of both leads while a group has none")
    func waiting() async throws {
        try await withSite { site in
            for somebody in [Somebody.serviceLead, .schoolLead] {
                #expect(try await !site.signedIn(somebody).get("/").html.words.contains("Choose the outcomes of a group"))
            }
            try await site.records.inTransaction { try $0.db.execute(sql: "DELETE FROM groupOutcome") }
            for somebody in [Somebody.serviceLead, .schoolLead] {
                let home = try await site.signedIn(somebody).get("/").html
                #expect(home.words.contains("Choose the outcomes of a group") && home.links.contains(address(site)))
            }
            let group = try await site.signedIn(.schoolLead).get(Link.group(site.world.bluebirds.group)).html
            #expect(group.words.contains("Nothing is chosen yet"))
        }
    }

    @Test("says who begins where the programme has no outcomes")
    func noFramework() async throws {
        try await withSite { site in
            try await site.records.inTransaction { transaction in
                for table in ["groupOutcome", "indicator", "outcomeWording", "outcome"] {
                    try transaction.db.execute(sql: "DELETE FROM \(table)")
                }
            }
            let page = try await site.signedIn(.schoolLead).get(address(site))
            #expect(try page.html.words.contains("The programme has no outcomes yet"))
            #expect(try page.html.forms.allSatisfy { $0.action != address(site) })
        }
    }
}
