import Markup
import Nurture
import Records

/// The letters of a demonstration, as those would read them to whom they would go.
struct OutboxView {
    let letters: [PostedLetter]
    let site: String

    var markup: Markup {
        """
        \(heading("Outbox"))
        <p>In a demonstration no mail is sent. What would have gone out is kept here for 14 days.</p>
        \(when(letters.isEmpty, emptyState("Nothing would have gone out yet."), else: each(letters, letter)))
        """
    }

    private func letter(_ posted: PostedLetter) -> Markup {
        """
        <article class="letter">
        <h2>\(posted.letter.subject)</h2>
        <p class="detail">To \(posted.letter.address.text)</p>
        <p class="detail">\(posted.madeAt.written)</p>
        \(each(posted.letter.parts, part))
        </article>

        """
    }

    private func part(_ part: Letter.Part) -> Markup {
        switch part {
        case .paragraph(let text): paragraphs(text)
        case .list(let lines): "<ul>\(each(lines) { "<li>\($0)</li>" })</ul>"
        case .link(let path): "<p><a \(href: path)>\(site)\(path)</a></p>"
        }
    }
}
