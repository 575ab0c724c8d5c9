import HTTPTypes
import Markup
import Nurture
import Records

/// The session's page and its three forms: the log, one's own lines, and what pupils said.
enum SavingSession {
    static func show(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desk.session(visit.session)
        let form = page.can.contains(.logSession) ? "log" : "notes"
        let answers = try await visit.answers(
            forFormAt: "\(Link.session(page.session.id))/\(form)", saved: SessionForm.fill(page, author: try visit.person().person))
        return try shown(visit, page, answers)
    }

    static func log(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        do {
            try await visit.desk.log(visit.session) { try SessionForm.log(form, $0) }
        } catch let problems as Problems {
            return try await again(visit, problems)
        } catch Refusal.conflict {
            return try await conflict(visit)
        }
        return try await saved(visit)
    }

    static func notes(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        do {
            try await visit.desk.write(in: visit.session) { try SessionForm.notes(form, $0) }
        } catch let problems as Problems {
            return try await again(visit, problems)
        }
        return try await saved(visit)
    }

    static func voices(_ visit: Visit) async throws -> Reply {
        let form = visit.form
        do {
            try await visit.desk.record(in: visit.session) { try VoiceForm.voices(form, $0) }
        } catch let problems as Problems {
            return try await again(visit, problems)
        }
        return try await saved(visit)
    }

    private static func saved(_ visit: Visit) async throws -> Reply {
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(Link.session(try visit.session))
    }

    private static func again(_ visit: Visit, _ problems: Problems) async throws -> Reply {
        let page = try await visit.desk.session(visit.session)
        return try shown(visit, page, Answers(form: visit.form, draft: nil), problems: problems.list)
    }

    /// Both are kept and shown: theirs above, what was typed in the form, which the next save puts in their place.
    private static func conflict(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desk.session(visit.session)
        var mine = VoiceForm.withoutKept(visit.form, page)
        mine["revision"] = String(page.revision)
        return try shown(visit, page, Answers(form: mine, draft: nil), isConflict: true)
    }

    private static func shown(
        _ visit: Visit, _ page: SessionPage, _ answers: Answers, problems: [FieldProblem] = [], isConflict: Bool = false
    ) throws -> Reply {
        let view = SessionView(
            page: page, answers: answers, reader: try visit.person(), today: visit.house.records.today, problems: problems,
            isConflict: isConflict)
        return visit.page(
            "Session \(page.session.number)", problems: problems, status: isConflict ? .conflict : nil, view.markup)
    }
}
