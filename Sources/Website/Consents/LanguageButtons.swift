import Markup
import Nurture

/// A button for each language in which families can be asked: English in sight, the others folded away.
func languageButtons(_ label: String, _ languages: [FamilyLanguage], about whom: String, first kind: ButtonKind) -> Markup {
    let others = languages.filter { $0 != .english }
    return """
        \(languageButton(label, .english, whom, kind))
        \(when(!others.isEmpty, details("In another language", buttons(each(others) { languageButton("In \($0.name)", $0, whom, .secondary) }))))
        """
}

private func languageButton(_ label: String, _ language: FamilyLanguage, _ whom: String, _ kind: ButtonKind) -> Markup {
    """
    <button class="\(kind.rawValue)" name="language" value="\(language.rawValue)">\(label)<span class="unseen">, \(whom)</span></button>
    """
}
