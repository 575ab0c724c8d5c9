import Markup
import Nurture
import Records

/// Erasing a child: the page that explains it and then says that it is done, the check, and the deed.
enum ErasureDoors {
    static let all: [Door] = [
        .get("/pupils/{pupil}/erasure", .erasePupil, .named(.pupil)) { visit in
            switch try await visit.desk.erasure(of: visit.pupil) {
            case .ahead(let page): return visit.page("Erase a child", ErasureView(page: page).markup)
            case .done(let page): return visit.page(page.endedAt == nil ? "Being erased" : "Erased", done(page))
            }
        },
        .post(
            "/pupils/{pupil}/erasure-check", .erasePupil, .named(.pupil), on: "/pupils/{pupil}/erasure", sample: ErasureForm.sample,
            answer: check),
        .post(
            "/pupils/{pupil}/erasures", .erasePupil, .named(.pupil), on: "/pupils/{pupil}/erasure", sample: ErasureForm.sample,
            answer: erase),
    ]

    private static func check(_ visit: Visit) async throws -> Reply {
        guard case .ahead(let page) = try await visit.desk.erasure(of: visit.pupil) else {
            return .seeOther("\(Link.to(visit.thing))/erasure")
        }
        let problems = ErasureForm.problems(visit.form, page.texts, firstName: page.firstName)
        guard problems.isEmpty else {
            return visit.page(
                "Erase a child", problems: problems, ErasureView(page: page, form: visit.form, problems: problems).markup)
        }
        return visit.page("Erase this child?", ErasureView(page: page, form: filled(visit.form, page)).check)
    }

    private static func erase(_ visit: Visit) async throws -> Reply {
        let address = "\(Link.to(visit.thing))/erasure"
        guard case .ahead(let page) = try await visit.desk.erasure(of: visit.pupil) else { return .seeOther(address) }
        let form = filled(visit.form, page)
        var problems = ErasureForm.problems(form, page.texts, firstName: page.firstName)
        if form["word"].lowercased() != ErasureForm.word {
            problems.append(FieldProblem("word", "Type the word “\(ErasureForm.word)” if you want to erase this child"))
        }
        guard problems.isEmpty else {
            return visit.page("Erase this child?", problems: problems, ErasureView(page: page, form: form, problems: problems).check)
        }
        try await visit.desk.erase(visit.pupil, redactions: ErasureForm.redactions(form))
        return .seeOther(address)
    }

    /// A text that nobody has looked at, such as one written a moment ago, gets what is suggested.
    private static func filled(_ form: Form, _ page: ErasureAhead) -> Form {
        page.texts.reduce(into: form) { form, text in
            let name = ErasureForm.name(text.place)
            if !form.has(name) { form[name] = text.suggestion }
        }
    }

    private static func done(_ page: ErasureDone) -> Markup {
        """
        \(heading(page.endedAt == nil ? "This child is being erased" : "Erased"))
        \(when(page.endedAt == nil, "<p>It began on \(page.startedAt.written) and is finished as soon as the server has a quiet moment. Load this page again.</p>", else: notice(.done, "Erased on \(page.endedAt?.written ?? "")", "<p>By \(page.by). Nothing here, and no copy of it, names the child any more.</p>")))
        \(part("What stays", remainder(page.stays)))
        <p>\(linkButton("To the list of pupils", to: Link.pupils(page.school), .primary))</p>
        """
    }
}
