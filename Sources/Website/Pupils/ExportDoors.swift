import HTTPTypes
import Markup
import Nurture
import Records

/// Everything about a pupil in one document, for somebody who has asked for it.
enum ExportDoors {
    static let all: [Door] = [
        .get("/pupils/{pupil}/export", .exportPupil, .named(.pupil)) { visit in try await page(visit, []) },
        .post(
            "/pupils/{pupil}/exports", .exportPupil, .named(.pupil), on: "/pupils/{pupil}/export",
            sample: { _ in Form([("reason", OpeningReason.familyAsked.rawValue)]) }
        ) { visit in
            guard let reason = OpeningReason(rawValue: visit.form["reason"]) else {
                return try await page(visit, [FieldProblem("reason", "Choose why you make the document")])
            }
            let export = try await visit.desk.export(visit.pupil, because: reason)
            return Reply(
                status: .ok,
                headers: [
                    .contentType: "text/html; charset=utf-8",
                    .contentDisposition: "attachment; filename=\"\(ExportDocument.fileName(export))\"",
                ],
                body: Array(ExportDocument.html(export).utf8))
        },
    ]

    private static func page(_ visit: Visit, _ problems: [FieldProblem]) async throws -> Reply {
        let pupil = try await visit.desk.pupil(visit.pupil)
        let name = pupil.tutor.known.shortName
        let markup: Markup = """
            \(backLink(name, to: Link.to(visit.thing)))
            \(heading("Everything in one document", place: name))
            <p>A page that any browser opens and prints: who the child is, the answers to the five questions, the groups, who was there, \
            what adults saw, what the child said, worries passed on (never what they were), and who opened it all.</p>
            \(when(pupil.schoolLead == nil, "<p>Yours has no UPN and no carers’ names: the school lead’s document has them.</p>"))
            <p>What the child did not let the school read is not in it. Texts about the whole group may name other children: \
            read them before you hand the document on.</p>
            \(form(to: "\(Link.to(visit.thing))/exports", """
                \(radios("reason", "Why do you make it?", OpeningReason.allCases.map { Choice($0.rawValue, $0.words) }, chosen: "", hint: "Your reason is kept.", problems))
                \(button("Make the document"))
                """))
            """
        return visit.page("Everything in one document", problems: problems, markup)
    }
}
