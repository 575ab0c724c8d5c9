import Markup
import Nurture
import Records

/// Background data filled in by hand: each with its purpose, each optional.
enum BackgroundForm {
    static func content(_ form: Form, kept: BackgroundContent) -> BackgroundContent {
        var content = kept
        for item in BackgroundItem.allCases {
            let value = form[item.rawValue]
            // What a list said and nobody knows stays aside until somebody chooses or lets it go.
            if form["\(item.rawValue)-aside"] == "yes" { content.putAside(item, nil) }
            if item.list == nil {
                content.set(item, flag: YesOrNo.read(value))
            } else {
                content.set(item, code: value.isEmpty ? nil : value)
            }
        }
        return content
    }

    /// Only codes that hold, and the one that is kept, can be chosen.
    static func problems(_ form: Form, _ page: BackgroundPage) -> [FieldProblem] {
        BackgroundItem.allCases.compactMap { item in
            guard let list = item.list, !form[item.rawValue].isEmpty else { return nil }
            let known = page.table.offered(list, on: page.today).map(\.code) + [page.content.code(item)].compactMap(\.self)
            return known.contains(form[item.rawValue]) ? nil : FieldProblem(item.rawValue, "Choose one of the list")
        }
    }

    static func fill(_ page: BackgroundPage) -> Form {
        Form(
            BackgroundItem.allCases.map { item in
                let flag = page.content.flag(item).map { $0 ? "yes" : "no" }
                return (name: item.rawValue, value: page.content.code(item) ?? flag ?? "")
            } + [(name: "revision", value: String(page.revision))])
    }

    static func fields(_ form: Form, _ page: BackgroundPage, _ problems: [FieldProblem]) -> Markup {
        each(BackgroundItem.allCases) { item in
            "\(question(item, form[item.rawValue], page, problems))\(ifLet(page.content.aside(item)) { aside(item, $0, form) })"
        }
    }

    private static func question(_ item: BackgroundItem, _ value: String, _ page: BackgroundPage, _ problems: [FieldProblem]) -> Markup {
        guard let list = item.list else {
            let choices = [Choice("", "Not known"), Choice("yes", "Yes"), Choice("no", "No")]
            return radios(item.rawValue, item.title, choices, chosen: value, hint: item.purpose, problems)
        }
        var choices = page.table.offered(list, on: page.today).map { Choice($0.code, $0.words) }
        // A code that does not hold any more stays what it was.
        if let kept = page.content.code(item), !choices.contains(where: { $0.value == kept }) {
            choices.append(Choice(kept, "\(page.table.words(list, kept)) (not used any more)"))
        }
        return select(
            item.rawValue, item.title, [Choice("", "Not known")] + choices, chosen: value, hint: item.purpose, problems)
    }

    private static func aside(_ item: BackgroundItem, _ text: String, _ form: Form) -> Markup {
        notice(
            .plain, "A list says “\(text)” here, which is no code that we know",
            checkbox("\(item.rawValue)-aside", "Let that go", isChecked: form["\(item.rawValue)-aside"] == "yes"))
    }
}
