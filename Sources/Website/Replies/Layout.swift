import HTTPTypes
import Markup
import Nurture
import Records

extension House {
    /// A page with everything around it.
    func page(
        _ title: String, for visitor: Visitor?, current: String = "", problems: [FieldProblem] = [], status: HTTPResponse.Status = .ok,
        in language: PageLanguage = .english, _ content: Markup
    ) -> Reply {
        var shell = PageShell(title: title, stylesheet: assets.stylesheet, icon: assets.icon, script: assets.forms)
        if content.keepsDrafts { shell.furtherScripts = [assets.autosave] }
        shell.hasProblems = !problems.isEmpty
        shell.isDemonstration = isDemonstration
        shell.language = language
        shell.person = visitor?.name
        shell.navigation = visitor.map { navigation(for: $0, current) } ?? []
        return .page(whole(shell, "\(errorSummary(problems, in: language))\(content)"), status: status)
    }

    private func navigation(for visitor: Visitor, _ current: String) -> [PageShell.Link] {
        // Tutors have no page of their service; their groups stand on the start page.
        let places = visitor.roles.filter { ![.tutor, .trainee].contains($0.role) }.map { ($0.placeName, Link.to($0.place)) }
        var seen: Set<String> = []
        return ([("Today", "/")] + places).filter { seen.insert($0.1).inserted }.map {
            PageShell.Link($0.0, $0.1, isCurrent: $0.1 == current)
        }
    }
}

extension Visit {
    func page(
        _ title: String, problems: [FieldProblem] = [], status: HTTPResponse.Status? = nil, in language: PageLanguage = .english,
        _ content: Markup
    ) -> Reply {
        house.page(
            title, for: visitor, current: path, problems: problems, status: status ?? (problems.isEmpty ? .ok : .unprocessableContent),
            in: language, content)
    }
}

/// `page` of `Markup`, under a name that the methods called `page` do not hide.
private func whole(_ shell: PageShell, _ content: Markup) -> Markup { page(shell, content) }
