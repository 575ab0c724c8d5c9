import HTTPTypes
import Markup
import Nurture
import Records

/// What school and service agree on for a group: reading it, writing it, confirming it.
enum AgreementDoors {
    static let all: [Door] = [
        .get("/groups/{group}/agreement", .openAgreement, .named(.group)) { visit in
            let page = try await visit.desk.agreement(on: visit.group)
            return visit.page("Agreement on \(page.group.name)", AgreementView(page: page).markup)
        },
        .get("/groups/{group}/agreement/writing", .changeAgreement, .named(.group)) { visit in
            let page = try await visit.desk.agreement(on: visit.group)
            let answers = try await visit.answers(forFormAt: AgreementForm.address(page.group.id), saved: AgreementForm.fill(page.newest))
            return visit.page(AgreementForm.title, AgreementForm(page: page, answers: answers).markup)
        },
        .post(
            "/groups/{group}/agreement", .changeAgreement, .named(.group), on: "/groups/{group}/agreement/writing",
            sample: { _ in
                Form([("number", "0"), ("schoolDoes", "Brings the pupils."), ("serviceDoes", "Sends the tutor."), ("money", "100")])
            },
            answer: save),
        .post(
            "/groups/{group}/agreement/confirmation", .confirmAgreement, .named(.group), on: "/groups/{group}/agreement",
            sample: { _ in Form([("number", "1")]) }, answer: confirm),
    ]

    private static func save(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desk.agreement(on: visit.group)
        var form = AgreementForm(page: page, answers: Answers(form: visit.form, draft: nil))
        do {
            let (content, money) = try AgreementForm.read(visit.form)
            try await visit.desk.save(content, matchFunding: money, on: visit.group, after: Int(visit.form["number"]) ?? 0)
        } catch let problems as Problems {
            form.problems = problems.list
        } catch Refusal.impossible(let sentence) {
            form.problems = [FieldProblem("schoolDoes", sentence)]
        } catch Refusal.conflict(let number) {
            var typed = visit.form
            typed["number"] = String(number)
            let again = AgreementForm(
                page: page, answers: Answers(form: typed, draft: nil),
                saved: page.newest.map { Conflict.theirs(AgreementView.lines($0)) } ?? .nothing)
            return visit.conflictPage(AgreementForm.title, firstField: "schoolDoes", again.markup)
        }
        guard form.problems.isEmpty else { return visit.page(AgreementForm.title, problems: form.problems, form.markup) }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(AgreementForm.address(page.group.id))
    }

    /// Whoever read an older version sees the new one first.
    private static func confirm(_ visit: Visit) async throws -> Reply {
        do {
            try await visit.desk.confirm(version: Int(visit.form["number"]) ?? 0, on: visit.group)
        } catch Refusal.conflict {
            let page = try await visit.desk.agreement(on: visit.group)
            let view = AgreementView(page: page, isNewer: true)
            return visit.page("Agreement on \(page.group.name)", status: .conflict, view.markup)
        }
        return .seeOther(AgreementForm.address(try visit.group))
    }
}
