import Markup
import Testing

@Suite("The half hour as a bar")
struct HalfHourTests {
    private func read(_ minutes: Int...) -> WellFormed { WellFormed(halfHour(minutes.map { BarPart("Song \($0)", minutes: $0) })) }

    private func blocks(_ read: WellFormed) -> [(x: Int, width: Int)] {
        read.all("rect").map { (Int($0.attributes["x"] ?? "") ?? 0, Int($0.attributes["width"] ?? "") ?? 0) }
    }

    private func has(_ name: String, _ read: WellFormed) -> Bool { read.elements.contains { $0.attributes["class"] == name } }

    @Test("draws each activity as long as it lasts, one after another")
    func lengths() {
        let drawn = blocks(read(10, 20))
        #expect(drawn.map(\.x) == [11, 111])
        #expect(drawn.map(\.width) == [98, 198])
    }

    @Test("has each activity and its minutes as words")
    func words() {
        let page = read(1, 12)
        #expect(page.all("li").count == 2)
        #expect(
            ["Song 1 1 minute", "Song 12 12 minutes", "13 minutes in all, then a rest of 17 minutes."].allSatisfy { page.text.contains($0) }
        )
    }

    @Test("rests where nothing is, and only there")
    func rests() {
        #expect(has("rest", read(10)))
        #expect(has("rest", read()))
        #expect(read().text.contains("A rest of 30 minutes."))
        #expect(!has("rest", read(10, 20)))
        #expect(read(10, 20).text.contains("30 minutes in all."))
    }

    @Test("stays right where there is more than half an hour, and says so")
    func tooMuch() {
        let page = read(30, 30)
        #expect(blocks(page).map(\.x) == [11, 161])
        #expect(page.text.contains("60 minutes in all, 30 more than 30."))
        #expect(page.elements.count { $0.attributes["class"] == "tick" } == 13)
    }

    @Test("has a tick every five minutes")
    func ticks() {
        #expect(read(10).elements.count { $0.attributes["class"] == "tick" } == 7)
    }

    @Test("names an activity without minutes, but draws none")
    func noMinutes() {
        #expect(read(0, 10).all("rect").count == 1)
        #expect(read(0, 10).all("li").count == 2)
        #expect(!read(0, 10).text.contains("Song 0 "))
        #expect(blocks(WellFormed(halfHour([BarPart("a", minutes: -5), BarPart("b", minutes: 10)]))).map(\.x) == [11])
    }
}
