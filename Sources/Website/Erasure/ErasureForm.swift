import Markup
import Nurture
import Records

/// The texts that name a child, as they are to read from now on, and the word that says it is meant.
enum ErasureForm {
    static let word = "erase"

    static let sample: @Sendable (SampleWorld) -> Form = { _ in Form([("word", word)]) }

    /// A place in a form: what was done, what comes next, a note, or a part of a group’s story, with its ID.
    static func name(_ place: Redaction.Place) -> String {
        switch place {
        case .whatWeDid(let id): "did-\(id)"
        case .nextTime(let id): "next-\(id)"
        case .note(let id): "note-\(id)"
        case .story(let id, let part): "\(part.rawValue)-\(id)"
        }
    }

    private static func place(_ name: String) -> Redaction.Place? {
        let halves = name.split(separator: "-", maxSplits: 1).map(String.init)
        guard halves.count == 2 else { return nil }
        return switch halves[0] {
        case "did": ID(halves[1]).map { .whatWeDid($0) }
        case "next": ID(halves[1]).map { .nextTime($0) }
        case "note": ID(halves[1]).map { .note($0) }
        default: GroupStory.Part(rawValue: halves[0]).flatMap { part in ID(halves[1]).map { .story($0, part) } }
        }
    }

    static func redactions(_ form: Form) -> [Redaction] {
        form.fields.compactMap { field in
            place(field.name).map { Redaction(place: $0, text: form[field.name]) }
        }
    }

    /// Texts that are too long, or that still name the child.
    static func problems(_ form: Form, _ texts: [NamingText], firstName: String) -> [FieldProblem] {
        texts.compactMap { text in
            let field = name(text.place)
            guard form.has(field) else { return nil }
            if NameMention.isFound(firstName, in: form[field]) {
                return FieldProblem(field, "The text of \(text.day.short) still names the child. Take the name out.")
            }
            return TextLimit.text.problem(with: form[field], called: "The text of \(text.day.short)").map { FieldProblem(field, $0) }
        }
    }
}
