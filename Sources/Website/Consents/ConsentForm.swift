import Markup
import Nurture
import Records

/// Answers as they stand on paper or were said: one person, one day, any of the five questions.
struct ConsentForm {
    let page: ConsentPage
    let answers: Answers
    var problems: [FieldProblem] = []
    /// Who fills it in.
    var recorder = ""
    /// The page to which saving leads; empty for the answers.
    var back = ""

    private var form: Form { answers.form }
    private var address: String { "\(Link.pupil(page.pupil))/consents" }

    var markup: Markup {
        """
        \(WayBack.link(back, or: "What is allowed", address))
        \(heading("Record answers", place: page.name))
        \(when(hasNobody, notice(.warning, "Nobody may answer for this child yet", "<p>If an adult answered, name them first. <a \(href: "\(Link.pupil(page.pupil))/carers\(WayBack.query(back))")>Name a carer</a></p>")))
        \(draftNotice(answers.draft, ofFormAt: address))
        \(frame(to: address, draft: "/drafts", """
            \(hidden("sheet", form["sheet"].isEmpty ? ID<Consent>.new().description : form["sheet"]))\(WayBack.input(back))
            \(giver)
            \(field(Field("answeredOn", "On which day?", kind: .date, value: form["answeredOn"], hint: "The day on the paper, or of the talk"), problems))
            \(part("The five questions", """
                <p>Each stands alone. A no to one of the last four never costs the place.</p>
                \(each(ConsentQuestion.allCases, question))
                """))
            \(savedStatus())\(button("Record the answers"))
            """))
        """
    }

    private var hasNobody: Bool {
        if case .carers(let carers) = page.givers { carers.isEmpty } else { false }
    }

    private func question(_ question: ConsentQuestion) -> Markup {
        radios(
            question.rawValue, question.wording.text,
            [
                Choice("yes", "Yes"), Choice("no", "No"), Choice("ring", "Would like a call", hint: "Counts as no answer yet"),
                Choice("", "Not answered", hint: "Leaves this question as it is"),
            ],
            chosen: form[question.rawValue], hint: question.title, problems)
    }

    private var giver: Markup {
        switch page.givers {
        case .carers(let carers):
            """
            \(radios("giver", "Who answered?", carers.map { Choice($0.id.description, $0.carer.name, hint: $0.carer.relation) } + [
                Choice("child", "The child", hint: "The child’s no always counts"),
                Choice("agreed", "The adults together", hint: "What they agreed after they had answered differently"),
            ], chosen: form["giver"], hint: "Only adults whom you have named as entitled are listed.", problems))
            \(radios("how", "How?", ConsentHow.recorded.map { Choice($0.rawValue, $0.words) }, chosen: form["how"], problems))
            \(fieldset("If it was by telephone", """
                \(field(Field("spokenBy", "Who spoke with them?", value: form.has("spokenBy") ? form["spokenBy"] : recorder, isOptional: true, autocomplete: "off", mostCharacters: 200), problems))
                \(field(Field("spokenAt", "At what time?", kind: .time, value: form["spokenAt"], isOptional: true), problems))
                """))
            """
        case .nameOnPaper:
            """
            \(hidden("how", ConsentHow.paper.rawValue))
            \(radios("giver", "Who filled in the paper?", [Choice("adult", "An adult"), Choice("child", "The child", hint: "The child’s no always counts")], chosen: form["giver"], problems))
            \(field(Field("giverName", "The adult’s name, as it stands on the paper", value: form["giverName"], hint: "It must be somebody whom the school has named for this child.", isOptional: true, autocomplete: "off", mostCharacters: 200), problems))
            """
        }
    }

    /// Paper that is older than this was meant for something else.
    private static let mostDays = 3 * 365

    static func check(_ form: Form, today: Day) -> Result<ConsentDraft, Problems> {
        var problems: [FieldProblem] = []
        let giver = giver(form, &problems)
        let how = ConsentHow(rawValue: form["how"])
        if how == nil { problems.append(FieldProblem("how", "Choose how the answer was given")) }
        let day = Day(iso: form["answeredOn"]).flatMap { (today.adding(days: -mostDays)...today).contains($0) ? $0 : nil }
        if day == nil {
            problems.append(FieldProblem("answeredOn", "Enter the day of the answer: not in the future, and within the last three years"))
        }
        let answers = ConsentQuestion.allCases.reduce(into: [ConsentQuestion: ConsentChoice]()) { answers, question in
            answers[question] = ConsentChoice(rawValue: form[question.rawValue])
        }
        if giver != nil, !form.isOfAdult, answers.values.contains(.ring) {
            problems.append(FieldProblem(ConsentQuestion.takingPart.rawValue, "Only an adult can ask for a call. Choose yes or no."))
        }
        let talk = talk(form, how, &problems)
        if answers.isEmpty {
            problems.append(FieldProblem(ConsentQuestion.takingPart.rawValue, "Choose yes or no for at least one question"))
        }
        guard problems.isEmpty, let giver, let how, let day else { return .failure(Problems(list: problems)) }
        return .success(ConsentDraft(id: ID(form["sheet"]) ?? .new(), giver: giver, how: how, on: day, answers: answers, talk: talk))
    }

    /// Who spoke on the telephone, and when.
    private static func talk(_ form: Form, _ how: ConsentHow?, _ problems: inout [FieldProblem]) -> ConsentTalk? {
        guard how == .phone else { return nil }
        let time = WallTime(form["spokenAt"])
        if form["spokenBy"].isEmpty { problems.append(FieldProblem("spokenBy", "Enter who spoke with them on the telephone")) }
        if let sentence = TextLimit.line.problem(with: form["spokenBy"], called: "The name") {
            problems.append(FieldProblem("spokenBy", sentence))
        }
        if time == nil { problems.append(FieldProblem("spokenAt", "Enter the time of the talk, like 15:20")) }
        return time.map { ConsentTalk(spokenBy: form["spokenBy"], at: $0) }
    }

    private static func giver(_ form: Form, _ problems: inout [FieldProblem]) -> ConsentGiver? {
        switch form["giver"] {
        case "child": return .child
        case "agreed": return .agreed
        case "adult":
            if !form["giverName"].isEmpty { return .carerNamed(form["giverName"]) }
            problems.append(FieldProblem("giverName", "Enter the name that stands on the paper"))
        default:
            if let carer = ID<Carer>(form["giver"]) { return .carer(carer) }
            problems.append(FieldProblem("giver", "Choose who answered"))
        }
        return nil
    }

    static func problem(_ problem: ConsentProblem) -> FieldProblem {
        switch problem {
        case .nobodyOfThisName:
            FieldProblem(
                "giverName",
                "The school has named nobody of this name who may answer. Check the spelling, or ask the school lead to name them.")
        case .talkMissing: FieldProblem("spokenBy", "Enter who spoke with them on the telephone, and at what time")
        case .notEntitled: FieldProblem("giver", "This adult may not answer for the child. Choose somebody who may.")
        case .onlySchoolLead: FieldProblem("giver", "Only the school lead records what was said, or what the adults agreed.")
        }
    }
}

extension Form {
    /// Whether the sheet is an adult's.
    fileprivate var isOfAdult: Bool { !["child", "agreed"].contains(self["giver"]) }
}
