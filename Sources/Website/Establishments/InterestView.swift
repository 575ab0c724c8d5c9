import Markup
import Nurture
import Records

/// One expression of interest, as the service reads it, and what became of it.
enum InterestView {
    /// With several forms on a page, each field has a name of its own.
    static func field(_ interest: String) -> String { "note-\(interest)" }

    static func answering(_ interest: KeptInterest, _ service: ID<Service>) -> String {
        "\(Link.service(service))/interest/\(interest.id)/answer"
    }

    static func item(
        _ interest: KeptInterest, service: ID<Service>, answers: Answers, _ problems: [FieldProblem] = []
    ) -> Markup {
        """
        <div class="kept"><h3>\(interest.content.school)</h3>
        \(words(interest))
        \(place(interest, service))
        \(ifLet(interest.answer, answered))
        \(when(interest.answer == nil, answer(interest, service, answers, problems)))
        </div>

        """
    }

    /// On the school's own page.
    static func line(_ interest: KeptInterest, service: ID<Service>) -> Markup {
        """
        <div class="kept"><h3>It expressed interest</h3>
        \(words(interest))
        \(ifLet(interest.answer, answered))
        \(when(interest.answer == nil, "<p><a \(href: "\(Link.service(service))/interest")>Note your answer</a></p>"))
        </div>

        """
    }

    private static func words(_ interest: KeptInterest) -> Markup {
        let content = interest.content
        return """
            \(paragraphs(content.hopes))
            <p class="detail">\(content.name), \(content.role), <a \(href: "mailto:\(content.email.text)")>\(content.email.text)</a>, \(interest.at.day.short)</p>
            """
    }

    private static func place(_ interest: KeptInterest, _ service: ID<Service>) -> Markup {
        if let establishment = interest.establishment {
            return "<p>In the register: \(EstablishmentWords.link(establishment, service))</p>"
        }
        let search = EstablishmentQueryForm.address(
            EstablishmentWords.address(service), Form([("search", String(interest.content.school.prefix(100))), ("area", "all")]))
        return "<p><a \(href: search)>Look for it in the register</a></p>"
    }

    private static func answered(_ answer: InterestAnswer) -> Markup {
        """
        \(paragraphs(answer.note))
        <p class="detail">\(tag("Answered", .done)) \(answer.by), \(answer.at.day.short)</p>
        """
    }

    private static func answer(_ interest: KeptInterest, _ service: ID<Service>, _ answers: Answers, _ problems: [FieldProblem]) -> Markup {
        let (name, address) = (field(interest.id.description), answering(interest, service))
        let isOpen = answers.draft != nil || problems.contains { $0.field == name }
        return details(
            "Note your answer",
            """
            \(draftNotice(answers.draft, ofFormAt: address))
            \(form(to: address, draft: "/drafts", """
                \(textArea(name, "What you answered, or what you will do", value: answers.form[name], rows: 3, mostCharacters: 1_000, problems))
                \(savedStatus())\(button("Keep it", .secondary))
                """))
            """,
            isOpen: isOpen)
    }
}
