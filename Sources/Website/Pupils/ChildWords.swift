import Markup
import Nurture
import Records

/// Writing down what a child wants the tutor to know, with who asked and who wrote.
enum ChildWords {
    private static let title = "What should the tutor know?"

    static let doors: [Door] = [
        .get("/pupils/{pupil}/child-words", .changeProfile, .named(.pupil)) { visit in
            let answers = try await visit.answers(forFormAt: visit.path, saved: Form())
            return try await page(visit, answers)
        },
        .post(
            "/pupils/{pupil}/child-words", .changeProfile, .named(.pupil), on: "/pupils/{pupil}/child-words",
            sample: { _ in Form([("id", ID<ProfileVoice>.new().description), ("words", "Not too loud, please"), ("how", "exact")]) },
            answer: save),
        .post("/pupils/{pupil}/child-words/{profileVoice}/end", .changeProfile, .named(.pupil), sample: { _ in Form() }) { visit in
            try await visit.desk.takeBack(try visit.id("profileVoice") as ID<ProfileVoice>, of: visit.pupil)
            return .seeOther("\(Link.pupil(try visit.pupil))/profile")
        },
    ]

    private static func save(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let hasPassed = visit.form["how"] == "passed"
        let words = reading.text("words", .voice, called: "What the child said")
        if words.isEmpty, !hasPassed {
            reading.wrong("words", "Write down what the child said, or choose that it would rather not say anything.")
        }
        if !words.isEmpty, hasPassed { reading.wrong("how", "There are words above. Take them out, or choose how they were written down.") }
        if visit.form["how"].isEmpty { reading.wrong("how", "Choose how it was written down") }
        guard reading.problems.isEmpty else { return try await page(visit, Answers(form: visit.form, draft: nil), reading.problems) }
        let draft = ProfileVoiceDraft(
            id: ID(visit.form["id"]) ?? .new(), words: hasPassed ? nil : words, askedBy: ID(visit.form["asked"]),
            isWordForWord: visit.form["how"] == "exact")
        try await visit.desk.record(draft, of: visit.pupil)
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther("\(Link.pupil(try visit.pupil))/profile")
    }

    private static func page(_ visit: Visit, _ answers: Answers, _ problems: [FieldProblem] = []) async throws -> Reply {
        let (profile, fields) = (try await visit.desk.profile(of: visit.pupil, because: nil), answers.form)
        let askers =
            [Choice("", "I asked")]
            + profile.askers.filter { $0.person != visit.visitor?.person }.map { Choice($0.person.description, $0.name) }
        return visit.page(
            title, problems: problems,
            """
            \(backLink("What helps \(profile.name)", to: "\(Link.pupil(try visit.pupil))/profile"))
            \(heading(title, place: profile.name))
            <p>Ask \(profile.name), and say that the tutor will read it. The child may pass, and may take it back later.</p>
            \(draftNotice(answers.draft, ofFormAt: visit.path))
            \(form(to: visit.path, draft: "/drafts", """
                \(hidden("id", fields.has("id") ? fields["id"] : ID<ProfileVoice>.new().description))
                \(textArea("words", "What does \(profile.name) say?", value: fields["words"], isOptional: true, mostCharacters: TextLimit.voice.characters, problems))
                \(radios("how", "How was it written down?", [Choice("exact", "Word for word"), Choice("sense", "In other words"), Choice("passed", "\(profile.name) would rather not say anything")], chosen: fields["how"], problems))
                \(select("asked", "Who asked?", askers, chosen: fields["asked"], problems))
                \(savedStatus())\(button("Save"))
                """))
            \(safeguardingPanel(leadName: profile.safeguarding?.name, phone: profile.safeguarding?.phone, reportAddress: "\(Link.pupil(try visit.pupil))/hand-over"))
            """)
    }
}
