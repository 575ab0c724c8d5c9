import Nurture
import Testing

@Suite struct ConsentQuestionTests {
    @Test func `there are five, and what is kept in the database never changes its name`() {
        #expect(ConsentQuestion.allCases.map(\.rawValue) == ["takingPart", "evaluation", "audio", "photo", "publication"])
        #expect(ConsentHow.allCases.map(\.rawValue) == ["paper", "phone", "inPerson", "invitation"])
    }

    @Test func `they speak of music, in short words and few of them`() {
        for question in ConsentQuestion.allCases {
            let text = question.wording.text.lowercased()
            #expect(text.contains("music"))
            #expect(text.hasSuffix("?"))
            for word in ["risk", "vulnerable", "intervention", "data", "consent", "therapy"] { #expect(!text.contains(word)) }
            let words = text.split { !$0.isLetter && $0 != "’" }
            #expect(words.count <= 20)
            #expect(words.allSatisfy { $0.count <= 8 })
        }
    }

    @Test func `a wording has a version and a day from which it is read`() {
        for question in ConsentQuestion.allCases {
            #expect(question.wording.version >= 1)
            #expect(Day(iso: question.wording.since) != nil)
        }
    }
}
