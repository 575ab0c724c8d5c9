import Markup
import Testing

@Suite("A pupil’s row on the register")
struct RegisterRowTests {
    private let marks = [Choice("present", "Present"), Choice("late", "Late"), Choice("watched", "Watched"), Choice("absent", "Absent")]

    private func row(chosen: String = "", reason: String = "", _ problems: [FieldProblem] = []) -> WellFormed {
        WellFormed(
            registerRow(
                "Ayo B.", fieldPrefix: "p-1", marks: marks, chosen: chosen, reasons: [Choice("ill", "Ill")], reason: reason, problems))
    }

    @Test("is one question about one pupil, answered by one tap")
    func oneTap() {
        let radios = row().all("input")
        #expect(row().all("legend").count == 1)
        #expect(row().text.contains("Ayo B."))
        #expect(radios.map { $0.attributes["value"] } == ["present", "late", "watched", "absent"])
        #expect(Set(radios.map { $0.attributes["name"] }) == ["p-1-mark"])
        #expect(row().all("label").prefix(4).map { $0.attributes["for"] } == radios.map { $0.attributes["id"] })
    }

    @Test("shows each mark as a note of its own beside its word")
    func notes() {
        #expect(row().all("svg").count == 4)
        #expect(row().all("svg").allSatisfy { $0.attributes["aria-hidden"] == "true" })
        #expect(["Present", "Late", "Watched", "Absent"].allSatisfy { row().text.contains($0) })
    }

    @Test("asks why somebody is absent, without needing an answer")
    func reason() {
        #expect(row().text.contains("Why absent (optional)"))
        let chosen = row(chosen: "absent", reason: "ill").all("option").filter { $0.attributes["selected"] != nil }
        #expect(chosen.map { $0.attributes["value"] } == ["ill"])
    }

    @Test("keeps the mark, and chooses none by itself")
    func chosen() {
        let checked = row(chosen: "watched").all("input").filter { $0.attributes["checked"] != nil }
        #expect(checked.map { $0.attributes["value"] } == ["watched"])
        #expect(row().all("input").allSatisfy { $0.attributes["checked"] == nil })
    }

    @Test("says what is wrong, where the error summary leads to")
    func problem() {
        let read = row([FieldProblem("p-1-mark", "Choose who was there")])
        #expect(read.all("fieldset")[0].attributes["aria-describedby"] == "p-1-mark-problem")
        #expect(read.element("p-1-mark")?.name == "input")
        #expect(read.text.contains("Error: Choose who was there"))
    }
}
