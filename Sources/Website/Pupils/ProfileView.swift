import Markup
import Nurture
import Records

/// What helps a child: a conversation written down, not a diagnosis.
struct ProfileView {
    let profile: ProfilePage
    let pupil: ID<Pupil>

    private static let fields = [
        ("strengths", "What is this child good at?"), ("hard", "What is hard?"), ("helps", "What helps?"),
        ("interests", "Which music do they like?"),
    ]

    static func fill(_ profile: ProfilePage) -> Form {
        Form(
            zip(fields, texts(of: profile.content)).map { (name: $0.0, value: $1) } + [(name: "revision", value: String(profile.revision))])
    }

    static func content(_ form: Form) -> ProfileContent {
        ProfileContent(
            strengths: form["strengths"], whatIsHard: form["hard"], whatHelps: form["helps"], interests: form["interests"])
    }

    static func problems(_ form: Form) -> [FieldProblem] {
        fields.compactMap { name, label in
            TextLimit.note.problem(with: form[name], called: "“\(label)”").map { FieldProblem(name, $0) }
        }
    }

    private static func texts(of content: ProfileContent) -> [String] {
        [content.strengths, content.whatIsHard, content.whatHelps, content.interests]
    }

    var lines: [SummaryLine] {
        zip(ProfileView.fields, ProfileView.texts(of: profile.content)).map { SummaryLine($0.1, text: $1) }
    }

    var reading: Markup {
        """
        \(top)
        \(summaryList(lines))
        \(panel)
        """
    }

    func writing(_ answers: Answers, _ problems: [FieldProblem] = [], saved: Markup = .nothing) -> Markup {
        let address = "\(Link.pupil(pupil))/profile"
        return """
            \(top)
            <p>Read by the tutor and by whoever works with the group. A service lead must say why before opening it.</p>
            \(saved)
            \(draftNotice(answers.draft, ofFormAt: address))
            \(frame(to: address, draft: "/drafts", """
                \(hidden("revision", answers.form["revision"]))
                \(each(ProfileView.fields) { textArea($0.0, $0.1, value: answers.form[$0.0], isOptional: true, mostCharacters: 1_000, problems) })
                \(savedStatus())\(button("Save"))
                """))
            \(panel)
            """
    }

    private var top: Markup {
        """
        \(backLink(profile.name, to: Link.pupil(pupil)))
        \(heading("What helps \(profile.name)"))
        \(ifLet(profile.saved) { "<p class=\"detail\">Written by \($0.by), \($0.at.written)</p>" })
        """
    }

    private var panel: Markup {
        safeguardingPanel(
            leadName: profile.safeguarding?.name, phone: profile.safeguarding?.phone, reportAddress: "\(Link.pupil(pupil))/hand-over")
    }

    static func askForReason(_ address: String, _ problems: [FieldProblem]) -> Markup {
        """
        \(heading("Why do you open this?"))
        <p>A profile is for those who work with the child. The school can see that you opened it, and why.</p>
        <form method="get" \(action: address) novalidate="novalidate">
        \(radios("reason", "Your reason", OpeningReason.allCases.map { Choice($0.rawValue, $0.words) }, chosen: "", problems))
        \(button("Open the profile"))
        </form>
        """
    }
}
