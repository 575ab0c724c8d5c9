import Markup
import Nurture
import Records

/// What was shared of a group, who opened it, and the form for more.
struct SharesView {
    static let title = "Share with the school"

    private let page: SharesOfGroup
    private let today: Day
    private let form: Form
    private let origin: String
    private let problems: [FieldProblem]
    private let isPressBusy: Bool

    init(_ visit: Visit, problems: [FieldProblem] = [], isPressBusy: Bool = false) async throws {
        page = try await visit.desk.shares(of: visit.group)
        today = visit.house.records.today
        form = visit.form
        origin = visit.origin
        self.problems = problems
        self.isPressBusy = isPressBusy
    }

    var markup: Markup {
        """
        \(backLink("What came of \(page.group.name)", to: Link.outcomes(page.group.id)))
        \(heading(SharesView.title, place: "\(page.group.name), \(page.group.schoolName)"))
        <p>A share keeps the outcomes as they are on the day: no names, and only what families let us share. It opens for the people \
        whom you choose, until the day that you choose, and you see who opened it. It ends at once when a family’s answer changes.</p>
        \(when(isPressBusy, notice(.warning, "Nothing is shared yet", "<p>The press that makes the PDF is busy. Your choices are still here: share it again in a minute.</p>")))
        \(part("Share it as it is today", making))
        \(part("What was shared", page.shares.isEmpty ? emptyState("Nothing was shared of this group yet.") : each(page.shares) { shared($0) }))
        """
    }

    private var making: Markup {
        guard !page.people.isEmpty else {
            return emptyState(
                "Nobody at \(page.group.schoolName) or \(page.serviceName) can be chosen yet: no head or lead has a role there.")
        }
        return frame(
            to: Link.shares(page.group.id),
            """
            \(hidden("share", form.has("share") ? form["share"] : ID<Share>.new().description))
            \(checkboxes("people", "For whom?", page.people.map { Choice($0.person.description, $0.name, hint: $0.role.words.asBeginning) }, chosen: Set(form.all("people")), hint: "Heads and leads of this school and this service. It can go to nobody else.", problems))
            \(field(Field("until", "Last day on which it opens", kind: .date, value: form.has("until") ? form["until"] : ShareTime.usualLastDay(from: today).iso, hint: "At most \(ShareTime.mostDays) days from now"), problems))
            \(button("Share it"))
            """)
    }

    private func shared(_ share: ShareLine) -> Markup {
        """
        <section class="shared"><h3>Shared on \(share.madeOn.written) \(state(share))</h3>
        \(summaryList([
            SummaryLine("By", text: share.madeBy), SummaryLine("For", text: share.recipients.listed),
            SummaryLine("Last day", text: share.lastDay.written),
            SummaryLine("Opened", share.openings.isEmpty ? "Not yet" : "<ul class=\"plain-lines\">\(each(share.openings) { "<li>\($0.by), \($0.at.written)</li>" })</ul>"),
        ]))
        \(ifLet(share.ending) { "<p>Ended on \($0.on.written). \($0.reason.words)</p>" })
        \(when(share.isOpen, open(share)))</section>
        """
    }

    private func state(_ share: ShareLine) -> Markup {
        share.isOpen ? tag("Open", .done) : tag(share.ending == nil ? "Over" : "Ended")
    }

    private func open(_ share: ShareLine) -> Markup {
        """
        \(copyField("Address for the people whom you chose", "\(origin)\(Link.share(share.id))", id: "address-\(share.id)"))
        <p class="detail">It opens only for them, after they have signed in. They also find it on their start page.</p>
        \(buttons("\(linkButton("Open it", to: Link.share(share.id), .quiet))"))
        \(frame(to: "\(Link.share(share.id))/end", button("Take it back", .warning)))
        """
    }
}
