import Nurture
import Testing

@Suite("What may be said of one pupil")
struct StaveSentencesTests {
    private func tutor(_ start: Int?, _ end: Int?) -> VoiceMarks { VoiceMarks(.tutor, .marks, start: start, end: end) }
    private func school(_ start: Int?, _ end: Int?) -> VoiceMarks { VoiceMarks(.school, .marks, start: start, end: end) }
    private func pupil(_ start: Int?, _ end: Int?, _ scale: AnswerScale = .words) -> VoiceMarks {
        VoiceMarks(.pupil, scale, start: start, end: end)
    }
    private func home(_ start: Int?, _ end: Int?, by: String? = nil) -> VoiceMarks {
        VoiceMarks(.home, .words, start: start, end: end, by: by)
    }

    @Test func `without any mark there is nothing to compare`() {
        #expect(StaveSentences.on([]) == ["Nobody has given a mark yet, so there is nothing to compare."])
        #expect(StaveSentences.on([tutor(nil, nil), pupil(nil, nil)]) == StaveSentences.on([]))
    }

    @Test func `one voice alone is compared with nobody`() {
        #expect(
            StaveSentences.on([tutor(2, nil), school(nil, nil)])
                == ["At the start only the tutor has given a mark, so there is nothing to compare."])
    }

    @Test func `voices within one step agree`() {
        #expect(StaveSentences.on([tutor(nil, 4), school(nil, 3)]) == ["At the end the tutor and the school agree."])
        #expect(
            StaveSentences.on([pupil(nil, 4), tutor(nil, 4), school(nil, 3), home(nil, 3)])
                == ["At the end the pupil, the tutor, the school and home agree."])
    }

    @Test func `two steps apart are worth a talk, and the voices farthest apart are named with what they said`() {
        #expect(
            StaveSentences.on([pupil(nil, 5), tutor(nil, 4), school(nil, 2), home(nil, 3)])
                == ["At the end the pupil (“Nearly always”) and the school (2) see it differently, and that is worth a talk."])
        #expect(
            StaveSentences.on([tutor(1, nil), school(3, nil), home(3, nil)])
                == ["At the start the tutor (1), the school (3) and home (“Sometimes”) see it differently, and that is worth a talk."])
    }

    @Test func `change is told within one voice`() {
        #expect(
            StaveSentences.on([tutor(2, 4), school(2, 4)]) == [
                "At the start the tutor and the school agree.", "At the end the tutor and the school agree.",
                "The tutor’s mark went from 2 to 4.", "The school’s mark went from 2 to 4.",
            ])
        #expect(StaveSentences.on([tutor(3, 3)]).last == "The tutor’s mark stayed at 3.")
        #expect(StaveSentences.on([home(4, 2)]).last == "Home’s answer went from “Often” to “A little”.")
        #expect(StaveSentences.on([pupil(1, 5, .faces)]).last == "The pupil’s answer went from “A little” to “A lot”.")
        #expect(StaveSentences.on([pupil(4, 4)]).last == "The pupil’s answer stayed “Often”.")
    }

    @Test func `one voice's start and another's end are no change, and neither are two forms`() {
        #expect(!StaveSentences.on([tutor(1, nil), school(nil, 5)]).contains { $0.contains("went") })
        #expect(!StaveSentences.on([pupil(1, nil, .faces), pupil(nil, 5, .words)]).contains { $0.contains("went") })
    }

    @Test func `two carers are told apart, and may differ`() {
        #expect(
            StaveSentences.on([home(nil, 2, by: "Carer 1"), home(nil, 5, by: "Carer 2")])
                == ["At the end Carer 1 (“A little”) and Carer 2 (“Nearly always”) see it differently, and that is worth a talk."])
    }

    @Test func `whatever the marks are, nothing is averaged, explained or made into a percentage`() {
        let all: [Int?] = [nil, 1, 2, 3, 4, 5]
        for first in all {
            for second in all {
                for third in all {
                    for sentence in StaveSentences.on([tutor(first, second), pupil(second, third), home(third, first)]) {
                        #expect(!ForbiddenClaims.stand(in: sentence), "\(sentence)")
                    }
                }
            }
        }
    }
}

/// Words that a handful of marks never carries.
enum ForbiddenClaims {
    static let words = [
        "average", "mean", "significant", "improv", "%", "per cent", "because", "impact", "effect", "prove", "rank", "best", "worst",
    ]

    static func stand(in sentence: String) -> Bool { words.contains { sentence.lowercased().contains($0) } }
}
