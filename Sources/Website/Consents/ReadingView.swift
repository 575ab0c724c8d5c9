import Markup
import Nurture
import Records

/// The words in one language beside the English ones, for whoever is to find them good.
struct ReadingView {
    let edition: FamilyEdition
    let english: FamilyWords
    let mine: [LanguageToRead]

    /// Invented people, for the page as families see it.
    static let specimen = ConsentAsked(firstName: "Amina", carerName: "Huda", schoolName: "Larkfield Primary")

    private var language: FamilyLanguage { edition.language }
    private var address: String { ConsentLink.words(language) }

    static func list(_ languages: [LanguageToRead]) -> Markup {
        """
        \(backLink("My account", to: "/account"))
        \(heading("Words for families"))
        \(waitingList(languages.map { item($0) }, whenEmpty: "Nobody has asked you to read the words in another language."))
        """
    }

    private static func item(_ line: LanguageToRead) -> WaitingItem {
        WaitingItem(
            line.language.name, detail: line.programmeName, address: ConsentLink.words(line.language),
            tag: line.approvedOn.map { tag("Approved on \($0.short)", .done) } ?? tag("To be read", .waiting))
    }

    var markup: Markup {
        """
        \(backLink("Words for families", to: "/account/languages"))
        \(heading("The words in \(language.name)", place: mine.map(\.programmeName).joined(separator: ", ")))
        <p>Please read every line. Would a child of nine follow it? Is it kind, and does it say what the English says? \
        What stands in curly brackets is filled in later.</p>
        <p>\(linkButton("See the page as families see it", to: "\(address)/page"))</p>
        \(table("\(FamilyPhrase.allCases.count) lines", headers: ["English", language.name], rows: FamilyPhrase.allCases.map(row), speaksForItself: true))
        \(mine.allSatisfy { $0.approvedOn != nil } ? notice(.done, "You approved these words") : approval)
        """
    }

    private func row(_ phrase: FamilyPhrase) -> [Markup] {
        [
            "\(english[phrase])",
            "<span lang=\"\(language.tag)\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\">\(edition.words[phrase])</span>",
        ]
    }

    private var approval: Markup {
        """
        \(frame(to: "\(address)/approval", "\(hidden("digest", edition.digest))\(button("I have read them, and they are good"))"))
        <p>Is a line wrong? Do not approve; tell the programme lead which one, and how it should read.</p>
        """
    }
}
