import HTTPTypes
import Markup
import Nurture
import Records

/// The page after a form that could not be saved for want of room. It holds what was typed, so that sending it again is one press;
/// passwords and files are not sent round.
enum SendingAgain {
    static let title = "Nothing could be saved"

    static func page(after problem: StorageProblem, _ visit: Visit) -> Reply {
        let holdsSecret = [.signIn, .acceptInvitation, .changePassword].contains(visit.door.verb)
        let mayBeSentRound = !holdsSecret && visit.door.mostFileBytes == nil
        return visit.page(
            title, status: .serviceUnavailable,
            """
            \(heading(title))
            <p>\("\(problem)")</p>
            \(when(mayBeSentRound && !visit.form.fields.isEmpty, again(visit)))
            <p>\(linkButton("To the start page", to: "/", .quiet))</p>
            """)
    }

    private static func again(_ visit: Visit) -> Markup {
        """
        <p>What you typed is still here. Leave this page open and send it again in a while.</p>
        \(form(to: visit.path, "\(each(visit.form.fields) { hidden($0.name, $0.value) })\(button("Send it again"))"))
        """
    }
}
