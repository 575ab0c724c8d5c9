import Markup
import Testing

@Suite("Large targets in a row")
struct TargetsTests {
    private static let marks = ["1", "2", "3", "4", "5", "cantSay"].map { Choice($0, "Word \($0)") }
    private static let answers = [Choice("1", "A bit"), Choice("5", "Very much"), Choice("pass", "Pass")]

    private static func all(_ chosen: String = "", _ problems: [FieldProblem] = []) -> [WellFormed] {
        [
            markRow("a", "Takes turns", hint: "In music", choices: marks, chosen: chosen, problems),
            faceRow("a", "Do you like it?", choices: answers, faces: ["1": 1, "5": 3], chosen: chosen, problems),
            stepRow("a", "How near?", hint: nil, to: 10, passLabel: "Pass", chosen: chosen, problems),
            childQuestion("a", "May we?", picture: .camera, choices: answers, chosen: chosen, problems),
        ].map { WellFormed($0) }
    }

    @Test("are one question with a label for each answer, the first of which has the field’s name as its ID")
    func oneQuestion() {
        for read in Self.all() {
            #expect(read.all("legend").count == 1)
            #expect(read.all("label").map { $0.attributes["for"] } == read.all("input").map { $0.attributes["id"] })
            #expect(read.all("input").first?.attributes["id"] == "a")
            #expect(Set(read.all("input").map { $0.attributes["name"] }) == ["a"])
            #expect(read.all("input").allSatisfy { $0.attributes["type"] == "radio" })
        }
    }

    @Test("keep what was chosen and choose nothing by themselves")
    func chosen() {
        func checked(_ read: WellFormed) -> [String?] {
            read.all("input").filter { $0.attributes["checked"] != nil }.map { $0.attributes["value"] }
        }
        #expect(Self.all("5").map(checked) == [["5"], ["5"], ["5"], ["5"]])
        #expect(Self.all().allSatisfy { checked($0).isEmpty })
    }

    @Test("say what is wrong where the error summary leads to")
    func problem() {
        for read in Self.all("", [FieldProblem("a", "Choose one")]) {
            #expect(read.all("fieldset").first?.attributes["aria-describedby"]?.hasSuffix("a-problem") == true)
            #expect(read.text.contains("Error: Choose one"))
        }
    }

    @Test("for marks are tied to their hint and show a note on its line, or a rest")
    func marks() {
        let read = Self.all()[0]
        #expect(read.all("fieldset").first?.attributes["aria-describedby"] == "a-hint")
        #expect(read.all("ellipse").map { $0.attributes["cy"] } == ["30", "24", "18", "12", "6"])
        #expect(read.elements.count { $0.attributes["class"] == "rest" } == 1)
    }

    @Test("for the youngest have a face above a word, and none for passing")
    func faces() {
        #expect(Self.all()[1].all("svg").count == 2)
        #expect(Self.all()[1].all("label").count == 3)
    }

    @Test("for steps go from 0 to the most, and then pass")
    func steps() {
        #expect(Self.all()[2].all("input").map { $0.attributes["value"] } == (0...10).map(String.init) + ["pass"])
        #expect(Self.all()[2].text.contains("Pass"))
    }

    @Test("for a child have a picture of what is asked, another one for each question, and a sign beside each answer")
    func childs() {
        let asked = ChildPicture.allCases.map { picture in
            WellFormed(childQuestion("a", "May we?", picture: picture, choices: [Choice("yes", "Yes"), Choice("no", "No")], chosen: ""))
        }
        #expect(asked.allSatisfy { $0.all("svg").count == 3 })
        let drawn = asked.map { $0.elements.flatMap { $0.attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } } }
        #expect(Set(drawn).count == asked.count)
    }
}
