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
            return visit.page("Change \(school.name)", details(visit.path, answers, []))
        },
        .post("/schools/{school}/details", .changeSchool, .named(.school), on: "/schools/{school}/details", sample: SchoolForm.sample) {
            visit in
            switch SchoolForm.check(visit.form) {
            case .failure(let problems):
                return visit.page(
                    "Change the school", problems: problems.list, details(visit.path, Answers(form: visit.form, draft: nil), problems.list))
            case .success(let draft):
                try await visit.desk.change(visit.school, to: draft, revision: Int(visit.form["revision"]) ?? 0)
                try await visit.desk.dropDraft(of: visit.path)
                return .seeOther(Link.school(try visit.school))
            }
        },
        invitation("leads", .inviteSchoolLead, .schoolLead),
        invitation("staff", .nameSchoolStaff, .schoolStaff),
        invitation("heads", .nameHead, .head),
    ]

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

    private static func details(_ address: String, _ answers: Answers, _ problems: [FieldProblem]) -> Markup {
        """
        \(heading("Change the school’s details"))
        \(draftNotice(answers.draft, ofFormAt: address))
        \(form(to: address, draft: "/drafts", """
            \(hidden("revision", answers.form["revision"]))
            \(SchoolForm.fields(answers.form, urnIsKnown: true, problems))
            \(savedStatus())\(button("Save"))
            """))
        """
    }
}

/// A school's page: only what the person may do is on it.
struct SchoolView {
    let school: SchoolPage
    var inviting: Role?
    var form = Form()
    var problems: [FieldProblem] = []

    var markup: Markup {
        """
        \(heading(school.name, place: "URN \(school.urn)"))
        \(part("Groups", """
            \(groupList(school.groups, whenEmpty: "No group yet."))
            \(when(school.can.contains(.formGroup), "<p>\(linkButton("Form a group", to: "\(Link.school(school.id))/new-group"))</p>"))
            """))
        \(when(school.can.contains(.seePupils), part("Pupils", """
            <p>\(linkButton("Open the list of pupils", to: Link.pupils(school.id)))</p>
            """)))
        \(part("The school", """
            \(summaryList([
                SummaryLine("Address", text: school.address),
                SummaryLine("Safeguarding lead", text: school.safeguarding.map { "\($0.name), \($0.phone)" } ?? ""),
                SummaryLine("Half-terms", text: school.halfTerms.map { "\($0.lowerBound.short) to \($0.upperBound.short)" }.joined(separator: "; ")),
            ]))
            \(when(school.can.contains(.changeSchool), "<p>\(linkButton("Change", to: "\(Link.school(school.id))/details"))</p>"))
            """))
        \(part("People", peopleList(school.people)))
        \(each(invitations) { $0.markup })
        """
    }

    private var invitations: [InvitingForm] {
        [
            (Verb.inviteSchoolLead, Role.schoolLead, "leads", "Invite a school lead"),
            (.nameSchoolStaff, .schoolStaff, "staff", "Name school staff"), (.nameHead, .head, "heads", "Name the head"),
        ].filter { school.can.contains($0.0) && (inviting == nil || inviting == $0.1) }.map { _, role, noun, title in
            InvitingForm(
                address: "\(Link.school(school.id))/\(noun)", title: title, buttonLabel: "Invite", fields: role == inviting ? form : Form(),
                problems: role == inviting ? problems : [], prefix: noun)
        }
    }
}
