import Markup
import Testing

@Suite("A document for paper")
struct PrintedDocumentTests {
    private static let document = printedDocument(
        PrintShell(
            title: "What came of <Bluebirds>", foot: "For \"us\" & nobody else", madeOn: "2027-03-14", stylesheet: "ul > li { margin: 0 }"),
        "<h1>\("O’Neill & <b>co</b>")</h1>")

    @Test("is well-formed and says its language, its title, its day and what stands at its foot")
    func head() {
        let read = WellFormed(Self.document)
        #expect(read.problem == nil)
        #expect(read.values("lang") == ["en-GB"])
        #expect(read.values("data-foot") == ["For \"us\" & nobody else"])
        #expect(read.values("content") == ["Hocket", "2027-03-14"])
        #expect(Self.document.html.contains("<title>What came of &lt;Bluebirds&gt;</title>"))
        #expect(Self.document.html.contains("O’Neill &amp; &lt;b&gt;co&lt;/b&gt;"))
    }

    @Test("brings its stylesheet along as it is, and fetches nothing")
    func style() {
        #expect(Self.document.html.contains("<style>ul > li { margin: 0 }</style>"))
        #expect(WellFormed(Self.document).all("link").isEmpty)
    }
}
