import Markup
import Nurture
import Records

/// How a service begins to work with a school: first its number, since the school may be here already.
struct NewSchoolView {
    let service: Thing
    var form = Form()
    var problems: [FieldProblem] = []
    /// What the register says of it, if it says anything.
    var register: EstablishmentFacts?

    private var asking: String { "\(Link.to(service))/new-school" }
    private var starting: String { "\(Link.to(service))/schools" }

    var askForURN: Markup {
        """
        \(backLink("The service", to: Link.to(service)))
        \(heading("Work with a school"))
        <p>\(linkButton("Find a school in the register", to: "\(Link.to(service))/establishments", .quiet))</p>
        <form method="get" \(action: asking) novalidate="novalidate">
        \(field(Field("urn", "What is the school’s URN?", value: form["urn"], hint: "Five or six digits. It stands in the national register of schools, “Get information about schools”.", inputMode: "numeric", width: 8), problems))
        \(button("Continue"))
        </form>
        """
    }

    func confirm(_ school: KnownSchool) -> Markup {
        """
        \(backLink("Another number", to: asking))
        \(heading("This school is here already"))
        \(summaryList([
            SummaryLine("School", text: school.name), SummaryLine("URN", text: form["urn"]), SummaryLine("Address", text: school.address),
        ]))
        \(when(school.isPartner, "<p>You work with it. <a \(href: Link.school(school.id))>Open \(school.name)</a>.</p>", else: """
            <p>Another service works or has worked with it. What the school says of itself stays as it is; you see it as soon as you begin.</p>
            \(frame(to: starting, """
                \(hidden("urn", form["urn"]))\(hidden("isKnown", "yes"))
                \(ChoiceForm.fields(form, problems))
                \(button("Start the partnership"))
                """))
            """))
        """
    }

    func fill(_ answers: Answers) -> Markup {
        """
        \(backLink("Another number", to: asking))
        \(heading("Work with a school"))
        \(closed)
        \(draftNotice(answers.draft, ofFormAt: starting))
        \(frame(to: starting, draft: "/drafts", """
            \(ChoiceForm.fields(answers.form, problems))
            \(SchoolForm.fields(answers.form, problems))
            \(savedStatus())\(button("Start the partnership"))
            """))
        """
    }

    private var closed: Markup {
        guard let register, register.isClosed else { return .nothing }
        return notice(
            .warning, "The register says that this school has closed",
            "<p>Look at <a \(href: "\(Link.to(service))/establishments/\(form["urn"])")>what came of it</a> before you begin.</p>")
    }
}
