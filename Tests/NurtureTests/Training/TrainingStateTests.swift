import Nurture
import Testing

@Suite("Training")
struct TrainingStateTests {
    private let today = Day(iso: "2026-11-24") ?? Day(number: 0)

    private func state(_ days: [Int?]) -> TrainingState { TrainingState(of: days.map { $0.map { today.adding(days: $0) } }, on: today) }

    @Test("that nobody took is missing")
    func missing() {
        #expect(state([]) == .missing)
        #expect(!state([]).isThere)
    }

    @Test("holds on its last day and no longer")
    func lastDay() {
        #expect(state([0]) == .lapsesSoon(on: today))
        #expect(state([0]).isThere)
        #expect(state([-1]) == .lapsed(on: today.adding(days: -1)))
        #expect(!state([-1]).isThere)
    }

    @Test("is announced sixty days before it ends")
    func announced() {
        #expect(state([60]) == .lapsesSoon(on: today.adding(days: 60)))
        #expect(state([61]) == .valid(until: today.adding(days: 61)))
    }

    @Test("counts as the time that lasts longest")
    func longest() {
        #expect(state([-400, 300]) == .valid(until: today.adding(days: 300)))
        #expect(state([-400, nil]) == .valid(until: nil))
    }

    @Test(
        "ends on the same date so many months later, or on the last of the month",
        arguments: [
            ("2026-11-24", 36, "2029-11-24"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
            ("2026-10-31", 1, "2026-11-30"), ("2026-12-31", 2, "2027-02-28"),
        ])
    func months(_ start: String, _ months: Int, _ end: String) throws {
        #expect(try #require(Day(iso: start)).adding(months: months).iso == end)
    }

    @Test("begins with the topics of the field, of which safeguarding runs out after three years")
    func topics() {
        #expect(StandardTopics.topics.count == 6)
        #expect(StandardTopics.topics.filter { $0.validMonths != nil }.map(\.name) == ["Safeguarding"])
        #expect(StandardTopics.topics.first?.validMonths == 36)
    }
}
