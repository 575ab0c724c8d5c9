import Foundation
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("Words for parents and pupils")
struct PlainWordsTests {
    /// What a reader meets in a page, a text for each piece.
    private func texts(_ page: TestPage) -> [String] {
        let main = page.root.all("main").first
        return ["h1", "h2", "p", "label", "legend", "dt", "button", "summary"].flatMap { main?.all($0) ?? [] }.map(\.words)
    }

    private func pages(_ site: Site) async throws -> [String: TestPage] {
        let sent = try await site.inviteHome()
        let stranger = site.stranger()
        var pages = ["date": try await stranger.get(sent.address).html, "gone": try await stranger.get("/home/nothing").html]
        pages["wrong date"] = try await stranger.give("10", "3", "2017", to: sent).html
        let carer = try await site.atHome(sent)
        let form = "\(sent.address)/form"
        pages["form"] = try await carer.get(form).html
        pages["nothing answered"] = try await carer.fill(carer.get(form), formTo: form).html
        pages["thanks"] = try await carer.follow(carer.fill(carer.get(form), formTo: form, with: ["noticed": "She hums"])).html
        let second = try await site.inviteHome(1)
        let other = try await site.atHome(second)
        pages["declined"] = try await other.follow(
            other.fill(other.get("\(second.address)/form"), formTo: "\(second.address)/refusal")
        ).html
        return pages
    }

    @Test("A child of nine reads every page for parents")
    func pages() async throws {
        try await withSite { site in
            for (name, page) in try await pages(site) {
                let grade = ReadingGrade.of(texts(page))
                #expect(grade <= 4, "\(name)")
            }
        }
    }

    @Test("A child of nine reads what is asked, and the letter")
    func questions() throws {
        let address = try #require(EmailAddress("a@b.example"))
        let day = try #require(Day(iso: "2026-12-03"))
        #expect(ReadingGrade.of(StandardFramework.outcomes.map(\.wording.forHome)) <= 4)
        #expect(ReadingGrade.of(StandardFramework.outcomes.map(\.wording.forPupil)) <= 4)
        #expect(ReadingGrade.of(ReportQuestion.asked(of: .home).map(\.words)) <= 4)
        #expect(ReadingGrade.of(ReportQuestion.asked(of: .pupil).map(\.words)) <= 4)
        #expect(ReadingGrade.of(HomeInvitationWords.letter(to: address, path: "", until: day).parts.map { "\($0)" }) <= 4)
        #expect(ReadingGrade.of([HomeInvitationWords.message(address: "", until: day)]) <= 4)
    }

    @Test("The measure tells easy words from hard ones")
    func measure() {
        #expect(ReadingGrade.of(["The cat sat on the mat."]) < 1)
        #expect(
            ReadingGrade.of([
                "Participation necessitates considerable organisational flexibility on the part of educational establishments."
            ]) > 15)
    }

    private static let unspoken = ["risk", "vulnerab", "interven"]

    @Test("They speak of music and never of what a child lacks")
    func music() async throws {
        try await withSite { site in
            for (name, page) in try await pages(site) {
                for word in PlainWordsTests.unspoken { #expect(!page.words.lowercased().contains(word), "\(word) in \(name)") }
            }
        }
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources").standardizedFileURL
        for folder in ["Website/Reports", "Nurture/Reports", "Nurture/Outcomes"] {
            let place = sources.appending(path: folder)
            for file in try FileManager.default.contentsOfDirectory(atPath: place.path) {
                let text = try String(contentsOf: place.appending(path: file), encoding: .utf8).lowercased()
                for word in PlainWordsTests.unspoken { #expect(!text.contains(word), "\(word) in \(file)") }
            }
        }
    }
}
