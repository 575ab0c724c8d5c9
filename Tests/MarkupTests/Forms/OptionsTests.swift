import Markup
import Testing

@Suite("Things to choose from")
struct OptionsTests {
    private let choices = [Choice("carer", "A carer"), Choice("child", "The child", hint: "The child’s no always counts")]

    @Test("stand under their question, each with a label")
    func labels() {
        for markup in [radios("giver", "Who?", choices, chosen: ""), checkboxes("giver", "Who?", choices, chosen: [])] {
            let read = WellFormed(markup)
            #expect(read.all("fieldset").count == 1)
            #expect(read.all("legend").count == 1)
            #expect(read.all("label").map { $0.attributes["for"] } == read.all("input").map { $0.attributes["id"] })
            #expect(Set(read.values("id")).count == read.values("id").count)
        }
    }

    @Test("show which was chosen, and nothing where nothing was")
    func chosen() {
        func checked(_ markup: Markup) -> [String?] {
            WellFormed(markup).all("input").filter { $0.attributes["checked"] != nil }.map { $0.attributes["value"] }
        }
        #expect(checked(radios("giver", "Who?", choices, chosen: "child")) == ["child"])
        #expect(checked(checkboxes("giver", "Who?", choices, chosen: ["child", "carer"])) == ["carer", "child"])
        #expect(checked(radios("giver", "Who?", choices, chosen: "")).isEmpty)
        #expect(checked(checkbox("meant", "It is meant", isChecked: true)) == ["yes"])
        #expect(checked(checkbox("meant", "It is meant", isChecked: false)).isEmpty)
    }

    @Test("the first has the question’s own name as its ID, so that the error summary leads to it")
    func first() {
        #expect(WellFormed(radios("giver", "Who?", choices, chosen: "")).all("input").map { $0.attributes["id"] } == ["giver", "giver-2"])
        #expect(WellFormed(checkbox("giver", "Yes", isChecked: false)).element("giver")?.name == "input")
    }

    @Test("are tied to their hints and to what is wrong")
    func ties() {
        let problems = [FieldProblem("giver", "Choose who answered")]
        let read = WellFormed(radios("giver", "Who?", choices, chosen: "", hint: "One of them", problems))
        #expect(read.all("fieldset")[0].attributes["aria-describedby"] == "giver-hint giver-problem")
        #expect(read.element("giver-2")?.attributes["aria-describedby"] == "giver-2-more")
        #expect(read.element("giver-2-more") != nil)
        #expect(read.text.contains("Error: Choose who answered"))
    }

    @Test("stand side by side where they are as short as yes and no, else one below the other")
    func sideBySide() {
        let short = [Choice("yes", "Yes"), Choice("no", "No"), Choice("", "Not answered")]
        #expect(radios("a", "Photos?", short, chosen: "").html.contains("options row"))
        #expect(!radios("a", "Who?", choices, chosen: "").html.contains("options row"))
        #expect(!radios("a", "Who?", short + [Choice("x", "Else")], chosen: "").html.contains("options row"))
    }
}
