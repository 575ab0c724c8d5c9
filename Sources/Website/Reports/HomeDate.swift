import HTTPTypes
import Markup
import Nurture
import Records

/// Asks whoever has a carer's address for the child's birth date. Until it is right, no page says whose it is.
enum HomeDate {
    static func show(_ visit: Visit) async throws -> Reply {
        switch try await visit.desk.arrival(atHome: visit.homeSecret, opening: visit.homeOpening) {
        case .gone: gone(visit)
        case .locked: try await page(visit)
        case .open: .seeOther("\(visit.homeAddress)/form")
        case .asked: .seeOther(visit.answersAddress)
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
            case .wrong(let left): return try await page(visit) { $0.problem("born-day", .dateWrong, [.tries: "\(left)"]) }
            }
        } catch SignInRefusal.wait(let seconds) {
            return try await page(visit, status: .tooManyRequests) {
                $0.problem("born-day", .dateWait, [.minutes: "\((seconds + 59) / 60)"])
            }.with(.retryAfter, String(seconds))
        }
    }

    /// What is no date of any pupil's is not counted, and nothing is learned from it.
    private static func unreadable(_ visit: Visit) async throws -> Reply {
        if case .gone = try await visit.desk.arrival(atHome: visit.homeSecret, opening: nil) { return gone(visit) }
        return try await page(visit) { $0.problem("born-day", .dateUnreadable) }
    }

    /// The form, with what was typed before the time was over.
    private static func inside(_ visit: Visit, _ opening: Secret) async throws -> Reply {
        switch try await visit.desk.arrival(atHome: visit.homeSecret, opening: opening.text) {
        case .open(let place) where visit.form.has(HomeNoteView.field): try await note(visit, place.pupil, nil, place.invitation)
        case .asked(let place) where visit.form.has(HomeNoteView.field):
            try await note(visit, place.pupil, place.language, place.invitation)
        case .open(let place) where visit.form.has("id"): try await part(visit, place)
        case .asked(let place) where visit.form.has("sheet"):
            try await GivingAnswers.again(visit, place, visit.house.records.desk(for: .invitation(place.invitation)))
        case .asked: .seeOther(visit.answersAddress)
        case .open, .locked, .gone: .seeOther("\(visit.homeAddress)/form")
        }
    }

    private static let kept = "What you wrote is still here. Please look at it and send it."

    private static func note(
        _ visit: Visit, _ pupil: ID<Pupil>, _ language: FamilyLanguage?, _ invitation: ID<HomeInvitation>
    ) async throws -> Reply {
        try await HomeNoteDoors.page(
            visit, pupil, language, visit.house.records.desk(for: .invitation(invitation)), visit.form, isKept: true)
    }

    private static func part(_ visit: Visit, _ place: HomePlace) async throws -> Reply {
        visit.homePage(
            try await visit.house.records.desk(for: .invitation(place.invitation)).homeAsked(at: place), visit.form, news: kept)
    }

    /// - Parameter carried: what was sent after the time was over; what is in the visit's own form travels on as well.
    static func page(
        _ visit: Visit, status: HTTPResponse.Status? = nil, carrying carried: Form? = nil,
        problem: (FamilyWords) -> FieldProblem? = { _ in nil }
    ) async throws -> Reply {
        let asked: FamilyLanguage? =
            if case .locked(let language) = try await visit.desk.arrival(atHome: visit.homeSecret, opening: nil) { language } else { nil }
        let offered = try await visit.desk.languages(atHome: visit.homeSecret, in: visit.house.families.editions)
        let words = visit.edition(asked: asked, offered: offered).words
        let problems = [problem(words)].compactMap(\.self)
        let fields = (carried ?? visit.form).fields.filter { !$0.name.hasPrefix("born-") && $0.name != "language" }
        return visit.familyPage(
            words[.dateTitle], words, problems: problems, status: status,
            """
            \(tune())
            \(heading(words[.dateTitle]))
            \(when(carried != nil, notice(.plain, words[.dateAgain])))
            <p>\(words[.dateWhy])</p>
            \(form(to: visit.homeAddress, """
                \(each(fields) { hidden($0.name, $0.value) })\(ifLet(visit.chosenLanguage) { hidden("language", $0.rawValue) })
                \(dateFields(
                    "born", words[.dateLabel], hint: words[.dateExample], day: visit.form["born-day"], month: visit.form["born-month"],
                    year: visit.form["born-year"], words: DateWords(day: words[.day], month: words[.month], year: words[.year]), problems))
                \(button(words[.openPage]))
                """))
            <p>\(words[.dateHelp])</p>
            \(otherLanguages(offered, besides: words, at: visit.homeAddress))
            """)
    }

    /// One page for an address that never was, is over or was withdrawn: nobody is told which.
    static func gone(_ visit: Visit) -> Reply {
        let words = visit.house.families.edition(visit.chosenLanguage).words
        return visit.familyPage(
            words[.goneTitle], words, status: .notFound,
            """
            \(heading(words[.goneTitle]))
            <p>\(words[.goneHelp])</p>
            """)
    }
}
