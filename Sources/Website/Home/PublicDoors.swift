import HTTPTypes
import Markup
import Nurture
import Records

enum PublicDoors {
    static let all: [Door] = [
        .get("/up", .visit, .house) { _ in .text("ok") },
        .get("/assets/{asset}", .visit, .house) { visit in
            guard let asset = visit.house.assets[visit.path] else { return .text("There is no such file.", status: .notFound) }
            return Reply(
                status: .ok,
                headers: [
                    .contentType: asset.type, .contentEncoding: "gzip", .vary: "Accept-Encoding",
                    .cacheControl: "public, max-age=31536000, immutable",
                ],
                body: asset.compressed)
        },
        .get("/style", .visit, .house) { visit in
            let hasProblems = visit.query.has("problems")
            return visit.page(
                "Style", problems: hasProblems ? StylePage.problems : [], status: .ok, StylePage(hasProblems: hasProblems).markup)
        },
        .get("/accessibility", .visit, .house) { visit in
            visit.page(
                "Accessibility",
                """
                \(heading("Accessibility"))
                <p>Hocket is made to be used with a keyboard, a screen reader, large text, in the dark, on a small phone and without JavaScript. It aims at WCAG 2.2 AA.</p>
                <p>If something here keeps you out, tell your service lead or school lead. They can do it for you and will pass it on.</p>
                """)
        },
        .get("/privacy", .visit, .house) { visit in
            visit.page("Privacy", PrivacyView.markup(try await visit.desk.retention()))
        },
    ]
}
