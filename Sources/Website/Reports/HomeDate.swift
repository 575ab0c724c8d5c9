import HTTPTypes
import Markup
import Nurture
import Records

/// Asks whoever has a carer's address for the child's birth date. Until it is right, no page says whose it is.
enum HomeDate {
    private static let title = "We would love to hear from you"

    static func show(_ visit: Visit) async throws -> Reply {
        switch try await visit.desk.arrival(atHome: visit.homeSecret, opening: visit.homeOpening) {
        case .gone: gone(visit)
        case .locked: page(visit)
        case .open: .seeOther("\(visit.homeAddress)/form")
        }
    }

    static func open(_ visit: Visit) async throws -> Reply {
        let parts = ["day", "month", "year"].map { visit.form["born-\($0)"] }
        let date = BirthDate.read(parts.joined(separator: "/"), today: visit.house.records.today)
        guard case .success(let day) = date else { return try await unreadable(visit) }
        do {
            switch try await visit.desk.open(home: visit.homeSecret, birthDate: day, from: visit.line.address) {
            case .gone: return gone(visit)
            case .right(let opening): return HomeCookie.set(opening, on: try await inside(visit, opening))
            case .wrong(let left):
                let tries = left == 1 ? "one try" : "\(left) tries"
                return page(visit, [FieldProblem("born-day", "That is not the right date. You have \(tries) left.")])
            }
        } catch SignInRefusal.wait(let seconds) {
            return page(visit, [FieldProblem("born-day", WaitWords.of(seconds))], status: .tooManyRequests)
                .with(.retryAfter, String(seconds))
        }
    }

    /// What is no date of any pupil's is not counted, and nothing is learned from it.
    private static func unreadable(_ visit: Visit) async throws -> Reply {
        if case .gone = try await visit.desk.arrival(atHome: visit.homeSecret, opening: nil) { return gone(visit) }
        return page(visit, [FieldProblem("born-day", "Write the day, the month and the year. For example 27 3 2018.")])
    }

    /// The form, with what was typed before the time was over.
    private static func inside(_ visit: Visit, _ opening: Secret) async throws -> Reply {
        guard visit.form.has("id"), case .open(let place) = try await visit.desk.arrival(atHome: visit.homeSecret, opening: opening.text)
        else { return .seeOther("\(visit.homeAddress)/form") }
        let asked = try await visit.house.records.desk(for: .invitation(place.invitation)).homeAsked(at: place)
        return visit.homePage(asked, visit.form, news: "What you wrote is still here. Please look at it and send it.")
    }

    /// - Parameter carried: what was sent after the time was over; what is in the visit's own form travels on as well.
    static func page(
        _ visit: Visit, _ problems: [FieldProblem] = [], status: HTTPResponse.Status? = nil, carrying carried: Form? = nil
    ) -> Reply {
        let fields = (carried ?? visit.form).fields.filter { !$0.name.hasPrefix("born-") }
        return visit.page(
            title, problems: problems, status: status,
            """
            \(tune())
            \(heading(title))
            \(when(carried != nil, notice(.plain, "Some time has passed. Please give the date again. What you wrote is kept.")))
            <p>This page is for one family. To open it, give your child’s date of birth.</p>
            \(form(to: visit.homeAddress, """
                \(each(fields) { hidden($0.name, $0.value) })
                \(dateFields(
                    "born", "Your child’s date of birth", hint: "For example 27 3 2018", day: visit.form["born-day"],
                    month: visit.form["born-month"], year: visit.form["born-year"], problems))
                \(button("Open the page"))
                """))
            <p>Does it not work? Ask the person at school who sent you the link.</p>
            """)
    }

    /// One page for an address that never was, is over or was withdrawn: nobody is told which.
    static func gone(_ visit: Visit) -> Reply {
        visit.page(
            "This link does not work any more", status: .notFound,
            """
            \(heading("This link does not work any more"))
            <p>Ask the person at school who sent it to you.</p>
            """)
    }
}
