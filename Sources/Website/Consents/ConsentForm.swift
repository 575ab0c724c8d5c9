import Markup
import Nurture
import Records

/// Answers as they stand on paper or were said: one person, one day, any of the five questions.
struct ConsentForm {
    let page: PupilPage
    let form: Form
    let problems: [FieldProblem]

    var markup: Markup {
        part(
            "Answers",
            """
            \(history)
            \(details("Record answers", fields, isOpen: form.has("how")))
            """)
    }

    private var history: Markup {
        let answers = page.lead?.answers ?? []
        guard !answers.isEmpty else { return emptyState("No answer yet.") }
        return table(
            "The newest first", headers: ["Question", "Answer", "By", "How", "On"],
            rows: answers.map {
                ["\($0.question.title)", "\($0.isYes ? "Yes" : "No")", "\($0.giver)", "\($0.how.words)", "\($0.on.short)"]
            })
    }

    private var givers: [Choice] {
        let carers: [CarerLine] = if case .schoolLead(let page) = page { page.carers } else { [] }
        return carers.map {
            Choice($0.id.description, $0.carer.name, hint: $0.isEntitled ? nil : "Not entitled, so this answer does not count")
        } + [
            Choice("child", "The child", hint: "The child’s no always counts"),
            Choice("agreed", "What the adults agreed", hint: "Where they had answered differently"),
        ]
    }

    private var fields: Markup {
        frame(
            to: "\(Link.pupil(page.tutor.id))/consents",
            """
            \(radios("giver", "Who answered?", givers, chosen: form["giver"], problems))
            \(radios("how", "How?", ConsentHow.allCases.map { Choice($0.rawValue, $0.words) }, chosen: form["how"], problems))
            \(field(Field("answeredOn", "On which day?", kind: .date, value: form["answeredOn"]), problems))
            <p>Each question stands alone. A no to one of the last four never costs the place.</p>
            \(each(ConsentQuestion.allCases) { question in
                radios(question.rawValue, question.wording.text, [Choice("yes", "Yes"), Choice("no", "No"), Choice("", "Not answered")], chosen: form[question.rawValue], problems)
            })
            \(button("Record the answers", .secondary))
            """)
    }

    static func check(_ form: Form, today: Day) -> Result<ConsentDraft, Problems> {
        var problems: [FieldProblem] = []
        let giver: ConsentGiver? =
            switch form["giver"] {
            case "child": .child
            case "agreed": .agreed
            default: ID<Carer>(form["giver"]).map { .carer($0) }
            }
        if giver == nil { problems.append(FieldProblem("giver", "Choose who answered")) }
        let how = ConsentHow(rawValue: form["how"])
        if how == nil { problems.append(FieldProblem("how", "Choose how the answer was given")) }
        let day = Day(iso: form["answeredOn"])
        if day.map({ $0 > today }) ?? true {
            problems.append(FieldProblem("answeredOn", "Enter the day of the answer; it can’t be in the future"))
        }
        let answers = ConsentQuestion.allCases.reduce(into: [ConsentQuestion: Bool]()) { answers, question in
            if ["yes", "no"].contains(form[question.rawValue]) { answers[question] = form[question.rawValue] == "yes" }
        }
        if answers.isEmpty { problems.append(FieldProblem("takingPart", "Choose yes or no for at least one question")) }
        guard problems.isEmpty, let giver, let how, let day else { return .failure(Problems(list: problems)) }
        return .success(ConsentDraft(giver: giver, how: how, on: day, answers: answers))
    }
}
