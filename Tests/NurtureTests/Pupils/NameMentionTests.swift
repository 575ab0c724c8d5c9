import Nurture
import Testing

@Suite("A name in a text")
struct NameMentionTests {
    @Test("is found as a word, however it is typed", arguments: ["Zoë drummed", "with ZOE.", "zoe’s turn", "(Zoé)"])
    func found(_ text: String) {
        #expect(NameMention.isFound("Zoë", in: text))
        #expect(!NameMention.isFound("Zoë", in: NameMention.replaced("Zoë", in: text)))
    }

    @Test("is not found inside another word, or where there is none")
    func notFound() {
        #expect(!NameMention.isFound("Al", in: "Also the altos calmed down"))
        #expect(!NameMention.isFound("", in: "Anything"))
    }

    @Test("is found the same in plain letters and in accented ones", arguments: ["Al drums", "AL", "so al.", "Also", "final", "al-al", ""])
    func plain(_ text: String) {
        #expect(NameMention.isFound("Al", in: text) == NameMention.isFound("Al", in: "é \(text)"))
    }

    @Test("is replaced wherever it stands, and nothing else is")
    func replaced() {
        #expect(NameMention.replaced("Al", in: "Al and also AL") == "a pupil and also a pupil")
    }
}
