import Markup
import Nurture
import Records

/// Who leads one session in the tutor's place.
enum CoverPage {
    /// The choice that ends cover.
    private static let nobody = "nobody"

    static func show(_ visit: Visit) async throws -> Reply { try await shown(visit) }

    static func save(_ visit: Visit) async throws -> Reply {
        let chosen = visit.form["tutor"]
        let tutor: ID<Person>? = ID(chosen)
        guard tutor != nil || chosen == nobody else {
            return try await shown(visit, problems: [FieldProblem("tutor", "Choose who covers, or that nobody needs to")])
        }
        try await visit.desk.arrangeCover(tutor, for: visit.session)
        return .seeOther(Link.session(try visit.session))
    }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Reply {
        let choices = try await visit.desk.coverChoices(for: visit.session)
        return visit.page("Cover", problems: problems, markup(choices, problems))
    }

    private static func markup(_ choices: CoverChoices, _ problems: [FieldProblem]) -> Markup {
        let session = choices.session
        let tutors = choices.tutors.map { Choice($0.person.description, $0.name) }
        return """
            \(backLink("Session \(session.number)", to: Link.session(session.id)))
            \(heading("Who covers?", place: "\(choices.group.name), \(session.day.written) at \(session.time.written)"))
            <p>Whoever covers sees the group from that day until the session is logged, for a week at most. The session then stands on their start page.</p>
            \(form(to: "\(Link.session(session.id))/cover", """
                \(radios("tutor", "Tutor", tutors + [Choice(nobody, "Nobody needs to cover")], chosen: choices.covering?.description ?? "", problems))
                \(button("Save"))
                """))
            """
    }
}
