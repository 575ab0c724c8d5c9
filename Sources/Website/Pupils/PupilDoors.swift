import Markup
import Nurture
import Records

enum PupilDoors {
    static let all: [Door] = [
        .get("/schools/{school}/pupils", .seePupils, .named(.school)) { visit in
            let pupils = try await visit.desk.pupils(at: visit.school)
            let can = try await visit.desk.allowed([.nominatePupil], on: visit.thing)
            return visit.page("Pupils", list(pupils, try visit.school, mayAdd: !can.isEmpty))
        },
        .get("/schools/{school}/new-pupil", .nominatePupil, .named(.school)) { visit in
            let address = Link.pupils(try visit.school)
            return visit.page(
                "Add a pupil", try await newPupil(visit, address, try await visit.answers(forFormAt: address, saved: Form()), []))
        },
        .post("/schools/{school}/pupils", .nominatePupil, .named(.school), on: "/schools/{school}/new-pupil", sample: PupilForm.sample) {
            visit in
            switch PupilForm.check(visit.form, today: visit.house.records.today) {
            case .failure(let problems):
                let page = try await newPupil(visit, visit.path, Answers(form: visit.form, draft: nil), problems.list)
                return visit.page("Add a pupil", problems: problems.list, page)
            case .success(let draft):
                try await visit.desk.nominate([draft], at: visit.school)
                try await visit.desk.dropDraft(of: visit.path)
                return .seeOther(Link.pupil(draft.id))
            }
        },
        .get("/pupils/{pupil}", .openPupil, .named(.pupil)) { visit in
            let pupil = try await visit.desk.pupil(visit.pupil)
            return visit.page(pupil.tutor.known.shortName, PupilView(page: pupil).markup)
        },
        .get("/pupils/{pupil}/profile", .openProfile, .named(.pupil), answer: ProfilePage.show),
        .post(
            "/pupils/{pupil}/profile", .changeProfile, .named(.pupil), on: "/pupils/{pupil}/profile",
            sample: { _ in
                Form([("strengths", "Rhythm"), ("revision", "0")])
            }, answer: ProfilePage.save),
        .post(
            "/pupils/{pupil}/carers", .nameCarer, .named(.pupil), on: "/pupils/{pupil}",
            sample: { _ in
                Form([("carerID", ID<Carer>.new().description), ("carerName", "Sam Carer"), ("relation", "Parent"), ("entitled", "yes")])
            }, answer: CarerForm.save),
        .get("/pupils/{pupil}/hand-over", .handOver, .named(.pupil)) { visit in
            let pupil = try await visit.desk.pupil(visit.pupil)
            return visit.page("I passed a worry on", HandOverPage(pupil: pupil.tutor, now: visit.house.records.now).markup)
        },
        .post(
            "/pupils/{pupil}/hand-overs", .handOver, .named(.pupil), on: "/pupils/{pupil}/hand-over",
            sample: { _ in
                Form([("id", ID<HandOver>.new().description), ("to", "Sam Safe"), ("day", "2026-09-07"), ("time", "10:00")])
            }, answer: HandOverPage.save),
        .get("/pupils/{pupil}/audit", .seePupilAudit, .named(.pupil)) { visit in
            let lines = try await visit.desk.audit(of: visit.pupil)
            return visit.page("Who opened this", audit(lines, try visit.pupil))
        },
    ]

    private static func list(_ pupils: [PupilLine], _ school: ID<School>, mayAdd: Bool) -> Markup {
        """
        \(backLink("The school", to: Link.school(school)))
        \(heading("Pupils"))
        \(when(mayAdd, "<p>\(linkButton("Add a pupil", to: "\(Link.school(school))/new-pupil"))</p>"))
        \(pupils.isEmpty ? emptyState("No pupil yet. Those whom you add here are nominated for a group.") : table("Nominated pupils", headers: ["Name", "Year", "Born", "Taking part", "Group"], rows: pupils.map { pupil in
            [
                "<a \(href: Link.pupil(pupil.id))>\(pupil.fullName)</a>", "\(pupil.yearGroup.written)", "\(pupil.birthDate.short)",
                ConsentWords.tag(pupil.takingPart), pupil.hasPlace ? tag("Has a place", .done) : tag("Waiting", .waiting),
            ]
        }))
        """
    }

    private static func newPupil(_ visit: Visit, _ address: String, _ answers: Answers, _ problems: [FieldProblem]) async throws -> Markup {
        let school = try await visit.desk.school(visit.school)
        let isSchoolLead = school.can.contains(.nameHead)
        return """
            \(heading("Add a pupil", place: school.name))
            \(draftNotice(answers.draft, ofFormAt: address))
            \(form(to: address, draft: "/drafts", """
                \(PupilForm.fields(answers.form, mayStateUPN: isSchoolLead, problems))
                \(savedStatus())\(button("Add the pupil"))
                """))
            \(safeguardingPanel(leadName: school.safeguarding?.name, phone: school.safeguarding?.phone))
            """
    }

    private static func audit(_ lines: [AuditLine], _ pupil: ID<Pupil>) -> Markup {
        """
        \(backLink("The pupil", to: Link.pupil(pupil)))
        \(heading("Who opened or changed this"))
        \(table("The newest first", headers: ["When", "Who", "What"], rows: lines.map { ["\($0.at.written)", "\($0.who)", "\(AuditWords.of($0))"] }))
        """
    }
}

/// What a verb is called in the audit.
enum AuditWords {
    static func of(_ line: AuditLine) -> String {
        let words = line.verb.map(words) ?? "something that is no longer done"
        return line.reason.map { "\(words) (\($0.words.lowercased()))" } ?? words
    }

    private static func words(_ verb: Verb) -> String {
        verb.rawValue.reduce(into: "") { $0 += $1.isUppercase ? " \($1.lowercased())" : String($1) }
    }
}
