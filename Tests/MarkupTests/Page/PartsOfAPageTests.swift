import Markup
import Testing

@Suite("Parts of a page")
struct PartsOfAPageTests {
    @Test("The safeguarding panel names whom to tell, dials for you, and has no field for a story")
    func safeguarding() {
        let read = WellFormed(
            safeguardingPanel(leadName: "Gwen Ashby", phone: "01632 960 011", school: "Larkrise", reportAddress: "/pupils/1/hand-over"))
        #expect(read.text.contains("Gwen Ashby"))
        #expect(read.all("a").map { $0.attributes["href"] } == ["tel:01632960011", "tel:999", "/pupils/1/hand-over"])
        #expect(read.elements.allSatisfy { !["form", "input", "textarea"].contains($0.name) })
    }

    @Test("The safeguarding panel helps where the school has not named anybody yet")
    func nobodyNamed() {
        let read = WellFormed(safeguardingPanel(leadName: nil, phone: nil))
        #expect(read.text.contains("Tell the school’s safeguarding lead at once."))
        #expect(read.all("a").map { $0.attributes["href"] } == ["tel:999"])
    }

    @Test("Good news is announced, a warning is read in its place")
    func notices() {
        #expect(WellFormed(notice(.done, "Saved")).elements[0].attributes["role"] == "status")
        #expect(WellFormed(notice(.warning, "A group of six")).elements[0].attributes["role"] == "note")
    }

    @Test("A place stands above the heading that it belongs to")
    func headings() {
        #expect(heading("Session 7", place: "The Tuesday Tides").html == "<p class=\"place\">The Tuesday Tides</p><h1>Session 7</h1>")
        #expect(heading("Today").html == "<h1>Today</h1>")
    }

    @Test("A tag says in a word how things stand")
    func tags() {
        #expect(WellFormed(tag("Logged", .done)).text == "Logged")
        #expect(Set([tag("x", .done), tag("x", .waiting), tag("x", .late), tag("x")].map(\.html)).count == 4)
    }

    @Test("More is closed until it is wanted, or open where something in it is wrong")
    func more() {
        #expect(WellFormed(details("More", "<p>Some more</p>")).elements[0].attributes.isEmpty)
        #expect(WellFormed(details("More", "<p>Some more</p>", isOpen: true)).elements[0].attributes["open"] == "open")
    }
}
