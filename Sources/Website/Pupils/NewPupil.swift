import Markup
import Nurture
import Records

/// Adding a pupil by hand.
enum NewPupil {
    private static let title = "Add a pupil"

    static func show(_ visit: Visit) async throws -> Reply {
        let answers = try await visit.answers(forFormAt: Link.pupils(try visit.school), saved: Form())
        return visit.page(title, try await page(visit, answers, []))
    }

    static func save(_ visit: Visit) async throws -> Reply {
        let problems: [FieldProblem]
        switch PupilForm.check(visit.form, today: visit.house.records.today) {
        case .failure(let found): problems = found.list
        case .success(let draft):
            if try await visit.desk.hasTwin(of: draft, at: visit.school) {
                problems = [FieldProblem("firstName", "A pupil of this name and birth date is on the list of pupils already")]
            } else {
                try await visit.desk.nominate([draft], at: visit.school)
                try await visit.desk.dropDraft(of: visit.path)
                return .seeOther(Link.pupil(draft.id))
            }
        }
        return visit.page(title, problems: problems, try await page(visit, Answers(form: visit.form, draft: nil), problems))
    }

    private static func page(_ visit: Visit, _ answers: Answers, _ problems: [FieldProblem]) async throws -> Markup {
        let school = try await visit.desk.school(visit.school)
        let address = Link.pupils(school.id)
        return """
            \(backLink("Pupils", to: address))
            \(heading(title, place: school.name))
            \(draftNotice(answers.draft, ofFormAt: address))
            \(form(to: address, draft: "/drafts", """
                \(PupilForm.fields(answers.form, mayStateUPN: school.can.contains(.nameHead), problems))
                \(savedStatus())\(button("Add the pupil"))
                """))
            \(safeguardingPanel(leadName: school.safeguarding?.name, phone: school.safeguarding?.phone, school: school.name))
            """
    }
}
