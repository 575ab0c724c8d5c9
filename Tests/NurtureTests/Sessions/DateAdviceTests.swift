import Nurture
import Testing

@Suite("Advice about a session's date")
struct DateAdviceTests {
    private let calendar = TermCalendar(
        halfTerms: [day("2026-09-01")...day("2026-10-23"), day("2026-11-02")...day("2026-12-18")], closedDays: [day("2026-10-09")])
    private let planned = day("2026-10-06")

    @Test("has nothing to say of a school day in the same half-term")
    func usual() {
        #expect(DateAdvice.on(day("2026-10-07"), insteadOf: planned, calendar, others: [day("2026-10-13")]).isEmpty)
    }

    @Test("names a weekend, a holiday and a closed day", arguments: ["2026-10-10", "2026-10-28", "2026-10-09"])
    func closed(text: String) {
        #expect(DateAdvice.on(day(text), insteadOf: planned, calendar, others: []) == ["\(day(text).written) is not a school day."])
    }

    @Test("names another half-term, and a day that has a session; both where both are so")
    func both() {
        let advice = DateAdvice.on(day("2026-11-10"), insteadOf: planned, calendar, others: [day("2026-11-10")])
        #expect(advice.count == 2)
        #expect(DateAdvice.on(day("2026-11-10"), insteadOf: nil, calendar, others: []).isEmpty)
    }

    @Test("has no half-terms to cross where none are known")
    func unknown() {
        #expect(DateAdvice.on(day("2026-11-10"), insteadOf: planned, TermCalendar(halfTerms: []), others: []).isEmpty)
    }
}

private func day(_ text: String) -> Day { Day(iso: text)! }
