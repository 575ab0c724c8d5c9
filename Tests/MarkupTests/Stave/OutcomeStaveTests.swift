import Markup
import Testing

@Suite("An outcome as a stave")
struct OutcomeStaveTests {
    private func stave(_ notes: [StaveNotes], _ sentences: [String] = [], joined: Bool = true) -> WellFormed {
        WellFormed(outcomeStave("Takes turns", notes, saying: sentences, joined: joined))
    }

    private func label(_ notes: [StaveNotes]) -> String? {
        stave(notes).elements.first { $0.attributes["role"] == "img" }?.attributes["aria-label"]
    }

    private func count(_ kind: String, in read: WellFormed) -> Int { read.elements.count { $0.attributes["class"] == kind } }

    /// A voice's notes, the start's before the end's: all of a bar are one path, each from its own point on.
    private func notes(_ voice: String, in read: WellFormed) -> [Substring] {
        read.elements.filter { $0.attributes["class"] == voice }.flatMap { ($0.attributes["d"] ?? "").split(separator: "M") }
    }

    @Test("says each voice’s mark in words, in the order pupil, tutor, school, home, whatever the order they came in")
    func words() {
        let notes = [
            StaveNotes(.home, start: [4], end: [5]), StaveNotes(.pupil, start: [3], end: [4]), StaveNotes(.tutor, start: [2], end: [4]),
            StaveNotes(.school, start: [1], end: [3]),
        ]
        #expect(label(notes) == "Takes turns. Start: pupil 3; tutor 2; school 1; home 4. End: pupil 4; tutor 4; school 3; home 5.")
    }

    @Test("says that a voice without a mark rests, in that bar only, and several marks one by one")
    func restsAndSeveral() {
        let notes = [StaveNotes(.tutor, start: [2, 3, 2], end: []), StaveNotes(.home, start: [4, 2], end: [5])]
        #expect(
            label(notes)
                == "Takes turns. Start: pupil rest (no mark); tutor 2, 2 and 3; school rest (no mark); home 2 and 4. "
                + "End: pupil rest (no mark); tutor rest (no mark); school rest (no mark); home 5.")
        #expect(count("rest", in: stave(notes)) == 5)
    }

    @Test("has a note for every mark, never an average")
    func everyMark() {
        let read = stave([StaveNotes(.school, start: [1, 1, 1, 5, 5], end: Array(repeating: 3, count: 12))], joined: false)
        let notes = notes("school", in: read)
        #expect(notes.count == 17)
        #expect(Set(notes.prefix(5)).count == 5)
        #expect(Set(notes.suffix(12)).count == 12)
    }

    @Test("sets 1 on the lowest of five lines and 5 on the highest", arguments: zip(1...5, ["70", "56", "42", "28", "14"]))
    func lines(mark: Int, height: String) {
        let read = stave([StaveNotes(.pupil, start: [mark], end: [])])
        let lines = read.elements.first { $0.attributes["class"] == "lines" }?.attributes["d"]
        #expect(notes("pupil", in: read).map { $0.split(separator: "a")[0].split(separator: " ")[1] } == [Substring(height)])
        #expect(lines?.contains("M0 \(height)h") == true)
    }

    @Test("shows two carers who differ at their heights and two who agree side by side")
    func twoCarers() {
        let read = stave([StaveNotes(.home, start: [2, 4], end: [3, 3])])
        let drawn = notes("home", in: read)
        #expect(drawn.count == 4)
        #expect(Set(drawn).count == 4)
        #expect(count("join of-home", in: read) == 0)
    }

    @Test("joins a voice’s start to its end where each is one note of the same pupil")
    func joins() {
        let notes = [
            StaveNotes(.pupil, start: [2], end: [4]), StaveNotes(.tutor, start: [2], end: [2]), StaveNotes(.school, start: [2], end: []),
        ]
        // Each bar shows its half of a line.
        #expect(["join of-pupil", "join of-tutor", "join of-school"].map { count($0, in: stave(notes)) } == [2, 2, 0])
        #expect(count("join of-pupil", in: stave(notes, joined: false)) == 0)
    }

    @Test("bends the line where the mark stayed, so that it does not vanish in the stave")
    func tie() {
        func line(_ end: Int) -> String? {
            stave([StaveNotes(.pupil, start: [2], end: [end])]).elements.first { $0.attributes["class"] == "join of-pupil" }?.attributes[
                "d"]
        }
        #expect(line(2)?.contains("q") == true)
        #expect(line(4)?.contains("q") == false)
    }

    @Test("gives each voice a shape, and a letter in each bar that is no font’s")
    func shapes() {
        let read = stave([.pupil, .tutor, .school, .home].map { StaveNotes($0, start: [3], end: [3]) })
        #expect(["pupil", "tutor", "school", "home"].map { count("letter of-\($0)", in: read) } == [2, 2, 2, 2])
        #expect(read.all("text").isEmpty)
        let outlines = ["pupil", "tutor", "school", "home"].map { voice in notes(voice, in: read).map { $0.drop { !$0.isLetter } } }
        #expect(outlines.allSatisfy { $0.count == 2 } && Set(outlines.compactMap(\.first)).count == 4)
    }

    @Test("names its bars and says its sentences once, outside the picture")
    func sentences() {
        let read = stave([], ["The voices agree.", "School rests."])
        #expect(read.all("figcaption").count == 1)
        #expect(["Start", "End", "The voices agree.", "School rests."].allSatisfy { read.text.contains($0) })
        #expect(read.values("aria-label").allSatisfy { !$0.contains("agree") })
        #expect(read.all("p").count == 2)
    }

    @Test("has a key of the voices and of the rest")
    func key() {
        let read = WellFormed(voiceKey())
        #expect(["Pupil", "Tutor", "School", "Home", "No mark", "from 1, the lowest, to 5"].allSatisfy { read.text.contains($0) })
        #expect(read.all("li").count == 5)
    }
}
