import Markup
import Nurture
import Records

/// Who is nominated, why, and who waits: for both leads.
enum NominationDoors {
    static let all: [Door] = [
        .get("/schools/{school}/waiting", .seePupils, .named(.school)) { visit in
            let wanted = try await visit.desk.placesWanted(at: visit.school)
            return visit.page(WaitingListView.title, WaitingListView(wanted: wanted, school: try visit.school).markup)
        },
        .get("/groups/{group}/school-part", .changeMembers, .named(.group)) { visit in
            let part = try await visit.desk.schoolPart(of: visit.group)
            return visit.page(SchoolPartView.title, SchoolPartView(schoolPart: part, group: try visit.group).markup)
        },
        .get("/pupils/{pupil}/nomination", .seeNomination, .named(.pupil)) { visit in
            let page = try await visit.desk.nomination(of: visit.pupil)
            let answers = try await visit.answers(forFormAt: visit.path, saved: NominationForm.fill(page))
            return visit.page(NominationView.title, NominationView(page: page, back: visit.wayBack).markup(answers))
        },
        .post(
            "/pupils/{pupil}/nomination", .changeNomination, .named(.pupil), on: "/pupils/{pupil}/nomination",
            sample: { _ in
                Form([("music", "Hums"), ("likes", "drums, singing"), ("tendency", "varies"), ("need", "2"), ("revision", "0")])
            }, answer: save),
        .post(
            "/pupils/{pupil}/waiting", .changeNomination, .named(.pupil), on: "/pupils/{pupil}/nomination",
            sample: { _ in Form([("id", ID<WaitingChange>.new().description), ("waits", "no"), ("why", "Moves away")]) }, answer: change),
    ]

    private static func save(_ visit: Visit) async throws -> Reply {
        switch NominationForm.check(visit.form) {
        case .failure(let problems): return try await again(visit, problems.list)
        case .success(let content):
            do {
                try await visit.desk.save(
                    content, reasons: visit.form.has("reasons") ? visit.form["reasons"] : nil, of: visit.pupil,
                    revision: Int(visit.form["revision"]) ?? 0)
            } catch Refusal.conflict {
                let kept = NominationView(page: try await visit.desk.nomination(of: visit.pupil), back: visit.wayBack)
                var typed = visit.form
                typed["revision"] = String(kept.page.revision)
                return visit.conflictPage(
                    NominationView.title, firstField: "music",
                    kept.markup(Answers(form: typed, draft: nil), saved: Conflict.theirs(kept.lines)))
            }
            try await visit.desk.dropDraft(of: visit.path)
            return .seeOther(visit.wayBack(or: Link.pupil(try visit.pupil)))
        }
    }

    private static func change(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let why = reading.text("why", .line, called: "The reason")
        if why.isEmpty { reading.wrong("why", "Enter the reason; it stays with the waiting list") }
        guard reading.problems.isEmpty else { return try await againAfterWaiting(visit, reading.problems) }
        do {
            try await visit.desk.change(
                waits: visit.form["waits"] == "yes", because: why, id: ID(visit.form["id"]) ?? .new(), of: visit.pupil)
        } catch Refusal.impossible(let sentence) {
            return try await againAfterWaiting(visit, [FieldProblem("why", sentence)])
        }
        return .seeOther(Link.waitingList(try await visit.desk.nomination(of: visit.pupil).school))
    }

    private static func again(_ visit: Visit, _ problems: [FieldProblem]) async throws -> Reply {
        let view = NominationView(page: try await visit.desk.nomination(of: visit.pupil), back: visit.wayBack)
        return visit.page(NominationView.title, problems: problems, view.markup(Answers(form: visit.form, draft: nil), problems))
    }

    /// The other form on the page shows what is saved.
    private static func againAfterWaiting(_ visit: Visit, _ problems: [FieldProblem]) async throws -> Reply {
        let page = try await visit.desk.nomination(of: visit.pupil)
        let form = Form(NominationForm.fill(page).fields + visit.form.fields)
        return visit.page(
            NominationView.title, problems: problems,
            NominationView(page: page, back: visit.wayBack).markup(Answers(form: form, draft: nil), problems))
    }
}

extension Link {
    static func waitingList(_ school: ID<School>) -> String { "\(Link.school(school))/waiting" }
    /// - Parameter back: where saving leads; nil for the pupil's page.
    static func nomination(_ pupil: ID<Pupil>, back: String? = nil) -> String {
        "\(Link.pupil(pupil))/nomination\(back.map { "?back=\($0)" } ?? "")"
    }
}
