import Nurture

/// Where somebody goes on after saving: to the page that led to the form, if one did.
enum WayBack {
    static let field = "back"
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
