import Nurture
import Testing

@Suite("Free times")
struct FreeTimeTests {
    private func slot(_ text: String) throws -> HeldSlot { HeldSlot(try #require(Slot(text))) }

    @Test(
        "are read as people write them",
        arguments: [
            ("9:00–12:00", "09:00–12:00"), ("9-12", "09:00–12:00"), ("09.00 - 12.30; 13:15—15", "09:00–12:30, 13:15–15:00"),
            ("13-15, 9-12", "09:00–12:00, 13:00–15:00"), ("9-10, 10-12", "09:00–12:00"), ("9-11, 10-10:30", "09:00–11:00"), ("", ""),
            (" , ", ""),
        ])
    func reading(_ text: String, _ written: String) {
        #expect(FreeTime.read(text, on: .tuesday)?.written(on: .tuesday) == written)
    }

    @Test("are refused where they cannot be meant", arguments: ["mornings", "12-9", "9:00", "9-12-15", "25-26", "9:75-10", "9-9"])
    func refusing(_ text: String) {
        #expect(FreeTime.read(text, on: .tuesday) == nil)
    }

    @Test("cover a slot with its time to change over, on its own day")
    func covering() throws {
        let free = try #require(FreeTime.read("9:00-11:10", on: .tuesday))
        #expect(free.cover(try slot("Tue 10:30")))
        #expect(free.cover(try slot("Tue 9:00")))
        #expect(!free.cover(try slot("Tue 10:31")))
        #expect(!free.cover(try slot("Tue 8:59")))
        #expect(!free.cover(try slot("Wed 10:30")))
    }
}
