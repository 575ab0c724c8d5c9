import Markup
import Nurture
import Records

/// A school's page: only what the person may do is on it.
struct SchoolView {
    let school: SchoolPage
    var inviting: Role?
    var form = Form()
    var problems: [FieldProblem] = []

    private var address: String { Link.school(school.id) }

    var markup: Markup {
        """
        \(heading(school.name, place: "URN \(school.urn)"))
        \(each(school.news) { RegisterNewsView.markup($0, of: school) })
        \(when(school.can.contains(.seePupils), part("Pupils", """
            <p>\(linkButton("Open the list of pupils", to: Link.pupils(school.id), .primary))</p>
            <ul class="places">
            <li><a \(href: Link.waitingList(school.id))>Who waits for a place</a></li>
            \(when(school.can.contains(.seeSchoolBackground), "<li><a \(href: Link.background(.school(school.id)))>Background, counted</a></li>"))
            </ul>
            """)))
        \(when(seesGroups, part("Groups", """
            \(groupList(school.groups, isOneSchools: true, whenEmpty: "No group yet."))
            \(when(school.can.contains(.suggestGroups), "<p>\(linkButton("Suggest groups", to: Link.suggestion(school.id)))</p>"))
            \(when(school.can.contains(.formGroup), "<p>\(linkButton("Form a group", to: "\(address)/new-group"))</p>"))
            """)))
        \(part("The school", """
            \(summaryList(SchoolView.lines(school)))
            \(when(school.can.contains(.changeSchool), "<p>\(linkButton("Change", to: "\(address)/details"))</p>"))
            <p>\(linkButton("Rooms, times and instruments", to: Link.places(school.id), .quiet))</p>
            """))
        \(part("People", """
            \(peopleList(school.people, at: address))
            \(each(invitations) { $0.markup })
            """))
        \(when(school.can.contains(.seeSchoolAudit), "<p>\(linkButton("Who did what", to: "\(address)/audit", .quiet))</p>"))
        """
    }

    /// “No group yet” is said only to those who would see one.
    private var seesGroups: Bool { !school.groups.isEmpty || school.can.contains(.seePupils) }

    static func lines(_ school: SchoolPage) -> [SummaryLine] {
        [
            SummaryLine("Address", text: school.address),
            SummaryLine("Safeguarding lead", school.safeguarding.map(contact) ?? none),
            SummaryLine("Half-terms", days(school.halfTerms.map { "\($0.lowerBound.short) to \($0.upperBound.short)" })),
            SummaryLine("Closed days", days(school.closedDays.map(\.written))),
        ]
    }

    private static let none: Markup = "<span class=\"none\">Not provided</span>"

    private static func contact(_ contact: SafeguardingContact) -> Markup {
        "\(contact.name), \(telephone(contact.phone))"
    }

    private static func days(_ lines: [String]) -> Markup {
        when(lines.isEmpty, none, else: each(lines) { "<div>\($0)</div>" })
    }

    private var invitations: [InvitingForm] {
        [
            (Verb.inviteSchoolLead, Role.schoolLead, "leads", "Invite a school lead"),
            (.nameSchoolStaff, .schoolStaff, "staff", "Name school staff"), (.nameHead, .head, "heads", "Name the head"),
        ].filter { school.can.contains($0.0) && (inviting == nil || inviting == $0.1) }.map { _, role, noun, title in
            InvitingForm(
                address: "\(address)/\(noun)", title: title, buttonLabel: "Invite", fields: role == inviting ? form : Form(),
                problems: role == inviting ? problems : [], prefix: noun)
        }
    }
}
