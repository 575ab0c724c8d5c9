import Markup
import Nurture
import Records

/// What the child and home want the tutor to know, word for word where it says so.
struct ProfileVoices {
    let profile: ProfilePage
    let pupil: ID<Pupil>

    private var address: String { "\(Link.pupil(pupil))/child-words" }

    var markup: Markup {
        """
        \(part("In \(profile.name)’s own words", child))
        \(part("From home", home))
        """
    }

    private var child: Markup {
        """
        \(when(profile.words.child.isEmpty, emptyState("Nobody has asked yet what the tutor should know."), else: each(profile.words.child, said)))
        \(when(profile.mayChange, "<p>\(linkButton("Write down what the child says", to: address))</p>"))
        """
    }

    private func said(_ said: ProfileWords.Said) -> Markup {
        let asked = "Asked by \(said.askedBy), written down by \(said.writtenBy)\(said.isWordForWord ? ", word for word" : "")"
        return """
            \(said.words.map { quote($0, by: "\(profile.name), \(said.at.day.short)", asked: asked) } ?? "<p>Chose not to say anything, \(said.at.day.short). <span class=\"detail\">\(asked)</span></p>")
            \(when(profile.mayChange && said.words != nil, form(to: "\(address)/\(said.id)/end", button("The child takes this back", .quiet))))
            """
    }

    private var home: Markup {
        when(
            profile.words.home.isEmpty, emptyState("Nothing yet. A carer who was sent a link can write here."),
            else: each(profile.words.home) { note in
                "\(paragraphs(note.words))<p class=\"detail\">\([note.by ?? "Home", note.at.day.short].joined(separator: ", "))</p>"
            })
    }
}
