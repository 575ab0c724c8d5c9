import Markup
import Nurture
import Records

/// Suggesting groups at a school: asking, moving by hand, and keeping what somebody decided.
enum SuggestionDoors {
    static let all: [Door] = [
        .get("/schools/{school}/suggestion", .suggestGroups, .named(.school), answer: show),
        .post(
            "/schools/{school}/suggestion", .suggestGroups, .named(.school), on: "/schools/{school}/suggestion",
            sample: SuggestionForm.sample, answer: ask),
        .post(
            "/schools/{school}/decisions", .keepSuggestion, .named(.school), on: "/schools/{school}/suggestion",
            sample: { _ in Form([("id", ID<FormingDecision>.new().description), ("rooms", "9"), ("groups", "9"), ("reason", "They drum")])
            },
            answer: keep),
    ]

    private static func show(_ visit: Visit) async throws -> Reply {
        let ground = try await visit.desk.formingGround(at: visit.school)
        var address = Link.decisions(try visit.school)
        var answers = try await visit.answers(forFormAt: address, saved: Form())
        if answers.draft == nil {
            address = Link.suggestion(try visit.school)
            answers = try await visit.answers(forFormAt: address, saved: SuggestionForm.empty(ground))
        }
        var view = SuggestionView(asked: SuggestionForm(ground: ground, form: answers.form), school: try visit.school)
        view.typed = answers.draft.map { (draft: $0, address: address) }
        if view.asked.isArranged, let problem = try? view.asked.problem() { view.review = try await review(view.asked, problem) }
        return visit.page(SuggestionView.title, view.markup)
    }

    private static func ask(_ visit: Visit) async throws -> Reply {
        let ground = try await visit.desk.formingGround(at: visit.school)
        var view = SuggestionView(asked: SuggestionForm(ground: ground, form: visit.form), school: try visit.school)
        do {
            let problem = try view.asked.problem()
            if visit.form["do"] != "weigh" || !view.asked.isArranged {
                let suggestion = try await SearchQueue.shared.suggestion(for: problem)
                view.asked = view.asked.arranged(as: suggestion)
                view.suggestion = suggestion
            } else {
                view.before = Int(visit.form["needBefore"]).flatMap { need in
                    Int(visit.form["costBefore"]).map { FormingWorth(unplacedNeed: need, cost: $0) }
                }
            }
            view.review = try await review(view.asked, problem)
            try await visit.desk.dropDraft(of: visit.path)
            return visit.page(SuggestionView.title, view.markup)
        } catch let problems as Problems {
            view.problems = problems.list
        } catch let contradiction as FormingContradiction {
            view.problems = [FieldProblem("groups", sentence(contradiction))]
        } catch Refusal.impossible(let sentence) {
            view.problems = [FieldProblem("groups", sentence)]
        }
        return visit.page(SuggestionView.title, problems: view.problems, view.markup)
    }

    private static func keep(_ visit: Visit) async throws -> Reply {
        let ground = try await visit.desk.formingGround(at: visit.school)
        var view = SuggestionView(asked: SuggestionForm(ground: ground, form: visit.form), school: try visit.school)
        var reading = FormReading(visit.form)
        let reason = reading.text("reason", .note, called: "The reason")
        if reason.isEmpty { reading.wrong("reason", "Enter why you decided so; it stays with the decision") }
        do {
            try reading.end()
            let groups = view.asked.groups.map { group in
                DecisionContent.Group(pupils: group.pupils.map(\.id), slot: group.place.slot, running: group.place.running)
            }
            let placed = Set(groups.flatMap(\.pupils))
            let decision = DecisionContent(
                groups: groups, unplaced: ground.seekers.map(\.id).filter { !placed.contains($0) }, reason: reason)
            try await visit.desk.keep(decision, id: ID(visit.form["id"]) ?? .new(), at: visit.school)
            try await visit.desk.dropDraft(of: visit.path)
            return .seeOther(Link.suggestion(try visit.school))
        } catch let problems as Problems {
            view.problems = problems.list
        } catch Refusal.impossible(let sentence) {
            view.problems = [FieldProblem("reason", sentence)]
        }
        if view.asked.isArranged, let problem = try? view.asked.problem() { view.review = try await review(view.asked, problem) }
        return visit.page(SuggestionView.title, problems: view.problems, view.markup)
    }

    private static func review(_ form: SuggestionForm, _ problem: FormingProblem) async throws -> ArrangementReview {
        let groups = form.groups.map { (pupils: $0.pupils.map(\.id.description), slot: $0.place.slot) }
        let names = form.ground.names
        return try await SearchQueue.shared.review { ArrangementReview(groups, in: problem) { names[$0] ?? "somebody" } }
    }

    /// What contradicts may be a wish and what is known of a pupil; only the limits are told in detail.
    private static func sentence(_ contradiction: FormingContradiction) -> String {
        contradiction.isAboutLimits
            ? contradiction.sentence
            : "Two wishes exclude each other, or one excludes what the school has said of a pupil. Take a wish back and ask again"
    }
}

extension FormingGround {
    /// What pupils and running groups are called, by their IDs.
    var names: [String: String] {
        let pupils = seekers.map { ($0.id.description, $0.name) }
        return Dictionary(pupils + running.map { ($0.id.description, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}

extension Link {
    static func suggestion(_ school: ID<School>) -> String { "\(Link.school(school))/suggestion" }
    static func decisions(_ school: ID<School>) -> String { "\(Link.school(school))/decisions" }
}
