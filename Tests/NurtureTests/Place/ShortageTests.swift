import Nurture
import Testing

@Suite("Instruments run short")
struct ShortageTests {
    private func demand(_ number: Int, _ from: String, _ until: String, _ slot: String = "Tue 10:30") -> InstrumentDemand {
        InstrumentDemand(held: HeldSlot(Slot(slot)!), days: Day(iso: from)!...Day(iso: until)!, number: number)
    }
    private let start = Day(iso: "2026-11-02")!

    @Test("in the first week in which more are lent than there are, by as many as are missing")
    func lent() {
        let demands = [demand(5, "2026-11-03", "2026-12-15"), demand(5, "2026-11-19", "2026-12-01", "Thu 09:00")]
        #expect(Shortage.first(of: demands, number: 8, isShared: false, from: start) == Shortage(week: Day(iso: "2026-11-16")!, missing: 2))
        #expect(Shortage.all(of: demands, number: 8, isShared: false, from: start).count == 3)
        #expect(Shortage.first(of: demands, number: 10, isShared: false, from: start) == nil)
    }

    @Test("not for what is past")
    func past() {
        let demands = [demand(5, "2026-09-01", "2026-10-30"), demand(5, "2026-09-01", "2026-12-15")]
        #expect(Shortage.first(of: demands, number: 8, isShared: false, from: start) == nil)
    }

    @Test("at a school only where groups play at the same moment")
    func shared() {
        let apart = [demand(5, "2026-11-03", "2026-12-15"), demand(5, "2026-11-03", "2026-12-15", "Tue 11:10")]
        #expect(Shortage.first(of: apart, number: 6, isShared: true, from: start) == nil)
        let together = [demand(5, "2026-11-03", "2026-12-15"), demand(5, "2026-11-03", "2026-12-15", "Tue 11:00")]
        #expect(Shortage.first(of: together, number: 6, isShared: true, from: start)?.missing == 4)
    }

    @Test("for nobody where nothing is booked")
    func nothing() { #expect(Shortage.first(of: [], number: 0, isShared: false, from: start) == nil) }
}
