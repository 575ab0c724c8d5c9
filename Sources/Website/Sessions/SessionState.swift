import Markup
import Nurture
import Records

/// How a session stands: moved or cancelled, saved and what is still open, and who is not on the register.
struct SessionState {
    let page: SessionPage
    let today: Day
    let isConflict: Bool

    var markup: Markup {
        """
        \(when(isConflict, conflict))
        \(ifLet(page.change.move) { "<p class=\"detail\">Moved from \($0.wasOn.written) at \($0.wasAt.written)\($0.reason.map { ". \($0.words)" } ?? "").</p>" })
        \(ifLet(page.change.cancellation) { cancelled($0) })
        \(when(page.session.state == .toCome, notice(.plain, "This session is to come", "<p>It can be logged on the day.</p>")))
        \(when(page.isOpenForLog && page.revision == 0 && !page.can.contains(.logSession), notice(.plain, "Not logged yet", "<p>The tutor writes it down.</p>")))
        \(when(page.session.hasBegun && !page.isOpenForLog, notice(.plain, "The group had ended before this session")))
        \(when(!isConflict, ifLet(page.savedAt) { saved(at: $0) }))
        \(when(!page.waitingForConsent.isEmpty && page.isOpenForLog, notice(.plain, "Not on the register", "<ul>\(each(page.waitingForConsent) { "<li>\($0.name): taking part, \($0.takingPart.words)</li>" })</ul>")))
        """
    }

    private var conflict: Markup {
        notice(
            .warning, "\(page.savedBy ?? "Somebody") saved this while you were typing",
            """
            <p>This is what they saved. What you typed is in the form below; saving it puts it in place of theirs.</p>
            \(SessionReading(page: page).markup)
            """)
    }

    private func saved(at moment: Instant) -> Markup {
        let day = moment.day == today ? "" : " on \(moment.day.short)"
        return notice(
            .done, "Saved at \(moment.time.written)\(day) by \(page.savedBy ?? "somebody")",
            when(
                page.can.contains(.logSession) && !page.unmarked.isEmpty,
                "<p>Not marked yet: \(page.unmarked.map(\.name).joined(separator: ", ")).</p>"))
    }

    private func cancelled(_ cancellation: SessionChange.Cancellation) -> Markup {
        notice(
            .plain, "This session was cancelled",
            """
            <p>\(cancellation.reason.map { "\($0.words). " } ?? "")\(cancellation.by) cancelled it on \(cancellation.on.written).</p>
            \(when(page.can.contains(.reinstateSession), form(to: "\(Link.session(page.session.id))/reinstatement", button("It takes place after all", .secondary))))
            """)
    }
}
