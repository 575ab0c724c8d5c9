import Markup
import Nurture
import Records

/// Who did what, when and why: verbs and names of things, never what was written.
struct AuditView {
    let page: AuditPage
    let place: Thing
    let path: String

    var markup: Markup {
        """
        \(backLink(page.placeName, to: Link.to(place)))
        \(heading("Who did what", place: page.placeName))
        <p>Kept for six years. It says what somebody did, never what they read or wrote.</p>
        \(when(page.lines.isEmpty, emptyState("Nothing is here."), else: table("Newest first", headers: ["When", "Who", "What", "Why"], rows: page.lines.map(row))))
        \(ifLet(page.older) { "<p>\(linkButton("Older", to: "\(path)?before=\($0)"))</p>" })
        """
    }

    private func row(_ line: AuditLine) -> [Markup] {
        ["\(line.at.written)", "\(line.who)", "\(AuditWords.sentence(line))", "\(line.reason?.words ?? "")"]
    }
}
