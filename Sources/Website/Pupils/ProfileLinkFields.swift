import Markup
import Nurture
import Records

/// Who is better apart from a pupil, and who is good together: links, which hold for both, and no name in a text. Those that are
/// there are ticked; one more of each kind is chosen from a list, because a school has many pupils.
enum ProfileLinkFields {
    /// Nil where the page did not ask.
    static func read(_ form: Form) -> [ID<Pupil>: PupilLinkKind]? {
        guard form.has("links") else { return nil }
        return PupilLinkKind.allCases.reduce(into: [:]) { links, kind in
            for id in chosen(kind, form).compactMap({ ID<Pupil>($0) }) { links[id] = kind }
        }
    }

    static func problems(_ form: Form) -> [FieldProblem] {
        guard !chosen(.apart, form).isDisjoint(with: chosen(.together, form)) else { return [] }
        let sentence = "Somebody is chosen both as better apart and as good together. Choose one of the two."
        return [FieldProblem(PupilLinkKind.apart.rawValue, sentence)]
    }

    static func markup(_ classmates: [ProfileLink.Pupil], _ form: Form, _ problems: [FieldProblem]) -> Markup {
        let choices = classmates.map { Choice($0.id.description, $0.name) }
        return details(
            "Who is better apart, and who is good together",
            hidden("links", "asked") + each(PupilLinkKind.allCases) { fields($0, choices, chosen($0, form), problems) },
            isOpen: !problems.isEmpty || PupilLinkKind.allCases.contains { !chosen($0, form).isEmpty })
    }

    private static func fields(_ kind: PupilLinkKind, _ choices: [Choice], _ chosen: Set<String>, _ problems: [FieldProblem]) -> Markup {
        let (there, others) = (choices.filter { chosen.contains($0.value) }, choices.filter { !chosen.contains($0.value) })
        let hint =
            switch kind {
            case .apart: "They are not put into one group. Nobody who may not open this profile is told."
            case .together: "One helps the other, or both do."
            }
        return """
            \(when(!there.isEmpty, checkboxes(kind.rawValue, kind.words, there, chosen: chosen, problems)))
            \(select(
                more(kind), there.isEmpty ? kind.words : "\(kind.words): one more", [Choice("", "Nobody")] + others, chosen: "",
                hint: hint, isOptional: true))
            """
    }

    private static func chosen(_ kind: PupilLinkKind, _ form: Form) -> Set<String> {
        Set(form.all(kind.rawValue) + [form[more(kind)]]).subtracting([""])
    }

    private static func more(_ kind: PupilLinkKind) -> String { "\(kind.rawValue)More" }
}
