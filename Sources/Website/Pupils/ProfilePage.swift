import Markup
import Nurture
import Records

/// What helps a child: a conversation written down, not a diagnosis.
enum ProfilePage {
    static func show(_ visit: Visit) async throws -> Reply {
        let reason = OpeningReason(rawValue: visit.query["reason"])
        do {
            let (content, revision, name) = try await visit.desk.profile(of: visit.pupil, because: reason)
            let mayChange = try await visit.desk.allowed([.changeProfile], on: visit.thing).contains(.changeProfile)
            let pupil = try await visit.desk.pupil(visit.pupil)
            guard mayChange else { return visit.page("Profile of \(name)", read(content, name, pupil.tutor)) }
            let answers = try await visit.answers(forFormAt: visit.path, saved: fill(content, revision))
            return visit.page("Profile of \(name)", edit(visit.path, name, answers, pupil.tutor, []))
        } catch Refusal.reasonNeeded {
            return visit.page("Why do you open this?", askForReason(visit.path))
        }
    }

    static func save(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        let problems = fields.compactMap { name, label in
            TextLimit.note.problem(with: form[name], called: "“\(label)”").map { FieldProblem(name, $0) }
        }
        guard problems.isEmpty else {
            let pupil = try await visit.desk.pupil(visit.pupil)
            let page = edit(visit.path, pupil.tutor.known.shortName, Answers(form: form, draft: nil), pupil.tutor, problems)
            return visit.page("Profile", problems: problems, page)
        }
        let content = ProfileContent(
            strengths: form["strengths"], whatIsHard: form["hard"], whatHelps: form["helps"], interests: form["interests"])
        try await visit.desk.save(content, of: visit.pupil, revision: Int(form["revision"]) ?? 0)
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(Link.pupil(try visit.pupil))
    }

    private static let fields = [
        ("strengths", "What is this child good at?"), ("hard", "What is hard?"), ("helps", "What helps?"),
        ("interests", "Which music do they like?"),
    ]

    private static func fill(_ content: ProfileContent, _ revision: Int) -> Form {
        Form([
            ("strengths", content.strengths), ("hard", content.whatIsHard), ("helps", content.whatHelps), ("interests", content.interests),
            ("revision", String(revision)),
        ])
    }

    private static func read(_ content: ProfileContent, _ name: String, _ pupil: PupilForTutor) -> Markup {
        let texts = [content.strengths, content.whatIsHard, content.whatHelps, content.interests]
        return """
            \(backLink(name, to: Link.pupil(pupil.id)))
            \(heading("What helps \(name)"))
            \(summaryList(zip(fields, texts).map { SummaryLine($0.1, text: $1) }))
            \(safeguardingPanel(leadName: pupil.safeguarding?.name, phone: pupil.safeguarding?.phone, reportAddress: "\(Link.pupil(pupil.id))/hand-over"))
            """
    }

    private static func edit(_ address: String, _ name: String, _ answers: Answers, _ pupil: PupilForTutor, _ problems: [FieldProblem])
        -> Markup
    {
        """
        \(backLink(name, to: Link.pupil(pupil.id)))
        \(heading("What helps \(name)"))
        \(draftNotice(answers.draft, ofFormAt: address))
        \(form(to: address, draft: "/drafts", """
            \(hidden("revision", answers.form["revision"]))
            \(each(fields) { textArea($0.0, $0.1, value: answers.form[$0.0], isOptional: true, mostCharacters: 1_000, problems) })
            \(savedStatus())\(button("Save"))
            """))
        \(safeguardingPanel(leadName: pupil.safeguarding?.name, phone: pupil.safeguarding?.phone, reportAddress: "\(Link.pupil(pupil.id))/hand-over"))
        """
    }

    private static func askForReason(_ address: String) -> Markup {
        """
        \(heading("Why do you open this?"))
        <p>A profile is for those who work with the child. The school can see that you opened it, and why.</p>
        <form method="get" \(action: address)>
        \(radios("reason", "Your reason", OpeningReason.allCases.map { Choice($0.rawValue, $0.words) }, chosen: ""))
        \(button("Open the profile"))
        </form>
        """
    }
}
