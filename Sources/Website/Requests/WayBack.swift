import Markup
import Nurture

/// Where somebody goes on after saving: to the page that led to the form, if one did.
enum WayBack {
    static let field = "back"

    /// What an address ends with that leads to a form and back here; nothing for no way back.
    static func query(_ back: String) -> String { back.isEmpty ? "" : "?\(field)=\(back)" }

    /// What a form carries along.
    static func input(_ back: String) -> Markup { when(!back.isEmpty, hidden(field, back)) }

    /// The link above a form: to the page that led here, else to where the form belongs.
    static func link(_ back: String, or label: String, _ usual: String) -> Markup {
        if back.isEmpty { return backLink(label, to: usual) }
        return backLink(back.hasSuffix(Link.ofSchoolPart) ? SchoolPartView.title : "Back", to: back)
    }
}

extension Visit {
    /// The page that led here; empty if none did. Only addresses of this site count.
    var wayBack: String {
        let asked = form.has(WayBack.field) ? form[WayBack.field] : query[WayBack.field]
        let page = asked.isEmpty ? "/" : Link.local(asked)
        return page == "/" ? "" : page
    }

    func wayBack(or usual: String) -> String { wayBack.isEmpty ? usual : wayBack }
}
