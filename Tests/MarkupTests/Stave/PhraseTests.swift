import Markup
import Testing

@Suite("Steps as the notes of a tune")
struct PhraseTests {
    @Test("say the same in words to those who do not see them")
    func words() {
        let read = WellFormed(phrase([PhraseStep(.done, "step 1 done"), PhraseStep(.waiting, "step 2 waiting")], title: "1 of 2"))
        let picture = read.elements.first { $0.attributes["role"] == "img" }
        #expect(picture?.attributes["aria-label"] == "1 of 2: step 1 done, step 2 waiting.")
        #expect(read.all("text").count == 2)
    }

    @Test("have a shape for each state, so that no colour is needed")
    func shapes() {
        let states: [PhraseStep.State] = [.notStarted, .waiting, .ready, .done]
        #expect(Set(states.map { phrase([PhraseStep($0, "")], title: "").html }).count == states.count)
    }
}
