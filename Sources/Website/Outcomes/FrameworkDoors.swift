import Markup
import Nurture
import Records

/// The outcomes of a programme: everybody in it reads them, its lead changes them.
enum FrameworkDoors {
    static let all: [Door] = [
        .get("/programmes/{programme}/framework", .seeProgramme, .named(.programme)) { visit in
            visit.page("Outcomes", FrameworkView(framework: try await visit.desk.framework(of: visit.programme)).markup)
        },
        .post("/programmes/{programme}/framework", .changeFramework, .named(.programme), sample: { _ in Form() }) { visit in
            try await visit.desk.beginFramework(of: visit.programme)
            return .seeOther(Link.framework(try visit.programme))
        },

        .get("/programmes/{programme}/new-outcome", .changeFramework, .named(.programme), answer: AddingOutcome.show),
        .post(
            "/programmes/{programme}/outcomes", .changeFramework, .named(.programme), on: "/programmes/{programme}/new-outcome",
            sample: { _ in OutcomeForm.sample }, answer: AddingOutcome.save),

        .get("/programmes/{programme}/outcomes/{outcome}", .changeFramework, .named(.programme), answer: RewordingOutcome.show),
        .post(
            "/programmes/{programme}/outcomes/{outcome}/wording", .changeFramework, .named(.programme),
            on: "/programmes/{programme}/outcomes/{outcome}",
            sample: { world in
                var form = OutcomeForm.sample
                form["since"] = "2026-12-01"
                form["revision"] = world["revision"]
                return form
            }, answer: RewordingOutcome.save),
        .post(
            "/programmes/{programme}/outcomes/{outcome}/end", .changeFramework, .named(.programme),
            on: "/programmes/{programme}/outcomes/{outcome}", sample: { _ in Form([("lastDay", "2026-12-18")]) },
            answer: RewordingOutcome.end),
        .post("/programmes/{programme}/outcomes/{outcome}/continuation", .changeFramework, .named(.programme), sample: { _ in Form() }) {
            visit in
            try await visit.desk.end(visit.id("outcome"), of: visit.programme, lastDay: nil)
            return .seeOther(Link.framework(try visit.programme))
        },
    ]
}
