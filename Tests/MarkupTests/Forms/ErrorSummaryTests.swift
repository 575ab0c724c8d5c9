import Markup
import Testing

@Suite("What is wrong with a form")
struct ErrorSummaryTests {
    private let problems = [FieldProblem("name", "Enter a name"), FieldProblem("giver", "Choose who answered")]

    private var page: WellFormed {
        WellFormed(
            """
            \(errorSummary(problems))
            \(field(Field("name", "Name"), problems))
            \(radios("giver", "Who answered?", [Choice("carer", "A carer"), Choice("child", "The child")], chosen: "", problems))
            """)
    }

    @Test("is said first, in a place that takes the focus")
    func focus() {
        let summary = page.elements[0]
        #expect(summary.attributes["role"] == "alert")
        #expect(summary.attributes["tabindex"] == "-1")
        #expect(summary.attributes["autofocus"] != nil)
        #expect(summary.attributes["aria-labelledby"].flatMap { page.element($0) }?.name == "h2")
    }

    @Test("leads to the first thing to mend, and to each other")
    func links() {
        let links = page.all("a").compactMap { $0.attributes["href"]?.dropFirst() }.map(String.init)
        #expect(links == ["name", "giver"])
        #expect(links.allSatisfy { page.element($0)?.name == "input" })
    }

    @Test("is said in the same words beside the field")
    func sameWords() {
        for problem in problems {
            #expect(page.text.ranges(of: problem.sentence).count == 2)
            #expect(page.text.contains("Error: \(problem.sentence)"))
        }
    }

    @Test("is nothing where nothing is wrong")
    func nothing() {
        #expect(errorSummary([]).isEmpty)
    }
}
