import Markup
import Testing

@Suite("A line of sessions as notes")
struct BeatsTests {
    private let line = [
        Beat("logged", "session 1 logged"), Beat("cancelled", "session 2 cancelled"), Beat("toCome", "session 3 to come", startsBar: true),
    ]

    @Test("says the same in words to those who do not see it")
    func words() {
        let picture = WellFormed(beats(line, title: "Three sessions")).elements.first { $0.attributes["role"] == "img" }
        #expect(
            picture?.attributes["aria-label"] == "Three sessions: session 1 logged, session 2 cancelled, session 3 to come.")
    }

    @Test("has a key of the notes that occur, and of no others")
    func key() {
        let read = WellFormed(beats(line, title: "Three sessions"))
        #expect(read.all("li").count == 3)
        #expect(["logged", "cancelled", "to come"].allSatisfy { read.text.contains($0) })
        #expect(!read.text.contains("absent"))
    }

    @Test("is drawn bar by bar, so that it breaks between bars on a narrow page")
    func bars() {
        func bars(_ line: [Beat]) -> Int { WellFormed(beats(line, title: "")).all("svg").filter { $0.attributes["class"] != "beat" }.count }
        #expect(bars(line) == 2)
        #expect(bars([Beat("logged", "1", startsBar: true), Beat("logged", "2")]) == 1)
        #expect(bars([]) == 1)
    }

    @Test("draws every kind of its own, so that no colour is needed")
    func shapes() {
        let kinds = ["present", "late", "watched", "absent", "cancelled", "unfinished", "today", "toCome"]
        let drawings = kinds.map { kind in
            // The drawing alone, without its key; filled and hollow are shapes, the colour of today is none.
            beats([Beat(kind, "")], title: "").html.split(separator: "<ul").first.map { $0.replacing(" now\"", with: "\"") }
        }
        #expect(Set(drawings).count == kinds.count)
    }

    @Test("writes strange words as words")
    func escaped() {
        #expect(WellFormed(beats([Beat("logged", "\"<b>")], title: "\"")).problem == nil)
    }
}
