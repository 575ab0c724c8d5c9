import HTTPTypes
import Markup
import Nurture
import Records

/// The own password, changed by whoever knows the old one.
struct PasswordForm {
    let email: String
    var problems: [FieldProblem] = []

    var markup: Markup {
        """
        \(backLink("My account", to: "/account"))
        \(heading("Change my password"))
        <p>Every other browser in which you are signed in is signed out.</p>
        \(form(to: "/account/password", """
            <input type="hidden" name="username" value="\(email)" autocomplete="username"/>
            \(field(Field("old", "Password until now", kind: .password, autocomplete: "current-password"), problems))
            \(field(Field("new", "New password", kind: .password, hint: PasswordWords.hint, autocomplete: "new-password"), problems))
            \(button("Change the password"))
            """))
        """
    }

    static func change(_ visit: Visit) async throws -> Reply {
        let (visitor, account) = (try visit.person(), try await visit.desk.account())
        let (old, new) = (visit.form.asTyped("old"), visit.form.asTyped("new"))
        func shown(_ problems: [FieldProblem], status: HTTPResponse.Status? = nil) -> Reply {
            visit.page(
                "Change my password", problems: problems, status: status, PasswordForm(email: account.email, problems: problems).markup)
        }
        var problems: [FieldProblem] = []
        if old.isEmpty { problems.append(FieldProblem("old", "Enter the password that you have had until now")) }
        if let problem = Password.problem(with: new, email: account.email, name: account.name) {
            problems.append(FieldProblem("new", problem.sentence))
        }
        guard problems.isEmpty else { return shown(problems) }
        do {
            try await visit.desk.changePassword(
                old, to: new, keeping: visitor.signIn, from: visit.line.address, hashing: visit.house.hashing)
            return .seeOther("/account")
        } catch SignInRefusal.wrong {
            return shown([FieldProblem("old", "This is not the password that you have had until now")])
        } catch SignInRefusal.wait(let seconds) {
            return shown([FieldProblem("old", WaitWords.of(seconds))], status: .tooManyRequests).with(.retryAfter, String(seconds))
        }
    }
}

enum PasswordWords {
    static let hint = "At least 10 characters. Three words that have nothing to do with each other are good."
}
