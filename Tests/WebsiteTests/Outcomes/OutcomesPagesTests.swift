import Foundation
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The pages of a group's outcomes")
struct OutcomesPagesTests {
    private func address(_ site: Site) -> String { Link.outcomes(site.world.bluebirds.group) }

    @Test("Who works with the group finds it on the group's page, with staves, sentences and what pupils said")
    func forGroup() async throws {
        try await withSite { site in
            try await site.giveMarks()
            let tutor = try await site.signedIn(.tutor)
            let group = try await tutor.get(site.world.bluebirds.path).html
            #expect(group.links.contains(address(site)))
            let page = try await tutor.get(address(site)).html
            #expect(page.heading == "What came of Bluebirds")
            for words in [
                "At the start the voices see all 3 pupils differently, and that is worth a talk.",
                "Too few pairs of marks to speak of change.", GroupSentences.standing,
                "1 pupil’s family has not said yes to being counted: that child is not in these notes.", "I play the low drum", "Cleo C.",
                "It sounded like rain.", "3 of 4",
            ] { #expect(page.words.contains(words), "\(words)") }
            #expect(page.links.contains("\(Link.group(site.world.bluebirds.group))/story"))
            #expect(!page.links.contains(Link.shares(site.world.bluebirds.group)))
        }
    }

    @Test("A head gets there from the start page, and reads no name")
    func forHead() async throws {
        try await withSite { site in
            try await site.giveMarks()
            let head = try await site.signedIn(.head)
            #expect(try await head.get("/").html.links.contains(address(site)))
            let answer = try await head.get(address(site))
            #expect(answer.status == 200)
            for name in ["Amber", "Bola", "Cleo", "Dario"] { #expect(!answer.text.contains(name), "\(name)") }
            for pupil in site.world.bluebirds.pupils { #expect(!answer.text.contains(pupil.description)) }
            #expect(try answer.html.words.contains("I play the low drum"))
            #expect(try answer.html.words.contains("For school and service only"))
            #expect(try await head.get(site.world.bluebirds.path).status == 403)
        }
    }

    @Test("Where nothing is chosen or given, the page says what will come and from whom")
    func empty() async throws {
        try await withSite { site in
            try await site.system.choose([], signs: [:], for: site.world.bluebirds.group)
            let head = try await site.signedIn(.head)
            #expect(try await head.get(address(site)).html.words.contains("No outcome is chosen yet. The service lead or the school lead"))
            let outcomes = try await site.system.outcomeChoices(for: site.world.bluebirds.group).outcomes.map(\.id)
            try await site.system.choose([outcomes[0]], signs: [:], for: site.world.bluebirds.group)
            #expect(try await head.get(address(site)).html.words.contains("No marks yet."))
        }
    }

    @Test("Without a press the page says so, and the address of the PDF answers in a sentence")
    func withoutPress() async throws {
        try await withSite { site in
            let head = try await site.signedIn(.head)
            let page = try await head.get(address(site)).html
            #expect(page.words.contains("PDFs are not made here. Print this page instead: it is made for paper, too."))
            #expect(!page.links.contains("\(address(site)).pdf"))
            let answer = try await head.get("\(address(site)).pdf")
            #expect(answer.status == 501)
            #expect(try answer.html.heading == "PDFs are not made here")
        }
    }

    @Test("With a press the PDF is handed over under a name that tells nothing; a busy one is a sentence and 503")
    func withPress() async throws {
        // A press that keeps the first document, then answers with five bytes.
        let press = try PressFolder(
            """
            set -- $(head -c 4 | od -An -tu1); head -c $((($1 << 24) + ($2 << 16) + ($3 << 8) + $4)) > document
            printf '\\000\\000\\000\\005%%PDF-'; exec cat > /dev/null
            """)
        try await withSite(.init(port: 0, weasyPrint: press.weasyPrint)) { site in
            try await site.giveMarks()
            let tutor = try await site.signedIn(.tutor)
            #expect(try await tutor.get(address(site)).html.links.contains("\(address(site)).pdf"))
            let answer = try await tutor.get("\(address(site)).pdf")
            #expect(answer.status == 200)
            #expect(answer["Content-Type"] == "application/pdf")
            #expect(answer["Content-Disposition"] == "attachment; filename=\"outcomes.pdf\"")
            #expect(answer.text == "%PDF-")
            let sent = String(decoding: try Data(contentsOf: press.url.appending(path: "document")), as: UTF8.self)
            #expect(sent.contains("For school and service only. Made on"))
            for name in ["Amber", "Bola", "Cleo", "Dario"] { #expect(!sent.contains(name), "\(name)") }
        }
        try press.remove()
    }

    @Test("The counts are a file that a spreadsheet reads and that no formula can be smuggled into")
    func csv() async throws {
        try await withSite { site in
            let outcome = ID<Outcome>.new()
            try await site.records.inTransaction { transaction in
                try transaction.add(
                    OutcomeWording(name: "=1+1, \"so\"", meaning: "x", forPupil: "x", forHome: "x"), under: .musical, [],
                    to: site.world.programme, on: transaction.today, by: nil, as: outcome)
            }
            try await site.system.choose([outcome], signs: [:], for: site.world.bluebirds.group)
            for voice in [ReportVoice.tutor, .school] {
                try await site.system.send(
                    ContributionDraft(point: .start, marks: [outcome: 2]), of: voice, on: site.world.bluebirds.pupil,
                    in: site.world.bluebirds.group)
            }
            let answer = try await site.signedIn(.schoolStaff).get("\(address(site)).csv")
            #expect(answer["Content-Type"] == "text/csv; charset=utf-8")
            #expect(answer["Content-Disposition"] == "attachment; filename=\"for-school-and-service-only-outcomes.csv\"")
            #expect(answer.body.prefix(3) == [0xEF, 0xBB, 0xBF])
            let lines = String(decoding: answer.body.dropFirst(3), as: UTF8.self).split(separator: "\r\n").map(String.init)
            #expect(
                lines == [
                    #""for","heading","outcome","voice","scale","point","mark","count""#,
                    #""school and service only","musical","'=1+1, ""so""","tutor","marks","start","2","1""#,
                    #""school and service only","musical","'=1+1, ""so""","school","marks","start","2","1""#,
                ])
        }
    }

    @Test("The tutor writes what helped; a name is asked about, what is too long comes back, and so does a second version")
    func story() async throws {
        try await withSite { site in
            let tutor = try await site.signedIn(.tutor)
            let form = "\(Link.group(site.world.bluebirds.group))/story"
            let page = try await tutor.get(form)
            let tooLong = try await tutor.fill(page, formTo: form, with: ["helped": String(repeating: "x", count: 601)])
            #expect(tooLong.status == 422)
            #expect(try tooLong.html.forms.first { $0.action == form }?.fields["helped"].count == 601)
            let named = try await tutor.fill(page, formTo: form, with: ["helped": "Amber light in the hall"])
            #expect(named.status == 409)
            let saved = try await tutor.fill(named, formTo: form)
            #expect(saved["Location"] == address(site))
            let words = try await tutor.follow(saved).html.words
            #expect(words.contains("Amber light in the hall"))
            let second = try await tutor.fill(page, formTo: form, with: ["helped": "A quiet room"])
            #expect(second.status == 409)
            #expect(try second.html.words.contains("Amber light in the hall"))
            #expect(try second.html.forms.first { $0.action == form }?.fields["helped"] == "A quiet room")
        }
    }
}
