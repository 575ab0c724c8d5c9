import Markup
import Nurture
import Records

/// How far a group is set up: thirteen steps, what each lacks, and whose turn it is.
struct SetUpView {
    let page: SetUpPage
    let today: Day

    var markup: Markup {
        """
        \(backLink(page.group.name, to: Link.group(page.group.id)))
        \(heading("Setting up \(page.group.name)", place: "\(page.group.schoolName), \(page.group.slot.written)"))
        \(SetUpWords.picture(page.path))
        <p class="lead">\(SetUpWords.readiness(page.path))\(ifLet(page.firstSession) { $0 < today ? " The first session was on \($0.written)." : " The first session is on \($0.written)." })</p>
        \(ifLet(page.path.next(for: page.capacities)) { next($0) })
        \(part("The steps", "<ol class=\"way\">\(each(page.path.lines, step))</ol>"))
        """
    }

    /// What the reader does next, or whom the group waits for.
    private func next(_ gap: SetUpGap) -> Markup {
        let isOwn = page.capacities.contains(where: gap.turn.isTurn)
        let place = SetUpLink.place(of: gap.need, page.group.id, page.school, can: page.can)
        return """
            <p><strong>\(SetUpWords.whose(gap.turn, isOwn)).</strong> \(gap.sentence)</p>
            \(ifLet(isOwn ? place : nil) { "<p>\(linkButton($0.label, to: $0.address, .primary))</p>" })
            """
    }

    private func step(_ line: SetUpPath.Line) -> Markup {
        """
        <li><div class="step"><h3><a \(href: SetUpLink.step(line.step, page.group.id))>\(line.step.title)</a></h3>\(SetUpWords.stateTag(line.state))</div>
        \(each(line.gaps.filter { $0.after == nil || line.gaps.count == 1 }, gap))
        \(each(page.waivers(in: line.step), waiver))
        \(ifLet(page.notes(on: line.step).first, note))</li>
        """
    }

    private func gap(_ gap: SetUpGap) -> Markup {
        let isOwn = page.capacities.contains(where: gap.turn.isTurn)
        let place = SetUpLink.place(of: gap.need, page.group.id, page.school, can: page.can)
        return """
            <p>\(gap.sentence) <span class="detail">\(SetUpWords.whose(gap.turn, isOwn)).</span> \
            \(ifLet(gap.after == nil ? place : nil) { "<a \(href: $0.address)>\($0.label)</a>" })</p>
            """
    }

    private func waiver(_ waiver: SetUpWaiverLine) -> Markup {
        "<p class=\"detail\">Left out: \(waiver.need.name). “\(waiver.reason)” \(waiver.by), \(waiver.on.short)</p>"
    }

    private func note(_ note: SetUpNoteLine) -> Markup {
        "<p class=\"detail\">\(note.day.short), \(note.author): \(note.text)</p>"
    }
}
