import Markup
import Nurture
import Records

/// A service's tutors, by name, with what they say of themselves.
struct OffersView {
    let page: OffersPage

    var markup: Markup {
        """
        \(backLink(page.serviceName, to: Link.service(page.service)))
        \(heading("Tutors", place: page.serviceName))
        \(when(page.tutors.isEmpty, emptyState("No tutor yet. Invite the first on the service’s page."), else: each(page.tutors) { tutor($0) }))
        <p>\(linkButton("Training", to: "\(Link.service(page.service))/training", .quiet))</p>
        """
    }

    private func tutor(_ tutor: TutorLine) -> Markup {
        part(
            tutor.name,
            """
            \(when(tutor.role == .trainee, "<p>\(tag("Trainee"))</p>"))
            \(ifLet(tutor.interestedSince) { "<p>Would like to lead a group, said on \($0.short).</p>" })
            \(tutor.offer.map { summaryList(OfferView.lines($0) + schools(tutor)) } ?? silent)
            \(when(!tutor.groups.isEmpty, "<p>Leads \(tutor.groups.count == 1 ? "a group" : "\(tutor.groups.count) groups"): \(tutor.groups.map { "\($0.slot.short) at \($0.schoolName)" }.listed).</p>"))
            \(when(!tutor.lacks.isEmpty, "<p>No training that holds in \(tutor.lacks.listed).</p>"))
            """)
    }

    private var silent: Markup { emptyState("Has not said anything yet. They find it under “My account”.") }

    private func schools(_ tutor: TutorLine) -> [SummaryLine] {
        let names = tutor.schools.map(\.name) + [tutor.offer?.otherSchools ?? ""].filter { !$0.isEmpty }
        return [SummaryLine("Teaches at", text: names.joined(separator: ", "))]
    }
}
