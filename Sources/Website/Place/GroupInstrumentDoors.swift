import Markup
import Nurture
import Records

/// What a group plays on.
enum GroupInstrumentDoors {
    static let all: [Door] = [
        .get("/groups/{group}/instruments", .bookInstruments, .named(.group)) { visit in try await shown(visit) },
        .post(
            "/groups/{group}/instruments", .bookInstruments, .named(.group), on: "/groups/{group}/instruments",
            sample: { world in
                Form([
                    ("id", ID<InstrumentBooking>.new().description), ("instrument", world["instrument"]), ("number", "2"),
                    ("from", "2026-11-10"), ("until", "2026-12-18"), ("isMeant", "yes"),
                ])
            }, answer: book),
        .post(
            "/groups/{group}/instruments/{booking}/end", .bookInstruments, .named(.group), on: "/groups/{group}/instruments",
            sample: { _ in Form() }
        ) { visit in
            try await visit.desk.unbook(visit.id("booking"), of: visit.group)
            return .seeOther(Link.groupInstruments(try visit.group))
        },
    ]

    private static func book(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let instrument: ID<Instrument>? = ID(visit.form["instrument"])
        if instrument == nil { reading.wrong("instrument", "Choose the instrument") }
        let number = Int(visit.form["number"]).flatMap { (1...1000).contains($0) ? $0 : nil }
        if number == nil { reading.wrong("number", "Enter how many, from 1 to 1000") }
        let first = reading.day("from", orSay: "Enter the first day")
        let last = reading.day("until", orSay: "Enter the last day")
        if let first, let last, last < first { reading.wrong("until", "The last day must not be before the first one") }
        guard reading.problems.isEmpty, let instrument, let number, let first, let last else {
            return try await shown(visit, problems: reading.problems)
        }
        let draft = BookingDraft(id: ID(visit.form["id"]) ?? .new(), instrument: instrument, number: number, days: first...last)
        do {
            try await visit.desk.book(draft, for: visit.group, isMeant: visit.form["isMeant"] == "yes")
        } catch Refusal.unusual(let advice) {
            return try await shown(visit, advice: advice)
        }
        return .seeOther(Link.groupInstruments(try visit.group))
    }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = [], advice: [String] = []) async throws -> Reply {
        let page = try await visit.desk.instruments(of: visit.group)
        let view = GroupInstrumentsView(
            page: page, today: visit.house.records.today, form: visit.form, problems: problems, advice: advice)
        return visit.page("Instruments for \(page.group.name)", problems: problems, view.markup)
    }
}
