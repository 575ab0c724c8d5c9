import Nurture
import Records

enum SetUpDoors {
    private static let step = "/groups/{group}/set-up/{step}"

    static let all: [Door] = [
        .get("/groups/{group}/set-up", .seeSetUp, .named(.group)) { visit in
            let page = try await visit.desk.setUp(of: visit.group)
            return visit.page("Setting up \(page.group.name)", SetUpView(page: page, today: visit.house.records.today).markup)
        },
        .get(step, .seeSetUp, .named(.group), answer: StepPage.show),
        .post(
            "\(step)/notes", .noteStep, .named(.group), on: step,
            sample: { _ in Form([("note", "Rang the office about the hall"), ("day", "2026-09-14")]) }, answer: StepPage.note),
        .post(
            "\(step)/waivers", .waiveStep, .named(.group), on: step,
            sample: { _ in Form([("need", "instruments"), ("reason", "We sing")]) }, answer: StepPage.waive),
        .post("\(step)/waivers/{waiver}/end", .waiveStep, .named(.group), on: step, sample: { _ in Form() }, answer: StepPage.takeBack),
        .get("/services/{service}/set-up", .seeSetUpGrid, .named(.service), answer: PreparingGroups.show),
        .post(
            "/services/{service}/set-up/preparations", .prepareMany, .named(.service), on: "/services/{service}/set-up",
            sample: { world in Form([("groups", world["group"]), ("what", "dates")]) }, answer: PreparingGroups.prepare),
    ]
}
