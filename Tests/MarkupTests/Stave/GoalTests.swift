import Markup
import Testing

@Suite("A pupil’s aim as a picture")
struct GoalTests {
    private let points = [GoalPoint("Start", number: 2), GoalPoint("Middle", number: 5), GoalPoint("End", number: 10)]

    @Test("says each moment and its number in words, and between what they lie")
    func words() {
        let read = WellFormed(goalPicture("Play in front of my class", points, whenEmpty: ""))
        #expect(["Play in front of my class", "From 0 to 10", "Start 2", "Middle 5", "End 10"].allSatisfy { read.text.contains($0) })
    }

    @Test("has eleven places, and a note of another form for each moment")
    func places() {
        let read = WellFormed(goalPicture("Sing", points, whenEmpty: ""))
        #expect(read.elements.count { $0.attributes["class"] == "place-name" } == 8)
        #expect(read.elements.count { $0.attributes["class"] == "reached" } == 3)
        #expect(read.elements.count { $0.attributes["class"] == "own full" } == 2)
        #expect(read.elements.count { $0.attributes["class"] == "own open" } == 4)
    }

    @Test("sets notes at the same place above each other, and no line between them")
    func samePlace() {
        let read = WellFormed(goalPicture("Sing", [GoalPoint("Start", number: 4), GoalPoint("End", number: 4)], whenEmpty: ""))
        let heads = read.all("ellipse").prefix(2)
        #expect(Set(heads.map { $0.attributes["cx"] }).count == 1)
        #expect(Set(heads.map { $0.attributes["cy"] }).count == 2)
        #expect(!read.elements.contains { $0.attributes["class"] == "hop" })
    }

    @Test("says what is to come where nobody has asked yet")
    func empty() {
        for markup in [goalPicture("Sing", [], whenEmpty: "Not asked yet."), goalFaces("Sing", [], whenEmpty: "Not asked yet.")] {
            #expect(WellFormed(markup).text.contains("Not asked yet."))
            #expect(WellFormed(markup).text.contains("Sing"))
            #expect(WellFormed(markup).all("svg").isEmpty)
        }
    }

    @Test("by faces says each in words, and all of them are kind")
    func faces() {
        let read = WellFormed(goalFaces("Sing", [("Start", 1), ("Middle", 2), ("End", 3)], whenEmpty: ""))
        #expect(["Start a small smile", "Middle a smile", "End a big smile"].allSatisfy { read.text.contains($0) })
        #expect(Set([1, 2, 3].map { face($0).html }).count == 3)
    }
}
