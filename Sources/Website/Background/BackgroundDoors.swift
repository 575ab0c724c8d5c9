import Markup
import Nurture
import Records

/// Background data of a child, and counted for a school and a service.
enum BackgroundDoors {
    static let all: [Door] =
        [
            .get("/pupils/{pupil}/background", .seeBackground, .named(.pupil)) { visit in
                let page = try await visit.desk.background(of: visit.pupil)
                let answers = try await visit.answers(forFormAt: visit.path, saved: BackgroundForm.fill(page))
                return visit.page(BackgroundView.title, BackgroundView(page: page, back: visit.wayBack).markup(answers))
            },
            .post(
                "/pupils/{pupil}/background", .changeBackground, .named(.pupil), on: "/pupils/{pupil}/background",
                sample: { _ in Form([("provision", "K"), ("freeSchoolMeals", "yes"), ("revision", "0")]) }, answer: save),
            .get("/schools/{school}/background", .seeSchoolBackground, .named(.school)) { visit in
                let counted = try await visit.desk.backgroundCounted(at: visit.school)
                var view = CountedBackgroundView(counted: counted, place: visit.thing)
                if let list = ID<Upload>(visit.query["list"]) {
                    view.receipt = try await visit.desk.backgroundReceipt(of: list, at: visit.school)
                }
                return visit.page(CountedBackgroundView.title, view.markup)
            },
            .get("/services/{service}/background", .seeServiceBackground, .named(.service)) { visit in
                let counted = try await visit.desk.backgroundCounted(of: visit.service)
                return visit.page(CountedBackgroundView.title, CountedBackgroundView(counted: counted, place: visit.thing).markup)
            },
        ] + BackgroundListDoors.all

    private static func save(_ visit: Visit) async throws -> Reply {
        let view = BackgroundView(page: try await visit.desk.background(of: visit.pupil), back: visit.wayBack)
        let problems = BackgroundForm.problems(visit.form, view.page)
        guard problems.isEmpty else {
            return visit.page(
                BackgroundView.title, problems: problems, view.markup(Answers(form: visit.form, draft: nil), problems))
        }
        do {
            try await visit.desk.save(
                BackgroundForm.content(visit.form, kept: view.page.content), of: visit.pupil,
                revision: Int(visit.form["revision"]) ?? 0)
        } catch Refusal.conflict {
            let kept = BackgroundView(page: try await visit.desk.background(of: visit.pupil), back: visit.wayBack)
            var typed = visit.form
            typed["revision"] = String(kept.page.revision)
            return visit.conflictPage(
                BackgroundView.title, firstField: BackgroundItem.provision.rawValue,
                kept.markup(Answers(form: typed, draft: nil), saved: Conflict.theirs(kept.lines)))
        }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(visit.wayBack(or: Link.pupil(try visit.pupil)))
    }
}

extension Link {
    static func background(_ pupil: ID<Pupil>) -> String { "\(Link.pupil(pupil))/background" }
    static func background(_ place: Thing) -> String { "\(Link.to(place))/background" }
    static func backgroundImport(_ school: Thing) -> String { "\(Link.to(school))/background-import" }
}
