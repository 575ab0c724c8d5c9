import Markup
import Nurture
import Records

/// A filter as fields of an address, and as a form.
enum EstablishmentQueryForm {
    static func filter(_ query: Form) -> EstablishmentFilter {
        let area: EstablishmentFilter.Area =
            switch query["area"] {
            case "": .own
            case "all": .everywhere
            case let code: .authority(code)
            }
        return EstablishmentFilter(
            area: area, phase: query["phase"], selection: EstablishmentFilter.Selection(rawValue: query["show"]) ?? .all,
            withClosed: query["closed"] == "yes", search: String(query["search"].prefix(100)),
            order: EstablishmentFilter.Order(rawValue: query["order"]) ?? .name)
    }

    /// The same list at another page or address.
    static func address(_ path: String, _ query: Form, page: Int? = nil) -> String {
        var fields = query.fields.filter { ["area", "phase", "show", "closed", "search", "order"].contains($0.name) && !$0.value.isEmpty }
        if let page, page > 1 { fields.append(("page", String(page))) }
        return fields.isEmpty ? path : "\(path)?\(URLEncoding.write(Form(fields)))"
    }

    static func markup(_ list: EstablishmentList, _ query: Form, to path: String) -> Markup {
        """
        <form method="get" \(action: path) novalidate="novalidate">
        \(field(Field("search", "Name, town, postcode or URN", value: query["search"], isOptional: true)))
        <div class="dates">
        \(select("area", "Where", areas(list), chosen: query["area"]))
        \(select("phase", "Phase", [Choice("", "All phases")] + list.phases.map { Choice($0.value, $0.name) }, chosen: query["phase"]))
        \(select("show", "Which", selections, chosen: query["show"]))
        \(select("order", "In order of", orders(list), chosen: query["order"]))
        </div>
        \(checkbox("closed", "Closed schools, too", isChecked: query["closed"] == "yes"))
        \(button("Show"))
        </form>
        """
    }

    private static func areas(_ list: EstablishmentList) -> [Choice] {
        let own = list.ownArea.isEmpty ? [Choice("", "Everywhere")] : [Choice("", "Our area"), Choice("all", "Everywhere")]
        return own + list.authorities.map { Choice($0.value, "\($0.name) (\($0.count))") }
    }

    private static let selections = [
        Choice("", "All schools"), Choice("never", "Never worked with"), Choice("farOut", "Never worked with, and far out"),
        Choice("interested", "Expressed interest"), Choice("advised", "With a note"), Choice("known", "You work or worked with"),
    ]

    private static func orders(_ list: EstablishmentList) -> [Choice] {
        let far = list.hasAnchors ? [Choice("nearest", "Nearest first"), Choice("farthest", "Farthest first")] : []
        return [Choice("", "Name")] + far + [Choice("largest", "Largest first")]
    }
}
