import Markup

struct SignInPage {
    var email = ""
    var next = ""
    /// What was typed before the sign-in ran out, sealed.
    var carried = ""
    var news: String?
    var problems: [FieldProblem] = []

    var markup: Markup {
        """
        \(ifLet(news) { notice(.plain, $0) })
        \(tune())
        \(heading("Sign in"))
        \(form(to: "/sign-in", """
            \(when(!next.isEmpty, hidden("next", next)))\(when(!carried.isEmpty, hidden("carried", carried)))
            \(field(Field("email", "E-mail address", kind: .email, value: email, autocomplete: "username"), problems))
            \(field(Field("password", "Password", kind: .password, autocomplete: "current-password"), problems))
            \(button("Sign in"))
            """))
        <p>No password yet, or forgotten? Ask your service lead or school lead for an invitation.</p>
        """
    }
}
