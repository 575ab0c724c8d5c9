import Nurture
import Testing

@Suite("Whether a pupil waits, and what is said of it")
struct WaitingStateTests {
    private let first = Day(iso: "2026-09-07")!
    private let second = Day(iso: "2026-10-05")!
    private let third = Day(iso: "2026-11-02")!

    @Test("From the nomination on, until there is a place")
    func waits() {
        #expect(WaitingState(nominatedOn: first, hasPlace: false, lastPlaceEnd: nil, change: nil) == .waits(since: first))
        #expect(WaitingState(nominatedOn: first, hasPlace: true, lastPlaceEnd: nil, change: (false, second)) == .hasPlace)
    }

    @Test("Taken off, and put back after a mistake, as long as before")
    func changes() {
        let off = WaitingState(nominatedOn: first, hasPlace: false, lastPlaceEnd: nil, change: (false, second))
        #expect(off == .takenOff(on: second) && off.since == nil)
        #expect(WaitingState(nominatedOn: first, hasPlace: false, lastPlaceEnd: nil, change: (true, third)) == .waits(since: first))
    }

    @Test("After a place only if somebody says so, and from then on; what was said before the place counts no more")
    func again() {
        #expect(WaitingState(nominatedOn: first, hasPlace: false, lastPlaceEnd: second, change: nil) == .hadPlace(until: second))
        #expect(
            WaitingState(nominatedOn: first, hasPlace: false, lastPlaceEnd: second, change: (true, third)) == .waits(since: third))
        #expect(
            WaitingState(nominatedOn: first, hasPlace: false, lastPlaceEnd: third, change: (true, second)) == .hadPlace(until: third))
    }

    @Test("Interests are read between commas, semicolons and lines, each once")
    func interests() {
        #expect(MusicalInterests.read("drums; Film  music,\r\nDRUMS , singing\n;") == ["drums", "Film music", "singing"])
        #expect(MusicalInterests.problem(with: ["drums"]) == nil)
        #expect(MusicalInterests.problem(with: (1...13).map { "kind \($0)" })?.contains("13") == true)
        #expect(MusicalInterests.problem(with: [String(repeating: "a", count: 41)])?.contains("commas") == true)
    }
}
