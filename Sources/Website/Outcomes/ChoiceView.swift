import Markup
import Nurture
import Records

/// The outcomes that a group may look at, each with the signs that its own school values.
struct ChoiceView {
    let choices: OutcomeChoices
    let answers: Answers
    let talk: OutcomeTalkPart
    var problems: [FieldProblem] = []
    var saved = Markup.nothing

    static func take(_ outcome: String) -> String { "take-\(outcome)" }
    private static func signs(_ outcome: OutcomeLine) -> String { "signs-\(outcome.id)" }

    static func fill(_ choices: OutcomeChoices) -> Form {
        Form(
            choices.chosen.flatMap { chosen in
                [
                    (name: take(chosen.id.description), value: "yes"),
                    (name: signs(chosen.outcome), value: SignList.written(chosen.signs.map(\.words))),
                ]
            } + [(name: "revision", value: String(choices.revision))])
    }

    /// What is chosen; what is wrong with it stands in ``problems`` then.
    mutating func read() -> (outcomes: Set<ID<Outcome>>, signs: [ID<Outcome>: [String]]) {
        let taken = choices.outcomes.filter(isTaken)
        if taken.isEmpty, let first = choices.outcomes.first {
            problems.append(FieldProblem(ChoiceView.take(first.id.description), "Choose at least one outcome. Three to five are enough."))
        }
        for outcome in choices.outcomes where !isTaken(outcome) && !choices.chosen.contains(where: { $0.id == outcome.id }) {
            let field = ChoiceView.signs(outcome)
            guard !answers.form[field].isEmpty else { continue }
            problems.append(FieldProblem(field, "You wrote signs of “\(outcome.wording.name)”: choose it, too, or take them out."))
        }
        var signs: [ID<Outcome>: [String]] = [:]
        for outcome in taken {
            let field = ChoiceView.signs(outcome)
            let typed = SignList.read(answers.form[field])
            if let sentence = SignList.problem(with: typed) { problems.append(FieldProblem(field, sentence)) }
            if typed.contains(where: choices.namesChild) {
                problems.append(FieldProblem(field, "A sign is for all children of the group. Leave the child’s name out."))
            }
            signs[outcome.id] = typed
        }
        return (Set(taken.map(\.id)), signs)
    }

    private func isTaken(_ outcome: OutcomeLine) -> Bool {
        choices.marked.contains(outcome.id) || answers.form[ChoiceView.take(outcome.id.description)] == "yes"
    }

    /// What is chosen now, for whoever has typed something else.
    var lines: [SummaryLine] {
        choices.chosen.map { SummaryLine($0.name, $0.signs.isEmpty ? "Chosen" : paragraphs(SignList.written($0.signs.map(\.words)))) }
    }

    var markup: Markup {
        """
        \(backLink(choices.group.name, to: Link.group(choices.group.id)))
        \(heading("Choose outcomes", place: "\(choices.group.name), \(choices.group.schoolName)"))
        \(when(choices.outcomes.isEmpty, emptyState("The programme has no outcomes yet. Its lead begins with them; then you can choose here."), else: choosing))
        \(talk.markup)
        """
    }

    private var address: String { "\(Link.group(choices.group.id))/outcomes/choice" }

    private var choosing: Markup {
        """
        <p>What does this group hope for? Three to five outcomes are enough. Pupils, tutor, school and home are asked about each of them, \
        so more of them make long forms.</p>
        \(saved)
        \(draftNotice(answers.draft, ofFormAt: address))
        \(form(to: address, draft: "/drafts", """
            \(hidden("revision", answers.form["revision"]))
            \(each(OutcomeHeading.allCases) { under($0) })
            \(savedStatus())\(button("Save"))
            """))
        """
    }

    private func under(_ heading: OutcomeHeading) -> Markup {
        let outcomes = choices.outcomes.filter { $0.heading == heading }
        return when(!outcomes.isEmpty, fieldset(heading.words, each(outcomes) { choice($0) }))
    }

    private func choice(_ outcome: OutcomeLine) -> Markup {
        let signsField = ChoiceView.signs(outcome)
        let isOpen = !answers.form[signsField].isEmpty || problems.contains { $0.field == signsField }
        return """
            \(choices.marked.contains(outcome.id) ? stays(outcome) : box(outcome))
            \(details("Signs of “\(outcome.wording.name)”", """
                <ul>\(each(outcome.indicators) { "<li>\($0.words)</li>" })</ul>
                \(textArea(signsField, "What else would the school see as a sign?", value: answers.form[signsField], hint: "One on a line. Don’t name a child.", isOptional: true, problems))
                """, isOpen: isOpen))
            """
    }

    private func box(_ outcome: OutcomeLine) -> Markup {
        let ended = outcome.endsOn.map { " Its last day in the programme is \($0.short)." } ?? ""
        return checkbox(
            ChoiceView.take(outcome.id.description), outcome.wording.name, isChecked: isTaken(outcome),
            hint: outcome.wording.meaning + ended,
            problems)
    }

    private func stays(_ outcome: OutcomeLine) -> Markup {
        """
        <p><strong>\(outcome.wording.name)</strong> \(tag("Has marks, so it stays"))</p>
        <p class="hint">\(outcome.wording.meaning)</p>
        """
    }
}
