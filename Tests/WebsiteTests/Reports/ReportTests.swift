import Foundation
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The pages of a report")
struct ReportTests {
    private func choose(_ site: Site) async throws -> ID<Outcome> {
        let outcomes = try await site.desk(.serviceLead).outcomeChoices(for: site.world.bluebirds.group).outcomes
        let outcome = try #require(outcomes.first).id
        try await site.desk(.serviceLead).choose([outcome], signs: [:], for: site.world.bluebirds.group)
        return outcome
    }

    private func address(_ site: Site, _ voice: ReportVoice, _ point: RatingPoint = .start) -> String {
        ReportLink.part(voice, point, on: site.world.bluebirds.pupil, site.world.bluebirds.group)
    }

    private func report(_ site: Site) -> String { ReportLink.one(site.world.bluebirds.pupil, site.world.bluebirds.group) }

    @Test("A tutor marks each outcome or can’t say yet; what is missing is named, and nothing typed is lost")
    func tutor() async throws {
        try await withSite { site in
            let outcome = try await choose(site)
            let tutor = try await site.signedIn(.tutor)
            let before = try await site.digest()
            let page = try await tutor.get(address(site, .tutor))
            let refused = try await tutor.fill(page, formTo: address(site, .tutor), with: ["seen": "Laughed at the gong"])
            #expect(refused.status == 422)
            #expect(try refused.html.problems.contains { $0.contains("or “Can’t say yet”") })
            #expect(refused.text.contains("Laughed at the gong"))
            #expect(try await site.digest() == before)
            let sent = try await tutor.fill(refused, formTo: address(site, .tutor), with: ["mark-\(outcome)": "2"])
            #expect(sent.location == report(site))
            let words = try await tutor.follow(sent).html.words
            #expect(words.contains("Laughed at the gong"))
            #expect(words.contains("Not yet given"))
        }
    }

    @Test("The school does not see the tutor’s part until its own is sent; then the voices stand side by side")
    func blind() async throws {
        try await withSite { site in
            let outcome = try await choose(site)
            let tutor = try await site.signedIn(.tutor)
            _ = try await tutor.fill(
                try await tutor.get(address(site, .tutor)), formTo: address(site, .tutor),
                with: ["mark-\(outcome)": "1", "seen": "Laughed at the gong"])
            let lead = try await site.signedIn(.schoolLead)
            for page in [report(site), address(site, .school), ReportLink.all(site.world.bluebirds.group)] {
                let answer = try await lead.get(page)
                #expect(answer.status == 200)
                #expect(!answer.text.contains("Laughed at the gong"))
                #expect(!answer.text.contains("tutor 1"))
            }
            _ = try await lead.fill(
                try await lead.get(address(site, .school)), formTo: address(site, .school), with: ["mark-\(outcome)": "4"])
            let open = try await lead.get(report(site))
            #expect(open.text.contains("Laughed at the gong"))
            #expect(try open.html.words.contains("that is worth a talk"))
        }
    }

    @Test("A pupil is told who reads it before any question, chooses readers for each answer, and may skip all of it")
    func pupil() async throws {
        try await withSite { site in
            let outcome = try await choose(site)
            let trainee = try await site.signedIn(.trainee)
            let page = try await trainee.get(address(site, .pupil))
            let words = try page.html.words
            let promise = try #require(words.range(of: "can’t stay a secret"))
            let question = try #require(words.range(of: "How is it for you?"))
            #expect(promise.lowerBound < question.lowerBound)
            let refused = try await trainee.fill(page, formTo: address(site, .pupil), with: ["mark-\(outcome)": "skip"])
            #expect(try refused.html.problems == ["Error: Say who wrote this down"])
            let sent = try await trainee.fill(
                refused, formTo: address(site, .pupil),
                with: [
                    "liked": "The big drum", "liked-readers": "home", "newAim": "Play it alone", "newAimNow": "3", "scribe": "wordForWord",
                ])
            #expect(sent.status == 303)
            #expect(try await trainee.follow(sent).html.heading == "Thank you!")
            _ = try await site.desk(.tutor).send(
                ContributionDraft(point: .start, isDeclined: true), of: .tutor, on: site.world.bluebirds.pupil,
                in: site.world.bluebirds.group)
            let tutor = try await site.signedIn(.tutor)
            let read = try await tutor.get(report(site)).html.words
            #expect(read.contains("The big drum"))
            #expect(read.contains("May be read by the tutor, and the family"))
            #expect(read.contains("word for word by Tariq Vale"))
            let lead = try await site.signedIn(.serviceLead)
            let kept = try await lead.get(report(site))
            #expect(!kept.text.contains("The big drum"))
            #expect(try kept.html.words.contains("One answer is not for you"))
        }
    }

    @Test("The youngest answer by three kind faces, others by five words", arguments: [1, 4])
    func faces(_ year: Int) async throws {
        try await withSite { site in
            _ = try await choose(site)
            let kept = try await site.desk(.schoolLead).pupilToChange(site.world.bluebirds.pupil)
            var draft = kept.draft
            draft.yearGroup = try #require(YearGroup(year))
            try await site.desk(.schoolLead).change(draft, revision: kept.revision)
            let tutor = try await site.signedIn(.tutor)
            let page = try await tutor.get(address(site, .pupil))
            let values = try page.html.root.all("input").filter { $0["name"]?.hasPrefix("mark-") == true }.compactMap { $0["value"] }
            #expect(values == (year < 3 ? ["1", "3", "5", "skip"] : ["1", "2", "3", "4", "5", "skip"]))
        }
    }

    @Test("Whoever would rather not gives nothing, and it is shown as that and never as a blank")
    func declined() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let page = try await tutor.get(address(site, .tutor))
            _ = try await tutor.fill(page, formTo: address(site, .tutor), with: ["decline": "yes", "seen": "Half a thought"])
            let shown = try await tutor.get(report(site))
            #expect(try shown.html.words.contains("Would rather not"))
            #expect(!shown.text.contains("Half a thought"))
        }
    }

    @Test("Two who correct at once: the second sees that somebody was faster, and loses nothing")
    func conflict() async throws {
        try await withSite { site in
            let mark = "mark-\(try await choose(site))"
            let tutor = try await site.signedIn(.tutor)
            let page = try await tutor.get(address(site, .tutor))
            let id = ID<Contribution>.new().description
            _ = try await tutor.fill(page, formTo: address(site, .tutor), with: ["seen": "First", mark: "3", "id": id])
            let second = try await tutor.fill(page, formTo: address(site, .tutor), with: ["seen": "Second", mark: "3"])
            #expect(second.status == 409)
            #expect(second.text.contains("Second"))
            #expect(try await tutor.fill(second, formTo: address(site, .tutor)).status == 303)
            let shown = try await tutor.get(report(site))
            #expect(try shown.html.words.contains("version 2"))
            #expect(shown.text.contains("First"))
        }
    }

    @Test("Too early is said, and a word that is no point leads nowhere")
    func points() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            #expect(try await tutor.get(address(site, .tutor, .end)).html.words.contains("It is too early for that"))
            #expect(try await tutor.post(address(site, .tutor, .end), ["decline": "yes"]).status == 422)
            #expect(try await tutor.get("\(report(site))/tutor/yesterday").status == 404)
            let elsewhere = ReportLink.part(.tutor, .start, on: site.world.bluebirds.pupil, site.world.otters.group)
            #expect(try await tutor.get(elsewhere).status == 404)
        }
    }

    @Test(
        "A child whose family has not said yes has no form, and a forged one changes nothing",
        arguments: [ReportVoice.tutor, .school, .pupil])
    func noConsent(_ voice: ReportVoice) async throws {
        try await withSite { site in
            let place = site.world.bluebirds
            let browser = try await site.signedIn(voice == .school ? .schoolLead : .tutor)
            let page = ReportLink.part(voice, .start, on: place.pupils[3], place.group)
            let words = try await browser.get(page).html.words
            #expect(words.contains("Without a yes to taking part nothing is reported of this pupil."))
            let before = try await site.digest()
            let forged = try await browser.post(page, ["decline": "yes", "scribe": "pupil"])
            #expect(forged.status == 422)
            #expect(try await site.digest() == before)
            #expect(try await !browser.get(ReportLink.one(place.pupils[3], place.group)).html.links.contains(page))
        }
    }

    @Test("Who is awaited stands on the start pages and on the group’s list, late after the deadline")
    func awaited() async throws {
        try await withSite { site in
            _ = try await choose(site)
            let tutor = try await site.signedIn(.tutor)
            #expect(try await tutor.get("/").html.words.contains("3 pupils wait for your part at the start"))
            let lead = try await site.signedIn(.schoolLead)
            #expect(try await lead.get("/").html.words.contains("3 pupils wait for your part at the start"))
            let list = try await tutor.get(ReportLink.all(site.world.bluebirds.group)).html.words
            #expect(list.contains("This was due on"))
            #expect(list.contains("Not yet given"))
            try await site.desk(.tutor).send(
                ContributionDraft(point: .start, isDeclined: true), of: .tutor, on: site.world.bluebirds.pupil,
                in: site.world.bluebirds.group)
            #expect(try await tutor.get("/").html.words.contains("2 pupils wait for your part at the start"))
        }
    }

    @Test("After the deadline somebody records who was not reached; before that the button is not there and the server refuses")
    func notReached() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let page = try await lead.get(report(site))
            #expect(page.text.contains("Record as not reached"))
            let form = try await lead.post("\(report(site))/not-reached", ["voice": "home", "point": "start"])
            #expect(form.status == 303)
            #expect(try await lead.get(report(site)).html.words.contains("Not reached by the deadline"))
            let before = try await site.digest()
            let refused = try await lead.post("\(report(site))/not-reached", ["voice": "home", "point": "end"])
            #expect(refused.status == 409 || refused.status == 422)
            #expect(try await site.digest() == before)
        }
    }
}
