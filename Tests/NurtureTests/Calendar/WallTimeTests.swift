import Foundation
import Nurture
import Testing

@Suite struct WallTimeTests {
    @Test(arguments: [
        ("10:30", "10:30"), ("9:05", "09:05"), ("9.05", "09:05"), ("0905", "09:05"), ("905", "09:05"), ("00:00", "00:00"),
        ("23:59", "23:59"),
    ])
    func `reads times as people write them`(text: String, written: String) {
        #expect(WallTime(text)?.written == written)
    }

    @Test(arguments: ["24:00", "10:60", "9:5", "9", "10:30:00", "half nine", "", "١٠:٣٠"])
    func `refuses what no clock shows`(text: String) {
        #expect(WallTime(text) == nil)
    }

    @Test func `is kept as it is written`() throws {
        let time = try #require(WallTime(hour: 9, minute: 5))
        let kept = try JSONEncoder().encode([time])
        #expect(String(decoding: kept, as: UTF8.self) == #"["09:05"]"#)
        #expect(try JSONDecoder().decode([WallTime].self, from: kept) == [time])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([WallTime].self, from: Data(#"["25:00"]"#.utf8)) }
    }

    @Test func `a slot is a weekday and a time`() throws {
        let slot = try #require(Slot("Tue 10:30"))
        #expect(slot == Slot(weekday: .tuesday, time: try #require(WallTime(minutes: 630))))
        #expect(slot.short == "Tue 10:30")
        #expect(slot.written == "Tuesday at 10:30")
        #expect(Slot("thursday 9.15")?.short == "Thu 09:15")
        #expect(Slot("T 10:30") == nil)
        #expect(Slot("Tue") == nil)
        #expect(Slot("Tuesdays 10:30") == nil)
    }
}
