import HTTPTypes
import Markup
import Nurture
import Records

/// An invitation's secret stands in the address, so the page is never cached and passes no address on.
enum InvitationDoors {
    static let all: [Door] = [
        .get("/invitations/{secret}", .visit, .house) { visit in
            guard let invited = try await visit.desk.invited(bySecret: visit.parameters["secret"] ?? "") else { return gone(visit) }
            return visit.page("Choose a password", page(invited, visit, []))
        },
        .post(
            "/invitations/{secret}", .acceptInvitation, .house, on: "/invitations/{secret}",
            sample: { _ in
                Form([("password", "three quiet drums")])
            }
        ) { visit in
            let secret = visit.parameters["secret"] ?? ""
            guard let invited = try await visit.desk.invited(bySecret: secret) else { return gone(visit) }
            let password = visit.form.asTyped("password")
            if let problem = Password.problem(with: password, email: invited.email, name: invited.name) {
                let problems = [FieldProblem("password", problem.sentence)]
                return visit.page("Choose a password", problems: problems, page(invited, visit, problems))
            }
            let signedIn = try await visit.desk.accept(
                invitation: secret, password: password, device: Browser.words(visit.userAgent), hashing: visit.house.hashing)
            return SignInCookie.set(signedIn.secret, on: .seeOther("/"))
        },
    ]

    private static func page(_ invited: InvitedPerson, _ visit: Visit, _ problems: [FieldProblem]) -> Markup {
        """
        \(tune())
        \(heading("Choose a password", place: "Welcome, \(invited.name)"))
        <p>You will sign in with <strong>\(invited.email)</strong> and the password that you choose now.</p>
        \(form(to: visit.path, """
            \(field(Field("password", "New password", kind: .password, hint: PasswordWords.hint, autocomplete: "new-password"), problems))
            \(button("Save and sign in"))
            """))
        """
    }

    private static func gone(_ visit: Visit) -> Reply {
        visit.page(
            "This invitation has ended", status: .notFound,
            """
            \(heading("This invitation has ended"))
            <p>It was used already, or more than seven days have passed. Ask whoever invited you to send a new one.</p>
            <p>\(linkButton("Sign in", to: "/sign-in"))</p>
            """)
    }
}
