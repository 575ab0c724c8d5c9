import Markup
import Nurture
import Records

/// A carer in a line.
enum CarerWords {
    static func item(_ line: CarerLine, change: String? = nil) -> Markup {
        """
        <li>\(line.carer.name) <span class="detail">\(line.carer.relation)\(when(line.carer.standing?.saysLookedAfter == true, ", looked-after child"))\(ifLet(line.endedOn) { ", until \($0.short)" })</span> \
        \(tags(line))\(ifLet(change) { "<a \(href: $0)>Change<span class=\"unseen\"> \(line.carer.name)</span></a>" })</li>

        """
    }

    private static func tags(_ line: CarerLine) -> Markup {
        """
        \(when(line.mayAnswer, label("May answer", .done), else: label("Does not answer", .plain))) \
        \(when(!line.mayBeContacted, label("Do not contact", .late)))
        """
    }

    private static func label(_ text: String, _ tone: TagTone) -> Markup { tag(text, tone) }
}
