import HTTPTypes
import Markup
import Nurture
import Records

enum SignInDoors {
    static let all: [Door] = [
        .get("/sign-in", .visit, .house) { visit in
            var model = SignInPage()
            model.next = visit.query["next"]
            return visit.page("Sign in", model.markup)
        },
        .post(
            "/sign-in", .signIn, .house, on: "/sign-in", limit: 512 << 10,
            sample: { _ in
                Form([("email", "nobody@nowhere.example"), ("password", "not the password")])
            }, answer: signIn),
        .post("/sign-out", .endSignIn, .oneself, sample: { _ in Form() }) { visit in
            let visitor = try visit.person()
            try await visit.desk.endSignIn(visitor.signIn, of: visitor.person)
            return SignInCookie.clear(on: .seeOther("/sign-in"))
        },
    ]

    private static func signIn(_ visit: Visit) async throws -> Reply {
        var model = SignInPage()
        (model.email, model.next, model.carried) = (visit.form["email"], visit.form["next"], visit.form["carried"])
        let password = visit.form.asTyped("password")
        if model.email.isEmpty { model.problems.append(FieldProblem("email", "Enter your e-mail address")) }
        if password.isEmpty { model.problems.append(FieldProblem("password", "Enter your password")) }
        guard model.problems.isEmpty else { return visit.page("Sign in", problems: model.problems, model.markup) }
        do {
            let signedIn = try await visit.desk.signIn(
                email: model.email, password: password, from: visit.line.address, device: Browser.words(visit.userAgent),
                hashing: visit.house.hashing)
            let next = try await restore(model.carried, for: signedIn.person, visit) ?? Link.local(model.next)
            return SignInCookie.set(signedIn.secret, on: .seeOther(next))
        } catch SignInRefusal.wrong {
            model.problems = [FieldProblem("email", "We don’t know this e-mail address with this password. Check both and try again.")]
            return visit.page("Sign in", problems: model.problems, model.markup)
        } catch SignInRefusal.wait(let seconds) {
            model.problems = [
                FieldProblem("email", "\(WaitWords.of(seconds)) Or ask your lead for an invitation to choose a new password.")
            ]
            return visit.page("Sign in", problems: model.problems, status: .tooManyRequests, model.markup)
                .with(.retryAfter, String(seconds))
        }
    }

    /// Makes a draft of what was typed before, for the person who is known now, and names the page on which it stands.
    private static func restore(_ carried: String, for person: ID<Person>, _ visit: Visit) async throws -> String? {
        guard let carried = visit.house.records.uncarry(carried, for: person),
            let (door, parameters) = Doors.door(forFormAt: carried.form), let page = door.formPage(parameters)
        else { return nil }
        guard let thing = door.thing(parameters, person) else { return nil }
        do {
            try await visit.house.records.desk(for: .person(person)).keep(carried.fields, of: carried.form, for: door.verb, about: thing)
        } catch is Refusal {
            return nil
        }
        return page
    }
}
