import Nurture

/// Which rows of a list are on the page: those with one offer or all, thirty at a time.
struct ListPart {
    static let most = 30
    /// Nil for all rows.
    let show: ImportOffer?
    let page: Int
    let pages: Int
    let entries: [ImportPlan.Entry]

    init(show: ImportOffer?, page: Int, _ plan: ImportPlan) {
        let all = show.map(plan.entries) ?? plan.entries
        pages = max(1, (all.count + ListPart.most - 1) / ListPart.most)
        self.page = min(max(page, 1), pages)
        self.show = show
        entries = Array(all.dropFirst((self.page - 1) * ListPart.most).prefix(ListPart.most))
    }

    init(query: Form, _ plan: ImportPlan) {
        self.init(show: ImportOffer(rawValue: query["show"]), page: Int(query["page"]) ?? 1, plan)
    }

    /// Where the button leads that was pressed; most of them stay on the page.
    init(pressed form: Form, _ plan: ImportPlan) {
        if form.has("show") {
            self.init(show: ImportOffer(rawValue: form["show"]), page: 1, plan)
        } else {
            self.init(show: ImportOffer(rawValue: form["shown"]), page: Int(form[form.has("page") ? "page" : "on"]) ?? 1, plan)
        }
    }

    func address(from path: String) -> String {
        let query = [show.map { "show=\($0.rawValue)" }, page > 1 ? "page=\(page)" : nil].compactMap { $0 }.joined(separator: "&")
        return query.isEmpty ? path : "\(path)?\(query)"
    }
}
