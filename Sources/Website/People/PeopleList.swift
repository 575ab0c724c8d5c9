import Markup
import Nurture
import Records

/// Who works at a place. `place` is its address; behind it lies a page for each role.
func peopleList(_ people: [Colleague], at place: String) -> Markup {
    guard !people.isEmpty else { return emptyState("Nobody yet.") }
    return "<ul class=\"places\">\(each(people) { colleague($0, place) })</ul>"
}

private func colleague(_ colleague: Colleague, _ place: String) -> Markup {
    """
    <li>\(when(colleague.mayEnd, "<a \(href: "\(place)/roles/\(colleague.id)")>\(colleague.name)</a>", else: Markup(text: colleague.name))) \
    <span class="detail">\(colleague.role.words)\(ifLet(colleague.endsOn) { ", until \($0.short)" })</span> \
    \(when(!colleague.hasSignedIn, tag("Invited", .waiting)))</li>

    """
}
