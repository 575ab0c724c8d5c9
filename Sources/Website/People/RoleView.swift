import Markup
import Nurture
import Records

/// One person's role at one place, and how it ends.
struct RoleView {
    let colleague: Colleague
    let placeName: String
    let place: Thing
    /// Whether the reader may give this role, and so invite again.
    var mayInvite = false
    var form = Form()
    var problems: [FieldProblem] = []

    private var address: String { "\(Link.to(place))/roles/\(colleague.id)" }

    var markup: Markup {
        """
        \(backLink(placeName, to: Link.to(place)))
        \(heading(colleague.name, place: "\(colleague.role.words.capitalizedFirst), \(placeName)"))
        \(summaryList([
            SummaryLine("Since", text: colleague.startsOn.short),
            SummaryLine("Last day", text: colleague.endsOn?.short ?? "None is planned"),
            SummaryLine("Signs in", text: colleague.hasSignedIn ? "Yes" : "Not yet: the invitation is open"),
        ]))
        \(when(mayInvite, part("A new invitation", invitation)))
        \(part("End this role", ending))
        """
    }

    /// For a first sign-in that was missed, or a password that was forgotten.
    private var invitation: Markup {
        """
        <p>\(when(colleague.hasSignedIn, "If \(colleague.name) has forgotten the password, a new invitation lets them choose another.", else: "If the first invitation was lost or is too old, here is another.")) \
        You get an address to send; earlier ones end.</p>
        \(frame(to: "\(Link.to(place))/\(noun)/\(colleague.person)/invitation", button("Make a new invitation", .secondary)))
        """
    }

    private var noun: String {
        switch colleague.role {
        case .tutor, .trainee: "tutors"
        case .schoolStaff: "staff"
        case .head: "heads"
        case .programmeLead, .serviceLead, .schoolLead: "leads"
        }
    }

    private var ending: Markup {
        """
        <p>What \(colleague.name) wrote stays, with the name. What this role opened is closed from then on; other roles are not touched.</p>
        \(frame(to: "\(address)/end", """
            \(radios("when", "When does it end?", [
                Choice("now", "At once"), Choice("later", "After a day that I choose"),
            ], chosen: form["when"], problems))
            \(field(Field("lastDay", "Last day", kind: .date, value: form["lastDay"], hint: "Only if you choose a day", isOptional: true), problems))
            \(button("End the role", .warning))
            """))
        """
    }

    /// The last day on which the role holds: yesterday, if it ends at once.
    static func check(_ form: Form, today: Day) -> Result<Day, Problems> {
        switch form["when"] {
        case "now": return .success(today.adding(days: -1))
        case "later":
            if let day = Day(iso: form["lastDay"]), day >= today { return .success(day) }
            return .failure(Problems(list: [FieldProblem("lastDay", "Enter the last day: today or a later day")]))
        default: return .failure(Problems(list: [FieldProblem("when", "Choose when the role ends")]))
        }
    }
}
