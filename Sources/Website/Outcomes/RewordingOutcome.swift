import Markup
import Nurture
import Records

/// An outcome in other words from a day on, or at its end.
struct RewordingOutcome {
    let framework: FrameworkPage
    let outcome: FrameworkOutcome
    let answers: Answers
    var problems: [FieldProblem] = []
    var saved = Markup.nothing
    var lastDay = ""

    static func show(_ visit: Visit) async throws -> Reply {
        let (framework, outcome) = try await found(visit)
        let address = "\(Link.outcome(outcome.id, of: framework.programme))/wording"
        let answers = try await visit.answers(forFormAt: address, saved: fill(outcome, framework.today))
        return visit.page(outcome.newest.wording.name, RewordingOutcome(framework: framework, outcome: outcome, answers: answers).markup)
    }

    static func save(_ visit: Visit) async throws -> Reply {
        let (framework, outcome) = try await found(visit)
        var page = RewordingOutcome(framework: framework, outcome: outcome, answers: Answers(form: visit.form, draft: nil))
        var reading = FormReading(visit.form)
        let words = OutcomeForm.words(&reading)
        let names = framework.held.filter { $0.id != outcome.id }.map(\.newest.wording.name)
        if names.contains(words.wording.name) { reading.wrong("outcomeName", "There is another outcome of this name already") }
        let since = reading.day("since", orSay: "Enter the day from which it reads like this")
        page.problems = reading.problems
        guard page.problems.isEmpty, let since else { return page.reply(visit) }
        do {
            let revision = Int(visit.form["revision"]) ?? 0
            try await visit.desk.reword(outcome.id, of: visit.programme, to: words, since: since, revision: revision)
        } catch Refusal.impossible(let sentence) {
            page.problems = [FieldProblem("since", sentence)]
            return page.reply(visit)
        } catch Refusal.conflict {
            return try await page.conflict(visit)
        }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(Link.framework(try visit.programme))
    }

    static func end(_ visit: Visit) async throws -> Reply {
        let (framework, outcome) = try await found(visit)
        let answers = Answers(form: fill(outcome, framework.today), draft: nil)
        var page = RewordingOutcome(framework: framework, outcome: outcome, answers: answers, lastDay: visit.form["lastDay"])
        var reading = FormReading(visit.form)
        let day = reading.day("lastDay", orSay: "Enter the last day on which a group can choose it")
        page.problems = reading.problems
        guard let day else { return page.reply(visit) }
        do {
            try await visit.desk.end(outcome.id, of: visit.programme, lastDay: day)
        } catch Refusal.impossible(let sentence) {
            page.problems = [FieldProblem("lastDay", sentence)]
            return page.reply(visit)
        }
        return .seeOther(Link.framework(try visit.programme))
    }

    private static func found(_ visit: Visit) async throws -> (FrameworkPage, FrameworkOutcome) {
        let framework = try await visit.desk.framework(of: visit.programme)
        let id: ID<Outcome> = try visit.id("outcome")
        guard let outcome = framework.outcomes.first(where: { $0.id == id }) else { throw Refusal.outOfReach }
        return (framework, outcome)
    }

    private static func fill(_ outcome: FrameworkOutcome, _ today: Day) -> Form {
        Form(
            OutcomeForm.fill(outcome.newest) + [
                (name: "since", value: max(today, outcome.lastChange).iso), (name: "revision", value: String(outcome.newest.revision)),
            ])
    }

    private func reply(_ visit: Visit) -> Reply { visit.page(outcome.newest.wording.name, problems: problems, markup) }

    private func conflict(_ visit: Visit) async throws -> Reply {
        let (framework, kept) = try await RewordingOutcome.found(visit)
        var typed = answers.form
        typed["revision"] = String(kept.newest.revision)
        var page = RewordingOutcome(framework: framework, outcome: kept, answers: Answers(form: typed, draft: nil))
        page.saved = Conflict.theirs(OutcomeForm.lines(kept.newest))
        return visit.conflictPage(kept.newest.wording.name, firstField: "outcomeName", page.markup)
    }
}

extension RewordingOutcome {
    private var address: String { Link.outcome(outcome.id, of: framework.programme) }

    var markup: Markup {
        """
        \(backLink("Outcomes", to: Link.framework(framework.programme)))
        \(heading(outcome.newest.wording.name, place: "\(outcome.heading.words) outcome"))
        \(when(outcome.hasEnded(by: framework.today), hasEnded, else: "\(part("Other words", wording))\(part("Its end", ending))"))
        """
    }

    private var hasEnded: Markup {
        notice(.plain, "This outcome ended on \(outcome.endsOn?.written ?? "")", "<p>Groups that look at it keep it as it reads now.</p>")
    }

    private var wording: Markup {
        """
        <p>Marks that were given before keep the words that they answered.</p>
        \(saved)
        \(draftNotice(answers.draft, ofFormAt: "\(address)/wording"))
        \(form(to: "\(address)/wording", draft: "/drafts", """
            \(hidden("revision", answers.form["revision"]))
            \(OutcomeForm.fields(answers.form, problems))
            \(field(Field("since", "From", kind: .date, value: answers.form["since"], hint: "Today, or a later day"), problems))
            \(savedStatus())\(button("Save"))
            """))
        """
    }

    private var ending: Markup {
        """
        <p>After its last day no group can choose it. Groups that look at it keep it, and all marks stay.\
        \(when(isOnly, " It is the only one: groups to come would have nothing to choose."))</p>
        \(ifLet(outcome.endsOn) { end in
            "<p>Its last day is \(end.written).</p>\(form(to: "\(address)/continuation", button("Let it go on", .secondary)))"
        })
        \(form(to: "\(address)/end", """
            \(field(Field("lastDay", "Last day", kind: .date, value: lastDay.isEmpty ? outcome.endsOn?.iso ?? "" : lastDay), problems))
            \(button("Set its last day", .secondary))
            """))
        """
    }

    private var isOnly: Bool { framework.held.filter { $0.endsOn == nil }.map(\.id) == [outcome.id] }
}
