import Markup
import Nurture

extension House {
    /// A document for paper, ready for the press.
    func paper(_ title: String, foot: String, madeOn day: Day, in language: PageLanguage = .english, _ content: Markup) -> Markup {
        var shell = PrintShell(title: title, foot: foot, madeOn: "\(day)", stylesheet: printing.stylesheet)
        shell.language = language
        return printedDocument(shell, content)
    }
}
