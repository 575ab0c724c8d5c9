import HTTPTypes
import Markup
import Nurture
import Records

enum SessionDoors {
    static let all: [Door] = [
        .get("/sessions/{session}", .openSession, .named(.session)) { visit in
            let page = try await visit.desk.session(visit.session)
            let answers = try await visit.answers(
                forFormAt: "\(visit.path)/log", saved: SessionForm.fill(page, author: try visit.person().person))
            return visit.page(
                "Session \(page.session.number)", SessionView(page: page, answers: answers, reader: try visit.person().person).markup)
        },
        .post(
            "/sessions/{session}/log", .logSession, .named(.session), on: "/sessions/{session}", sample: SessionForm.sample, answer: save),
        .post("/sessions/{session}/notes", .writeNote, .named(.session), on: "/sessions/{session}", sample: SessionForm.sample) { visit in
            let page = try await visit.desk.session(visit.session)
            switch SessionForm.check(visit.form, page) {
            case .failure(let problems): return try shown(visit, page, problems.list)
            case .success(let draft):
                try await visit.desk.write(notes: draft.notes, in: visit.session)
                return .seeOther(Link.session(try visit.session))
            }
        },
        .get("/sessions/{session}/change", .moveSession, .named(.session)) { visit in
            let page = try await visit.desk.session(visit.session)
            return visit.page("Move or cancel", SessionChangeView(page: page).markup)
        },
        .post(
            "/sessions/{session}/moves", .moveSession, .named(.session), on: "/sessions/{session}/change",
            sample: { _ in
                Form([("day", "2026-12-01"), ("time", "11:00"), ("moveReason", "noRoom")])
            }, answer: move),
        .post(
            "/sessions/{session}/cancellation", .cancelSession, .named(.session), on: "/sessions/{session}/change",
            sample: { _ in
                Form([("cancelReason", "noRoom")])
            }, answer: cancel),
    ]

    private static func save(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desk.session(visit.session)
        switch SessionForm.check(visit.form, page) {
        case .failure(let problems): return try shown(visit, page, problems.list)
        case .success(let draft):
            do {
                try await visit.desk.log(visit.session, draft)
            } catch Refusal.conflict {
                return try conflict(visit, try await visit.desk.session(visit.session))
            }
            try await visit.desk.dropDraft(of: visit.path)
            return .seeOther(Link.session(try visit.session))
        }
    }

    private static func shown(_ visit: Visit, _ page: SessionPage, _ problems: [FieldProblem]) throws -> Reply {
        let view = SessionView(
            page: page, answers: Answers(form: visit.form, draft: nil), reader: try visit.person().person, problems: problems)
        return visit.page("Session \(page.session.number)", problems: problems, view.markup)
    }

    /// Both are kept and shown: theirs above, what was typed in the form, which the next save puts in their place.
    private static func conflict(_ visit: Visit, _ page: SessionPage) throws -> Reply {
        var mine = visit.form
        mine["revision"] = String(page.revision)
        let view = SessionView(page: page, answers: Answers(form: mine, draft: nil), reader: try visit.person().person, isConflict: true)
        return visit.page("Session \(page.session.number)", status: .conflict, view.markup)
    }

    private static func move(_ visit: Visit) async throws -> Reply {
        var problems: [FieldProblem] = []
        let (day, time, reason) = (
            Day(iso: visit.form["day"]), WallTime(visit.form["time"]), MoveReason(rawValue: visit.form["moveReason"])
        )
        if day == nil { problems.append(FieldProblem("day", "Enter the new day")) }
        if time == nil { problems.append(FieldProblem("time", "Enter the new time, like 10:30")) }
        if reason == nil { problems.append(FieldProblem("moveReason", "Choose why the session is moved")) }
        guard let day, let time, let reason else {
            let page = try await visit.desk.session(visit.session)
            return visit.page(
                "Move or cancel", problems: problems, SessionChangeView(page: page, form: visit.form, problems: problems).markup)
        }
        try await visit.desk.move(visit.session, to: day, at: time, because: reason)
        return .seeOther(Link.session(try visit.session))
    }

    private static func cancel(_ visit: Visit) async throws -> Reply {
        guard let reason = CancelReason(rawValue: visit.form["cancelReason"]) else {
            let page = try await visit.desk.session(visit.session)
            let problems = [FieldProblem("cancelReason", "Choose why the session is cancelled")]
            return visit.page(
                "Move or cancel", problems: problems, SessionChangeView(page: page, form: visit.form, problems: problems).markup)
        }
        try await visit.desk.cancel(visit.session, because: reason)
        return .seeOther(Link.session(try visit.session))
    }
}
