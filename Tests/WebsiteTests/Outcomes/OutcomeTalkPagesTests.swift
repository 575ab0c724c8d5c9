import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The talk about outcomes, on their page")
struct OutcomeTalkPagesTests {
    @Test("is noted beside the choice, without changing it")
    func noting() async throws {
        try await withSite { site in
            let (path, group) = (site.world.bluebirds.path, site.world.bluebirds.group)
            let lead = try await site.signedIn(.schoolLead)
            let chosen = try await site.desk(.schoolLead).outcomeChoices(for: group).revision
            let page = try await lead.get("\(path)/outcomes/choice")
            let noted = try await lead.fill(
                page, formTo: "\(path)/outcomes/talks", with: ["talkHeldOn": "2026-11-03", "talkWith": "Tilda, in the staff room"])
            #expect(noted.status == 303)
            let words = try await lead.follow(noted).html.words
            #expect(words.contains("Tuesday 3 November 2026 with Tilda, in the staff room, noted by Lena Oakes"))
            #expect(try await site.desk(.schoolLead).outcomeChoices(for: group).revision == chosen)
        }
    }

    @Test(
        "comes back with what was typed where something is wrong",
        arguments: [("", "Tilda"), ("2026-11-30", "Tilda"), ("2026-11-03", "Amber’s aunt")])
    func problems(_ day: String, _ people: String) async throws {
        try await withSite { site in
            let path = site.world.bluebirds.path
            let lead = try await site.signedIn(.schoolLead)
            let before = try await site.digest()
            let answer = try await lead.post("\(path)/outcomes/talks", ["talkHeldOn": day, "talkWith": people])
            #expect(answer.status == 422)
            #expect(try answer.html.problems.count == 1)
            #expect(answer.text.contains("value=\"\(people)\""))
            #expect(try await site.digest() == before)
        }
    }
}
