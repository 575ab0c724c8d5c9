import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Answers to the five questions")
struct ConsentTests {
    private func record(
        by somebody: Somebody, for pupil: ID<Pupil>, _ fields: KeyValuePairs<String, String>, _ site: Site
    ) async throws -> TestAnswer {
        try await record(in: site.signedIn(somebody), for: pupil, fields)
    }

    private func record(in browser: TestBrowser, for pupil: ID<Pupil>, _ fields: KeyValuePairs<String, String>) async throws -> TestAnswer {
        let page = Link.pupil(pupil)
        return try await browser.fill(browser.get("\(page)/new-consent"), formTo: "\(page)/consents", with: fields)
    }

    private func effects(_ pupil: ID<Pupil>, _ site: Site) async throws -> [ConsentQuestion: ConsentEffect] {
        try await site.desk(.schoolLead).consents(of: pupil).effects
    }

    @Test("Each question stands alone: what was not answered stays open, and the page says in words what is allowed and why")
    func alone() async throws {
        try await withSite { site in
            let (dario, carer) = (site.world.bluebirds.pupils[3], site.world.bluebirds.carers[3])
            let answer = try await record(
                by: .schoolLead, for: dario,
                ["giver": "\(carer)", "how": "paper", "answeredOn": "2026-11-09", "takingPart": "yes", "photo": "no"], site)
            #expect(answer.status == 303)
            let effects = try await effects(dario, site)
            #expect(effects[.takingPart] == .yes)
            #expect(effects[.photo] == .no(.carer))
            #expect(effects[.audio] == .notYet)
            let words = try await site.signedIn(.schoolLead).get("\(Link.pupil(dario))/consents").html.words
            #expect(words.contains("The child can be on a group’s register, because an adult who may answer said yes"))
            #expect(words.contains("No photo and no film may be taken, because the answer was no"))
            #expect(words.contains("No sound may be recorded, because nobody who may answer has answered yet"))
        }
    }

    @Test("A withdrawal is a new answer; the old one stays in sight")
    func withdrawal() async throws {
        try await withSite { site in
            let (amber, carer) = (site.world.bluebirds.pupil, site.world.bluebirds.carers[0])
            _ = try await record(
                by: .schoolLead, for: amber,
                ["giver": "\(carer)", "how": "phone", "spokenAt": "15:20", "answeredOn": "2026-11-10", "audio": "no"],
                site)
            #expect(try await effects(amber, site)[.audio] == .no(.carer))
            #expect(try await site.desk(.schoolLead).consents(of: amber).answers.count { $0.question == .audio } == 2)
        }
    }

    @Test("Adults who differ are a no until what they agreed is recorded")
    func differ() async throws {
        try await withSite { site in
            let amber = site.world.bluebirds.pupil
            let other = ID<Carer>.new()
            try await site.desk(.schoolLead).name(
                CarerDraft(name: "Other Carer", relation: "Father"), id: other, for: amber, entitled: true, mayBeContacted: true)
            _ = try await record(
                by: .schoolLead, for: amber, ["giver": "\(other)", "how": "paper", "answeredOn": "2026-11-10", "photo": "no"], site)
            #expect(try await effects(amber, site)[.photo] == .no(.adultsDiffer))
            _ = try await record(
                by: .schoolLead, for: amber, ["giver": "agreed", "how": "inPerson", "answeredOn": "2026-11-10", "photo": "yes"], site)
            #expect(try await effects(amber, site)[.photo] == .yes)
        }
    }

    @Test("The child's own no counts, whoever said yes")
    func child() async throws {
        try await withSite { site in
            let amber = site.world.bluebirds.pupil
            _ = try await record(
                by: .schoolLead, for: amber, ["giver": "child", "how": "inPerson", "answeredOn": "2026-11-10", "takingPart": "no"], site)
            #expect(try await effects(amber, site)[.takingPart] == .no(.child))
        }
    }

    @Test("A service lead copies the name from the paper: one that the school has named is taken, another is not")
    func paper() async throws {
        try await withSite { site in
            let dario = site.world.bluebirds.pupils[3]
            let lead = try await site.signedIn(.serviceLead)
            let before = try await site.digest()
            let wrong = try await record(
                in: lead, for: dario,
                ["giver": "adult", "giverName": "Somebody Else", "answeredOn": "2026-11-09", "takingPart": "yes"])
            #expect(wrong.status == 422)
            #expect(try wrong.html.links.contains("#giverName"))
            #expect(try wrong.html.forms.first { $0.action.hasSuffix("/consents") }?.fields["giverName"] == "Somebody Else")
            #expect(try await site.digest() == before)
            let right = try await record(
                by: .serviceLead, for: dario,
                ["giver": "adult", "giverName": "carer of  DARIO", "answeredOn": "2026-11-09", "takingPart": "yes"], site)
            #expect(right.status == 303)
            #expect(try await effects(dario, site)[.takingPart] == .yes)
        }
    }

    @Test("A service lead records neither what was said nor what the adults agreed")
    func onlyPaper() async throws {
        try await withSite { site in
            let amber = site.world.bluebirds.pupil
            let lead = try await site.signedIn(.serviceLead)
            let before = try await site.digest()
            for (giver, how) in [("agreed", "paper"), ("child", "phone")] {
                let answer = try await lead.post(
                    "\(Link.pupil(amber))/consents", ["giver": giver, "how": how, "answeredOn": "2026-11-09", "photo": "no"])
                #expect(answer.status == 422)
            }
            #expect(try await site.digest() == before)
        }
    }

    @Test("Nothing chosen, and a day in the future: both are named, and nothing is recorded")
    func problems() async throws {
        try await withSite { site in
            let lead = try await site.signedIn(.schoolLead)
            let before = try await site.digest()
            let answer = try await record(in: lead, for: site.world.bluebirds.pupil, ["answeredOn": "2031-01-01"])
            #expect(answer.status == 422)
            let page = try answer.html
            #expect(page.title.hasPrefix("Error: "))
            for field in ["giver", "how", "answeredOn", "takingPart"] { #expect(page.links.contains("#\(field)")) }
            #expect(try await site.digest() == before)
        }
    }

    @Test("The same sheet sent twice is recorded once")
    func retry() async throws {
        try await withSite { site in
            let (amber, carer) = (site.world.bluebirds.pupil, site.world.bluebirds.carers[0])
            let lead = try await site.signedIn(.schoolLead)
            let page = try await lead.get("\(Link.pupil(amber))/new-consent")
            for _ in 1...2 {
                let answer = try await lead.fill(
                    page, formTo: "\(Link.pupil(amber))/consents",
                    with: ["giver": "\(carer)", "how": "paper", "answeredOn": "2026-11-10", "audio": "no"])
                #expect(answer.status == 303)
            }
            #expect(try await site.desk(.schoolLead).consents(of: amber).answers.count == 6)
        }
    }

    @Test("The five questions can be printed for families")
    func print() async throws {
        try await withSite { site in
            let words = try await site.signedIn(.schoolLead).get("\(Link.school(site.world.oak))/consent-paper").html.words
            for question in ConsentQuestion.allCases { #expect(words.contains(question.wording.text)) }
        }
    }
}
