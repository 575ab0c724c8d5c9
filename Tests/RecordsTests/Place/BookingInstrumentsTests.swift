import Nurture
import Testing

@testable import Records

@Suite("Instruments for a group")
struct BookingInstrumentsTests {
    @Test("are kept for it, and somebody is asked back where they will run short")
    func instruments() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        let drums = InstrumentDraft(name: "Djembe", number: 8)
        try await lead.keep(drums, of: world.service)
        let days = world.clock.day...world.clock.day.adding(days: 60)
        try await lead.book(BookingDraft(instrument: drums.id, number: 5, days: days), for: world.group, isMeant: false)
        let more = BookingDraft(instrument: drums.id, number: 5, days: days.lowerBound.adding(days: 14)...days.upperBound)
        do {
            try await lead.book(more, for: world.group, isMeant: false)
            Issue.record("nothing was asked")
        } catch Refusal.unusual(let advice) {
            #expect(advice.first?.contains("Djembe: in the week of \(more.days.lowerBound.monday.short), 2 are missing") == true)
        }
        #expect(try await lead.instruments(of: world.group).bookings.count == 1)
        try await lead.book(more, for: world.group)
        #expect(try await lead.instruments(of: world.service).shortages.map(\.instrument.name) == ["Djembe"])
        try await lead.unbook(more.id, of: world.group)
        #expect(try await lead.instruments(of: world.service).shortages.isEmpty)
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.otherServiceLead).book(
                BookingDraft(instrument: drums.id, number: 1, days: days), for: world.otherGroup)
        }
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.otherServiceLead).keep(drums, of: world.otherService)
        }
    }
}
