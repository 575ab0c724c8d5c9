import Markup
import Nurture

/// What becomes of a row, in words.
enum RowWords {
    static func title(_ offer: ImportOffer) -> String {
        switch offer {
        case .new: "New"
        case .change: "Changes"
        case .nothing: "Nothing to do"
        case .problem: "Problems"
        }
    }

    static func fate(_ entry: ImportPlan.Entry) -> Markup {
        """
        \(tag(entry.fate)) \(each(changes(entry.fate)) { "<span class=\"detail\">\($0)</span> " })\
        \(each(entry.row.warnings) { "<span class=\"detail\">\($0.sentence)</span> " })
        """
    }

    /// The same as a plain line, for the terminal.
    static func changes(_ fate: ImportPlan.Fate) -> [String] {
        switch fate {
        case .alreadyHere(_, let changes): changes.map { "Changes the \($0.words)." }
        case .sameInFileTwice(let line): ["The same pupil as in line \(line)."]
        case .new, .problem: []
        }
    }

    private static func tag(_ fate: ImportPlan.Fate) -> Markup {
        switch fate {
        case .new: label("New pupil", .done)
        case .alreadyHere(_, let changes): changes.isEmpty ? label("Already here", .plain) : label("Already here, with changes", .waiting)
        case .sameInFileTwice: label("Twice in the list", .plain)
        case .problem: label("Problem", .late)
        }
    }

    private static func label(_ text: String, _ tone: TagTone) -> Markup { Markup.tagged(text, tone) }
}

extension Markup {
    /// `tag` under a name that the one above does not hide.
    fileprivate static func tagged(_ text: String, _ tone: TagTone) -> Markup { tag(text, tone) }
}
