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
        \(tag(entry.fate.title, tone(entry.fate.offer))) \(each(entry.fate.details) { "<span class=\"detail\">\($0)</span> " })\
        \(each(entry.row.warnings) { "<span class=\"detail\">\($0.sentence)</span> " })
        """
    }

    private static func tone(_ offer: ImportOffer) -> TagTone {
        switch offer {
        case .new: .done
        case .change: .waiting
        case .nothing: .plain
        case .problem: .late
        }
    }
}
