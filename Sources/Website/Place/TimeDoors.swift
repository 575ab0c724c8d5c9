import Markup
import Nurture
import Records

/// A time that the school offers.
enum TimeDoors {
    static let all: [Door] = [
        .get("/schools/{school}/new-time", .changeSchool, .named(.school)) { visit in
            let places = try await visit.desk.places(at: visit.school)
            let answers = try await visit.answers(forFormAt: "\(Link.school(places.school))/times", saved: Form())
            return visit.page("Offer a time", TimeForm(places: places, answers: answers, back: visit.wayBack).markup)
        },
        .post(
            "/schools/{school}/times", .changeSchool, .named(.school), on: "/schools/{school}/new-time", sample: TimeForm.sample,
            answer: save),
        .get("/schools/{school}/times/{time}", .changeSchool, .named(.school)) { visit in
            let places = try await visit.desk.places(at: visit.school)
            let id: ID<OfferedTime> = try visit.id("time")
            guard let time = places.times.first(where: { $0.id == id }) else { throw Refusal.outOfReach }
            let form = TimeForm(places: places, answers: Answers(form: TimeForm.fill(time), draft: nil), time: time, back: visit.wayBack)
            return visit.page(time.slot.written, form.markup)
        },
        .post(
            "/schools/{school}/times/{time}/end", .changeSchool, .named(.school), on: "/schools/{school}/times/{time}",
            sample: { _ in Form() }
        ) { visit in
            try await visit.desk.withdraw(visit.id("time"), at: visit.school)
            return .seeOther(visit.wayBack(or: Link.places(try visit.school)))
        },
    ]

    private static func save(_ visit: Visit) async throws -> Reply {
        do {
            try await visit.desk.offer(TimeForm.draft(visit.form), at: visit.school)
        } catch let problems as Problems {
            let places = try await visit.desk.places(at: visit.school)
            let page = TimeForm(
                places: places, answers: Answers(form: visit.form, draft: nil), problems: problems.list, back: visit.wayBack)
            return visit.page("Offer a time", problems: problems.list, page.markup)
        }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(visit.wayBack(or: Link.places(try visit.school)))
    }
}
