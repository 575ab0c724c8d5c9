import Markup
import Nurture
import Records

/// A share as it was frozen, in our own page.
struct SharedView {
    let id: ID<Share>
    let share: OpenedShare

    var markup: Markup {
        """
        <p class="detail">Shared by \(share.by) on \(share.on.written). It opens until \(share.lastDay.written).</p>
        \(when(share.hasPDF, "<p>\(linkButton("The same as PDF", to: "\(Link.share(id))/outcomes.pdf", .secondary))</p>"))
        \(FrozenMarkup(kept: Array(share.page)).thawed)
        """
    }
}
