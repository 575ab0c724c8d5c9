import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Everything about a child in one document")
struct ExportTests {
    private func document(by somebody: Somebody, about pupil: ID<Pupil>, _ site: Site) async throws -> TestAnswer {
        let browser = try await site.signedIn(somebody)
        let page = Link.pupil(pupil)
        return try await browser.fill(browser.get("\(page)/export"), formTo: "\(page)/exports", with: ["reason": "familyAsked"])
    }

    @Test("It is a page to download, whose file name holds no name, and it holds what every voice has said")
    func schoolLead() async throws {
        try await withSite { site in
            let amber = site.world.bluebirds.pupil
            let answer = try await document(by: .schoolLead, about: amber, site)
            #expect(answer.status == 200)
            #expect(answer["Content-Disposition"] == "attachment; filename=\"hocket-export-\(amber).html\"")
            for part in [
                "Amberson", "9 Mar 2017", "Carer of Amber", "loves to sing", "Kept the beat for the whole tune.", "Bluebirds",
                "Taking part",
            ] { #expect(answer.text.contains(part), "\(part)") }
            _ = try answer.html
        }
    }

    @Test("It holds the report, each part in each version, but what waits for the school's own part")
    func reports() async throws {
        try await withSite { site in
            let place = site.world.bluebirds
            let first = ContributionDraft(point: .start, answers: [ReportAnswer(.seen, "Hums while waiting")])
            let second = ContributionDraft(point: .start, answers: [ReportAnswer(.seen, "Hums and waits")], revises: first.id)
            for draft in [first, second] { try await site.desk(.tutor).send(draft, of: .tutor, on: place.pupil, in: place.group) }
            let blind = try await document(by: .schoolLead, about: place.pupil, site)
            #expect(!blind.text.contains("Hums"))
            #expect(blind.text.contains("(tutor)"))
            try await site.desk(.schoolLead).send(
                ContributionDraft(point: .start, isDeclined: true), of: .school, on: place.pupil, in: place.group)
            for somebody in [Somebody.schoolLead, .serviceLead] {
                let text = try await document(by: somebody, about: place.pupil, site).text
                for part in ["Hums while waiting", "Hums and waits", "Would rather not"] { #expect(text.contains(part), "\(part)") }
            }
        }
    }

    @Test("It holds what was decided about groups with the child, where the others are counted and not named")
    func decisions() async throws {
        try await withSite { site in
            let place = site.world.bluebirds
            let slot = Slot(weekday: .thursday, time: WallTime(hour: 9, minute: 15)!)
            let content = DecisionContent(
                groups: [.init(pupils: Array(place.pupils.prefix(2)), slot: slot)], unplaced: [], reason: "They drum well together")
            try await site.desk(.serviceLead).keep(content, id: .new(), at: place.school)
            let text = try await document(by: .schoolLead, about: place.pupils[0], site).text
            #expect(text.contains("Thursday at 09:15, with one other child"))
            #expect(text.contains("They drum well together"))
        }
    }

    @Test("A service lead's has no carer's name and no UPN")
    func serviceLead() async throws {
        try await withSite { site in
            let text = try await document(by: .serviceLead, about: site.world.bluebirds.pupil, site).text
            #expect(text.contains("Amberson"))
            #expect(!text.contains("Carer of Amber"))
            #expect(!text.contains("UPN"))
        }
    }

    @Test("What the child did not let the school read is counted and not shown; the command line shows all")
    func keptVoices() async throws {
        try await withSite { site in
            let bola = site.world.bluebirds.pupils[1]
            var draft = SessionDraft(revision: 0)
            draft.voices = [
                VoiceDraft(
                    id: .new(), pupil: bola, words: "Only for Tilda", wordForWord: true, schoolMayRead: false, homeMayRead: false)
            ]
            try await site.desk(.tutor).log(site.world.bluebirds.session, draft)
            let export = try await site.desk(.schoolLead).export(bola, because: .familyAsked)
            #expect(export.keptVoices == 1)
            #expect(!ExportDocument.html(export).contains("Only for Tilda"))
            #expect(ExportDocument.html(export).contains("It sounded like rain."))
            #expect(ExportDocument.html(try await site.system.export(bola, because: nil)).contains("Only for Tilda"))
        }
    }

    @Test("Without a reason nothing is made; with one the audit keeps it")
    func reason() async throws {
        try await withSite { site in
            let amber = site.world.bluebirds.pupil
            let lead = try await site.signedIn(.schoolLead)
            let answer = try await lead.post("\(Link.pupil(amber))/exports")
            #expect(answer.status == 422)
            #expect(!answer.text.contains("Kept the beat"))
            _ = try await document(by: .schoolLead, about: amber, site)
            let line = try await site.desk(.schoolLead).audit(of: amber).lines.first { $0.verb == .exportPupil }
            #expect(line?.reason == .familyAsked)
        }
    }
}
