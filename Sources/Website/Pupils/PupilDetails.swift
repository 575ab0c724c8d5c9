import Markup
import Nurture
import Records

/// Changing what the school says of a pupil.
enum PupilDetails {
    private static let title = "Change a pupil’s details"

    static func show(_ visit: Visit) async throws -> Reply {
        let pupil = try await visit.desk.pupilToChange(visit.pupil)
        let answers = try await visit.answers(forFormAt: visit.path, saved: PupilForm.fill(pupil))
        return visit.page(title, page(visit, pupil, answers))
    }

    static func save(_ visit: Visit) async throws -> Reply {
        switch PupilForm.check(visit.form, today: visit.house.records.today) {
        case .failure(let problems):
            let pupil = try await visit.desk.pupilToChange(visit.pupil)
            return visit.page(
                title, problems: problems.list, page(visit, pupil, Answers(form: visit.form, draft: nil), problems.list))
        case .success(var draft):
            draft.id = try visit.pupil
            do {
                try await visit.desk.change(draft, revision: Int(visit.form["revision"]) ?? 0)
            } catch Refusal.conflict {
                return try await conflict(visit)
            }
            try await visit.desk.dropDraft(of: visit.path)
            return .seeOther(Link.pupil(draft.id))
        }
    }

    private static func conflict(_ visit: Visit) async throws -> Reply {
        let kept = try await visit.desk.pupilToChange(visit.pupil)
        var typed = visit.form
        typed["revision"] = String(kept.revision)
        let theirs = Conflict.theirs([
            SummaryLine("Name", text: "\(kept.draft.firstName) \(kept.draft.familyName)"),
            SummaryLine("Born", text: kept.draft.birthDate.short), SummaryLine("Year group", text: kept.draft.yearGroup.written),
            SummaryLine("UPN", text: kept.draft.upn ?? ""), SummaryLine("Needs to join in", text: kept.draft.accessNeeds),
        ])
        return visit.conflictPage(
            title, firstField: "firstName", page(visit, kept, Answers(form: typed, draft: nil), saved: theirs))
    }

    private static func page(
        _ visit: Visit, _ pupil: PupilToChange, _ answers: Answers, _ problems: [FieldProblem] = [], saved: Markup = .nothing
    ) -> Markup {
        """
        \(backLink(pupil.draft.firstName, to: Link.pupil(pupil.draft.id)))
        \(heading(title))
        \(saved)
        \(draftNotice(answers.draft, ofFormAt: visit.path))
        \(form(to: visit.path, draft: "/drafts", """
            \(hidden("revision", answers.form["revision"]))
            \(PupilForm.fields(answers.form, mayStateUPN: true, asksForReasons: pupil.reasonsAreOwn, problems))
            \(savedStatus())\(button("Save"))
            """))
        \(safeguardingPanel(leadName: pupil.safeguarding?.name, phone: pupil.safeguarding?.phone, reportAddress: "\(Link.pupil(pupil.draft.id))/hand-over"))
        """
    }
}
