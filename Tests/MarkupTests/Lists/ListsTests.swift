import Markup
import Testing

@Suite("Lists")
struct ListsTests {
    @Test("What waits is a link each, with how it stands; where nothing waits, a sentence says so")
    func waiting() {
        let read = WellFormed(
            waitingList(
                [WaitingItem("The Tuesday Tides", detail: "Today at 10:30", address: "/sessions/1", tag: tag("Today", .waiting))],
                whenEmpty: "Nothing waits for you."))
        #expect(read.all("a").map { $0.attributes["href"] } == ["/sessions/1"])
        #expect(read.text.contains("Today at 10:30"))
        #expect(WellFormed(waitingList([], whenEmpty: "Nothing waits for you.")).text == "Nothing waits for you.")
    }

    @Test("A summary says what is not known yet, and names what each “Change” changes")
    func summary() {
        let read = WellFormed(
            summaryList([SummaryLine("Room", text: "", change: "/groups/1/details"), SummaryLine("Day", text: "Tuesday")]))
        #expect(read.text.contains("Not provided"))
        #expect(read.text.contains("Change Room"))
        #expect(read.all("dt").count == 2)
        #expect(read.all("a").count == 1)
    }

    @Test("A table has a caption, heads of columns and rows, and in each cell its column’s name for narrow pages")
    func table() {
        let read = WellFormed(sessionTable)
        #expect(read.all("caption").count == 1)
        #expect(read.all("th").map { $0.attributes["scope"] } == ["col", "col", "row", "row"])
        #expect(read.all("td").map { $0.attributes["data-label"] } == ["Day", "Day"])
    }

    @Test("A pupil’s words stand exactly, with whose they are, who asked and who may read them")
    func voice() {
        let read = WellFormed(
            quote("I like the <loud> bit & the quiet", by: "Mia F.", asked: "Asked by Rafi", readers: "The school may read it"))
        #expect(read.text.contains("I like the <loud> bit & the quiet"))
        #expect(["Mia F.", "Asked by Rafi", "The school may read it"].allSatisfy { read.text.contains($0) })
        #expect(read.all("blockquote").count == 1)
    }

    @Test("Text keeps its lines")
    func lines() {
        #expect(paragraphs("One\n\nTwo <3").html == "<p>One</p><p>Two &lt;3</p>")
        #expect(paragraphs("").isEmpty)
    }
}

private let sessionTable = table("Sessions", headers: ["Session", "Day"], rows: [["1", "3 Nov"], ["2", "10 Nov"]])
