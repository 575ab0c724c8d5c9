import Markup
import Nurture
import Records

/// What was decided so far, and from there to the forms of new groups.
struct DecisionsView {
    let decisions: [KeptDecision]
    let ground: FormingGround
    let school: ID<School>

    var markup: Markup {
        when(!decisions.isEmpty, part("Decided so far", each(Array(decisions.enumerated())) { decided($1, isLatest: $0 == 0) }))
    }

    private func decided(_ decision: KeptDecision, isLatest: Bool) -> Markup {
        details(
            "\(decision.at.day.written), by \(decision.by)",
            """
            \(paragraphs(decision.content.reason))
            <ul>\(each(Array(decision.content.groups.enumerated())) { group($1, number: $0, of: decision) })</ul>
            \(when(!decision.content.unplaced.isEmpty, "<p>Without a place: \(names(decision.content.unplaced))</p>"))
            """, isOpen: isLatest)
    }

    private func group(_ group: DecisionContent.Group, number: Int, of decision: KeptDecision) -> Markup {
        let form = "\(Link.school(school))/new-group?decision=\(decision.id)&number=\(number)"
        let mayForm = group.running == nil && ground.can.contains(.formGroup)
        return """
            <li>\(group.slot.written): \(names(group.pupils))\
            \(when(mayForm, " <a \(href: form)>Form this group<span class=\"unseen\"> of \(group.slot.written)</span></a>"))</li>
            """
    }

    private func names(_ pupils: [ID<Pupil>]) -> String {
        pupils.map { ground.names[$0.description] ?? "somebody who is no longer on the list" }.joined(separator: ", ")
    }
}
