import Markup
import Nurture
import Records

/// A pupil wants words back.
enum TakingBackPage {
    static func show(_ visit: Visit) async throws -> Reply { try await shown(visit) }

    static func save(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desk.session(visit.session)
        guard let voice = voices(page).first(where: { $0.voice.id.description == visit.form["voice"] })?.voice else {
            return try await shown(visit, problems: [FieldProblem("voice", "Choose the words that the pupil wants back")])
        }
        try await visit.desk.takeBack(voice.id, from: visit.session)
        return .seeOther(Link.session(try visit.session))
    }

    private static func voices(_ page: SessionPage) -> [(name: String, voice: VoiceLine)] {
        page.register.flatMap { line in line.voices.filter { $0.words != nil }.map { (line.name, $0) } }
    }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Reply {
        let page = try await visit.desk.session(visit.session)
        let choices = voices(page).map { Choice($0.voice.id.description, $0.voice.words ?? "", hint: $0.name) }
        let markup: Markup = """
            \(backLink("Session \(page.session.number)", to: Link.session(page.session.id)))
            \(heading("A pupil wants words back", place: "\(page.group.name), \(page.session.day.written)"))
            \(when(!choices.isEmpty, "<p>The words are deleted for everybody, for good. What stays is that something was said and taken back.</p>"))
            \(choices.isEmpty ? emptyState("No pupil’s words were written down in this session.") : form(to: visit.path, """
                \(radios("voice", "Which words?", choices, chosen: "", problems))
                \(button("Take these words back", .warning))
                """))
            """
        return visit.page("A pupil wants words back", problems: problems, markup)
    }
}
