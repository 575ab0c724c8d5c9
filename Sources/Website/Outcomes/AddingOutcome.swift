import Markup
import Nurture
import Records

/// A programme's own outcome.
struct AddingOutcome {
    let framework: FrameworkPage
    let answers: Answers
    let address: String
    var problems: [FieldProblem] = []

    static func show(_ visit: Visit) async throws -> Reply {
        let address = "\(Link.programme(try visit.programme))/outcomes"
        let framework = try await visit.desk.framework(of: visit.programme)
        let answers = try await visit.answers(forFormAt: address, saved: Form([("id", ID<Outcome>.new().description)]))
        return visit.page("Add an outcome", AddingOutcome(framework: framework, answers: answers, address: address).markup)
    }

    static func save(_ visit: Visit) async throws -> Reply {
        let framework = try await visit.desk.framework(of: visit.programme)
        let id = ID<Outcome>(visit.form["id"]) ?? .new()
        var reading = FormReading(visit.form)
        let heading = OutcomeHeading(rawValue: visit.form["heading"])
        if heading == nil { reading.wrong("heading", "Choose where it stands: personal, social or musical") }
        let words = OutcomeForm.words(&reading)
        let names = framework.held.filter { $0.id != id }.map(\.newest.wording.name)
        if names.contains(words.wording.name) { reading.wrong("outcomeName", "There is an outcome of this name already") }
        guard reading.problems.isEmpty, let heading else {
            let answers = Answers(form: visit.form, draft: nil)
            return visit.page(
                "Add an outcome", problems: reading.problems,
                AddingOutcome(framework: framework, answers: answers, address: visit.path, problems: reading.problems).markup)
        }
        try await visit.desk.add(words, under: heading, as: id, to: visit.programme)
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(Link.framework(try visit.programme))
    }

    var markup: Markup {
        """
        \(backLink("Outcomes", to: Link.framework(framework.programme)))
        \(heading("Add an outcome", place: framework.programmeName))
        <p>Groups can choose it from today on.</p>
        \(draftNotice(answers.draft, ofFormAt: address))
        \(form(to: address, draft: "/drafts", """
            \(hidden("id", answers.form["id"]))
            \(radios("heading", "Where does it stand?", OutcomeHeading.allCases.map { Choice($0.rawValue, $0.words) }, chosen: answers.form["heading"], problems))
            \(OutcomeForm.fields(answers.form, problems))
            \(savedStatus())\(button("Add the outcome"))
            """))
        """
    }
}
