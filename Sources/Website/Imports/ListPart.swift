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

    /// As the address says, or as the button that was pressed.
    init(_ form: Form, _ plan: ImportPlan) {
        let show = form.has("show") ? form["show"] : form["shown"]
        let page = form.has("show") && !form.has("shown") || form.has("page") ? form["page"] : form.has("show") ? "1" : form["on"]
        self.init(show: ImportOffer(rawValue: show), page: Int(page) ?? 1, plan)
    }

    func address(from path: String) -> String {
        let query = [show.map { "show=\($0.rawValue)" }, page > 1 ? "page=\(page)" : nil].compactMap { $0 }.joined(separator: "&")
        return query.isEmpty ? path : "\(path)?\(query)"
    }
}
