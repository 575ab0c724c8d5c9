import HTTPTypes
import Markup
import Nurture
import Records

extension FamilyWords {
    /// What stands around a page with these words.
    var page: PageLanguage {
        PageLanguage(
            tag: language.tag, isRightToLeft: language.isRightToLeft, skip: self[.skip], error: self[.error], problem: self[.problem])
    }

    var safeguarding: SafeguardingWords {
        SafeguardingWords(title: self[.worryTitle], tell: self[.worryTell], danger: self[.worryDanger])
    }

    func problem(_ field: String, _ phrase: FamilyPhrase, _ filling: [FamilyPhrase.Blank: String] = [:]) -> FieldProblem {
        FieldProblem(field, self[phrase, filling], word: self[.error])
    }
}

extension Visit {
    var answersAddress: String { inLanguage("\(homeAddress)/answers") }

    /// The language that whoever reads has chosen, if they have.
    var chosenLanguage: FamilyLanguage? {
        FamilyLanguage(rawValue: form["language"]) ?? FamilyLanguage(rawValue: query["language"])
    }

    /// An address that goes on in the language that was chosen.
    func inLanguage(_ address: String, and more: String? = nil) -> String {
        let parts = [more, chosenLanguage.map { "language=\($0.rawValue)" }].compactMap(\.self)
        return parts.isEmpty ? address : "\(address)?\(parts.joined(separator: "&"))"
    }

    /// The words in the chosen language, or else in the one in which the school asked, if it is among those that are offered.
    func edition(asked: FamilyLanguage?, offered: [FamilyLanguage]) -> FamilyEdition {
        house.families.edition([chosenLanguage, asked].lazy.compactMap(\.self).first(where: offered.contains))
    }

    func familyPage(
        _ title: String, _ words: FamilyWords, problems: [FieldProblem] = [], status: HTTPResponse.Status? = nil, _ content: Markup
    ) -> Reply {
        page(title, problems: problems, status: status, in: words.page, content)
    }
}

/// The other languages in which a page can be read, each in its own.
func otherLanguages(_ languages: [FamilyLanguage], besides words: FamilyWords, at address: String) -> Markup {
    let others = languages.filter { $0 != words.language }
    return when(
        !others.isEmpty,
        part(
            words[.otherLanguages],
            "<ul class=\"languages\">\(each(others) { language($0, address) })</ul>"))
}

private func language(_ language: FamilyLanguage, _ address: String) -> Markup {
    let tag = language.tag
    return "<li><a \(href: "\(address)?language=\(language.rawValue)") lang=\"\(tag)\" hreflang=\"\(tag)\">\(language.ownName)</a></li>"
}
