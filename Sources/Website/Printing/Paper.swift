import Markup
import Nurture

extension House {
    /// A document for paper, ready for the press.
    func paper(_ title: String, foot: String, madeOn day: Day, _ content: Markup) -> Markup {
        printedDocument(PrintShell(title: title, foot: foot, madeOn: "\(day)", stylesheet: printing.stylesheet), content)
    }
}
