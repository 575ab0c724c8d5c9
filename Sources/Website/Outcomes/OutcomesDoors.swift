import HTTPTypes
import Markup
import Nurture
import Records

/// What came of a group: as a page, on paper, and as a file.
enum OutcomesDoors {
    static let all: [Door] = [
        .get("/groups/{group}/outcomes", .seeOutcomes, .named(.group)) { visit in
            let page = try await visit.desk.outcomes(of: visit.group)
            return visit.page(
                "What came of \(page.shown.groupName)", OutcomesView(page: page, canPrint: visit.house.printing.isOpen).markup)
        },
        .get("/groups/{group}/outcomes.pdf", .seeOutcomes, .named(.group)) { visit in
            let outcomes = try await visit.desk.outcomesOnPaper(of: visit.group)
            let paper = OutcomesPaper(outcomes: outcomes, today: visit.house.records.today)
            return .pdf(try await visit.house.printing.pdf(of: paper.document(in: visit.house).html))
        },
        .get("/groups/{group}/outcomes.csv", .seeOutcomes, .named(.group)) { visit in
            let outcomes = try await visit.desk.outcomesOnPaper(of: visit.group)
            return .file(OutcomesCSV.file(outcomes), type: "text/csv; charset=utf-8", named: OutcomesCSV.fileName)
        },
        .get("/groups/{group}/story", .writeGroupStory, .named(.group), answer: StoryPage.show),
        .post(
            "/groups/{group}/story", .writeGroupStory, .named(.group), on: "/groups/{group}/story",
            sample: { _ in Form([("helped", "A quiet room"), ("revision", "0")]) }, answer: StoryPage.save),
    ]
}

extension Reply {
    /// A file under a name that says nothing of a child or a group.
    static func file(_ bytes: [UInt8], type: String, named name: String) -> Reply {
        Reply(
            status: .ok, headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""], body: bytes)
    }

    static func pdf(_ bytes: [UInt8]) -> Reply { file(bytes, type: "application/pdf", named: "outcomes.pdf") }
}
