import HTTPTypes
import Markup
import Nurture
import Records

enum PublicDoors {
    static let all: [Door] = [
        .plain("/up") { _ in .text("ok") },
        .plain("/assets/{asset}") { visit in
            guard let asset = visit.house.assets[visit.path] else { return .text("There is no such file.", status: .notFound) }
            return asset.reply(compressed: visit.line.takesGzip)
        },
        .get("/style", .visit, .house) { visit in
            let hasProblems = visit.query.has("problems")
            return visit.page(
                "Style", problems: hasProblems ? StylePage.problems : [], status: .ok, StylePage(hasProblems: hasProblems).markup)
        },
        .notice("/accessibility") { visit in
            visit.page(
                "Accessibility",
                """
                \(heading("Accessibility"))
                <p>Hocket is made to be used with a keyboard, a screen reader, large text, in the dark, on a small phone and without JavaScript. It aims at WCAG 2.2 AA.</p>
                <p>If something here keeps you out, tell your service lead or school lead. They can do it for you and will pass it on.</p>
                """)
        },
        .notice("/privacy") { visit in
            visit.page("Privacy", PrivacyView.markup(try await visit.desk.retention()))
        },
    ]
}
