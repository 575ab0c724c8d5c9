import Markup
import Nurture
import Records

enum SchoolDoors {
    static let all: [Door] = [
        .get("/schools/{school}", .seeSchool, .named(.school)) { visit in
            let school = try await visit.desk.school(visit.school)
            return visit.page(school.name, SchoolView(school: school).markup)
        },
        .get("/schools/{school}/details", .changeSchool, .named(.school)) { visit in
            let school = try await visit.desk.school(visit.school)
            let answers = try await visit.answers(forFormAt: visit.path, saved: SchoolForm.fill(school))
            return visit.page(title, details(visit, school, answers))
        },
        .post(
            "/schools/{school}/details", .changeSchool, .named(.school), on: "/schools/{school}/details", sample: SchoolForm.sample,
            answer: change),
        .post(
            "/schools/{school}/register-news/{news}", .changeSchool, .named(.school), sample: { _ in Form([("answer", "keep")]) }
        ) { visit in
            try await visit.desk.end(visit.id("news"), isTaken: visit.form["answer"] == "take", at: visit.school)
            return .seeOther(Link.school(try visit.school))
        },
        invitation("leads", .inviteSchoolLead, .schoolLead),
        invitation("staff", .nameSchoolStaff, .schoolStaff),
        invitation("heads", .nameHead, .head),
    ]

    private static let title = "Change the school’s details"

    private static func change(_ visit: Visit) async throws -> Reply {
        switch SchoolForm.check(visit.form) {
        case .failure(let problems):
            let school = try await visit.desk.school(visit.school)
            return visit.page(
                title, problems: problems.list, details(visit, school, Answers(form: visit.form, draft: nil), problems.list))
        case .success(let draft):
            do {
                try await visit.desk.change(visit.school, to: draft, revision: Int(visit.form["revision"]) ?? 0)
            } catch Refusal.conflict {
                return try await conflict(visit)
            }
            try await visit.desk.dropDraft(of: visit.path)
            return .seeOther(Link.school(try visit.school))
        }
    }

    private static func conflict(_ visit: Visit) async throws -> Reply {
        let kept = try await visit.desk.school(visit.school)
        var typed = visit.form
        typed["revision"] = String(kept.revision)
        let theirs = Conflict.theirs([SummaryLine("Name", text: kept.name)] + SchoolView.lines(kept))
        return visit.conflictPage(
            title, firstField: "schoolName", details(visit, kept, Answers(form: typed, draft: nil), saved: theirs))
    }

    private static func invitation(_ noun: String, _ verb: Verb, _ role: Role) -> Door {
        .post("/schools/{school}/\(noun)", verb, .named(.school), on: "/schools/{school}", sample: InvitingSample.form) { visit in
            switch InvitingForm.check(visit.form) {
            case .failure(let problems):
                let school = try await visit.desk.school(visit.school)
                return visit.page(
                    school.name, problems: problems.list,
                    SchoolView(school: school, inviting: role, form: visit.form, problems: problems.list).markup)
            case .success(let draft):
                let sent = try await visit.desk.invite(draft, as: role, at: visit.thing)
                return invitationSent(draft, sent, visit, back: Link.school(try visit.school))
            }
        }
    }

    private static func details(
        _ visit: Visit, _ school: SchoolPage, _ answers: Answers, _ problems: [FieldProblem] = [], saved: Markup = .nothing
    ) -> Markup {
        """
        \(backLink(school.name, to: Link.school(school.id)))
        \(heading(title))
        \(saved)
        \(draftNotice(answers.draft, ofFormAt: visit.path))
        \(form(to: visit.path, draft: "/drafts", """
            \(hidden("revision", answers.form["revision"]))
            \(SchoolForm.fields(answers.form, urnIsKnown: true, problems))
            \(savedStatus())\(button("Save"))
            """))
        """
    }
}
