import Markup
import Nurture
import Records

enum ConsentDoors {
    static let all: [Door] = [
        .get("/pupils/{pupil}/consents", .seeConsents, .named(.pupil)) { visit in
            let page = try await visit.desk.consents(of: visit.pupil)
            let may = try await visit.desk.allowed([.recordConsent, .inviteConsent, .openConsentPaper], on: visit.thing)
            return visit.page(
                "What is allowed",
                ConsentView(
                    page: page, mayRecord: may.contains(.recordConsent), mayAsk: may.contains(.inviteConsent),
                    mayOpenPapers: may.contains(.openConsentPaper)
                ).markup)
        },
        .get("/pupils/{pupil}/new-consent", .recordConsent, .named(.pupil)) { visit in
            let page = try await visit.desk.consents(of: visit.pupil)
            let answers = try await visit.answers(forFormAt: "\(Link.to(visit.thing))/consents", saved: Form())
            return visit.page(
                "Record answers", ConsentForm(page: page, answers: answers, recorder: visit.visitor?.name ?? "", back: visit.wayBack).markup
            )
        },
        .post(
            "/pupils/{pupil}/consents", .recordConsent, .named(.pupil), on: "/pupils/{pupil}/new-consent",
            sample: { _ in
                Form([("giver", "child"), ("how", "paper"), ("answeredOn", "2026-09-07"), ("takingPart", "yes")])
            }, answer: record),
        .get("/schools/{school}/consent-paper", .seeSchool, .named(.school)) { visit in
            let school = try await visit.desk.school(visit.school)
            return visit.page("A form to print", ConsentPaper(school: school).markup)
        },
    ]

    private static func record(_ visit: Visit) async throws -> Reply {
        let problems: [FieldProblem]
        switch ConsentForm.check(visit.form, today: visit.house.records.today) {
        case .failure(let found): problems = found.list
        case .success(let draft):
            do {
                try await visit.desk.record(draft, of: visit.pupil)
                try await visit.desk.dropDraft(of: visit.path)
                return .seeOther(visit.wayBack(or: "\(Link.to(visit.thing))/consents"))
            } catch let problem as ConsentProblem {
                problems = [ConsentForm.problem(problem)]
            }
        }
        let page = try await visit.desk.consents(of: visit.pupil)
        let form = ConsentForm(
            page: page, answers: Answers(form: visit.form, draft: nil), problems: problems, recorder: visit.visitor?.name ?? "",
            back: visit.wayBack)
        return visit.page("Record answers", problems: problems, form.markup)
    }
}
