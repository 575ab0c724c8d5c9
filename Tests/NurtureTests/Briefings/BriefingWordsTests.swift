import Nurture
import Testing

@Suite("What every briefing says")
struct BriefingWordsTests {
    private let sentences = BriefingWords.approach + BriefingWords.firstSession

    @Test("fits on a page beside the children")
    func short() {
        #expect(BriefingWords.approach.count <= 6 && BriefingWords.firstSession.count <= 10)
        #expect(sentences.allSatisfy { $0.count <= 120 && (".?".contains($0.last ?? " ")) })
        #expect(Set(sentences).count == sentences.count)
    }

    @Test("speaks of music, and of nobody as a risk")
    func words() {
        for word in ["risk", "vulnerable", "intervention", "student"] {
            #expect(!sentences.contains { $0.lowercased().contains(word) }, "\(word)")
        }
    }
}
