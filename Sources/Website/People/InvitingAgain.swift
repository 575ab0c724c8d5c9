import Markup
import Nurture
import Records

/// For a first sign-in that was missed or a password that was forgotten: a fresh invitation, beside the doors that gave the role.
enum InvitingAgain {
    static let all: [Door] = [
        door("/services/{service}/leads", .inviteServiceLead, .service, [.serviceLead]),
        door("/services/{service}/tutors", .inviteTutor, .service, [.tutor, .trainee]),
        door("/schools/{school}/leads", .inviteSchoolLead, .school, [.schoolLead]),
        door("/schools/{school}/staff", .nameSchoolStaff, .school, [.schoolStaff]),
        door("/schools/{school}/heads", .nameHead, .school, [.head]),
    ]

    private static func door(_ people: String, _ verb: Verb, _ kind: ThingKind, _ roles: [Role]) -> Door {
        .post("\(people)/{person}/invitation", verb, .named(kind), sample: { _ in Form() }) { visit in
            let sent = try await visit.desk.inviteAgain(try visit.id("person"), as: roles, at: visit.thing)
            let back = verb == .inviteServiceLead ? "/" : Link.to(visit.thing)
            return visit.page("A new invitation", page(sent, visit, back))
        }
    }

    private static func page(_ sent: SentInvitation, _ visit: Visit, _ back: String) -> Markup {
        """
        \(heading("A new invitation"))
        \(addressToSend(sent, visit, "Send this address to the person and nobody else: whoever opens it chooses their password."))
        <p>Earlier invitations have ended. The password until now works until a new one is chosen.</p>
        <p>\(linkButton("Done", to: back, .primary))</p>
        """
    }
}
