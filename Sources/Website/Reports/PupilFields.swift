import Markup
import Nurture
import Records

/// The questions to a pupil.
struct PupilFields {
    let filled: FilledPart

    private var report: ReportPage { filled.report }
    private var form: Form { filled.form }

    var markup: Markup {
        """
        \(filled.identity)\(hidden("aim", form["aim"]))
        \(when(!report.outcomes.isEmpty, part("How is it for you?", each(report.outcomes) { outcome($0) })))
        \(part("In your own words", each(ReportQuestion.asked(of: .pupil, at: filled.point)) { question($0) }))
        \(part(report.goals.isEmpty ? "Something you want to get better at" : "What you want to get better at", goals))
        \(part("For the grown-up", """
            \(radios("scribe", "Who wrote this down?", Scribe.allCases.map { Choice($0.rawValue, $0.words) }, chosen: form["scribe"], hint: "Your name stands beside it.", filled.problems))
            <div id="send">\(savedStatus())\(buttons("\(button("Done"))\(button("I’d rather not answer", .secondary, name: "decline", value: "yes"))"))</div>
            """))
        """
    }

    private func outcome(_ outcome: GroupOutcome) -> Markup {
        let (name, words) = (AdultPart.field(outcome.id), outcome.outcome.wording.forPupil)
        let choices = report.scale.steps.map { Choice(String($0), report.scale.words(for: $0) ?? "") }
        let all = choices + [Choice(PupilPart.skip, "Skip")]
        guard report.scale == .faces else {
            return markRow(name, words, hint: nil, choices: all, chosen: form[name], filled.problems)
        }
        let faces = Dictionary(uniqueKeysWithValues: zip(choices.map(\.value), 1...3))
        return faceRow(name, words, choices: all, faces: faces, chosen: form[name], filled.problems)
    }

    private func question(_ question: ReportQuestion) -> Markup {
        """
        \(textArea(question.rawValue, question.words, value: form[question.rawValue], rows: 2, isOptional: true, mostCharacters: TextLimit.voice.characters, filled.problems))
        \(readers(question.rawValue))
        """
    }

    private func readers(_ name: String) -> Markup {
        checkboxes(
            "\(name)-readers", "Who else may read this?", [Choice("school", "My school"), Choice("home", "My family")],
            chosen: Set(form.all("\(name)-readers")))
    }

    private var goals: Markup {
        """
        \(each(report.goals) { goal in
            step(PupilPart.goalField(goal.id), goal.words.map { "“\($0)” How near are you now?" } ?? "Your own aim: how near are you now?")
        })
        \(when(report.goals.count < GoalLimit.most, """
            \(field(Field("newAim", report.goals.isEmpty ? "What would you like to be able to do?" : "Is there something new?", value: form["newAim"], isOptional: true, mostCharacters: TextLimit.line.characters), filled.problems))
            \(readers("newAim"))
            \(step("newAimNow", "How near are you now?"))
            """))
        """
    }

    private func step(_ name: String, _ legend: String) -> Markup {
        guard report.scale == .faces else {
            return stepRow(
                name, legend, hint: "0 is the very start, 10 is there", to: GoalLimit.steps.upperBound, passLabel: "Skip",
                chosen: form[name], filled.problems)
        }
        let words = ["Just starting", "On my way", "I can do it"]
        let choices = zip(GoalLimit.faces, words).map { Choice(String($0), $1) } + [Choice(PupilPart.skip, "Skip")]
        let faces = Dictionary(uniqueKeysWithValues: GoalLimit.faces.map { (String($0), $0) })
        return faceRow(name, legend, choices: choices, faces: faces, chosen: form[name], filled.problems)
    }
}

/// After a pupil has answered: the tablet goes back.
struct PupilThanks {
    let report: ReportPage

    var markup: Markup {
        """
        \(tune())
        \(heading("Thank you!"))
        <p>Your words are safe. Please give the tablet back now.</p>
        <p>\(linkButton("For the grown-up: go on", to: ReportLink.all(report.group.id), .quiet))</p>
        """
    }
}
