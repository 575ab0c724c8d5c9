import Nurture
import Testing

@Suite("What may be said of a group")
struct GroupSentencesTests {
    private func tutor(_ start: Int?, _ end: Int?) -> VoiceMarks { VoiceMarks(.tutor, .marks, start: start, end: end) }
    private func school(_ start: Int?, _ end: Int?) -> VoiceMarks { VoiceMarks(.school, .marks, start: start, end: end) }
    private func pupil(_ start: Int?, _ end: Int?, _ scale: AnswerScale = .words) -> VoiceMarks {
        VoiceMarks(.pupil, scale, start: start, end: end)
    }
    private func home(_ start: Int?, _ end: Int?) -> VoiceMarks { VoiceMarks(.home, .words, start: start, end: end) }

    @Test func `change is counted, never averaged`() {
        let sentences = GroupSentences.on([[tutor(2, 4)], [tutor(1, 2)], [tutor(3, 4)], [tutor(3, 3)]])
        #expect(sentences.contains("Of 4 pupils, the tutor sees 3 further on than at the start and 1 the same."))
        #expect(
            GroupSentences.on([[school(2, 4)], [school(3, 3)], [school(4, 3)]])
                .contains("Of 3 pupils, the school sees 1 further on than at the start, 1 the same and 1 less far on."))
        #expect(
            GroupSentences.on([[school(3, 3)], [school(3, 3)], [school(4, 4)]])
                .contains("Of 3 pupils, the school sees 3 the same as at the start."))
    }

    @Test func `pupils and carers speak for themselves`() {
        #expect(
            GroupSentences.on([[pupil(2, 4)], [pupil(2, 5)], [pupil(3, 1)]])
                .contains("Of 3 pupils, 2 say more than at the start and 1 less."))
        #expect(
            GroupSentences.on([[home(2, 4)], [home(2, 2), home(3, 3)]])
                .contains("Of 3 carers, 1 says more than at the start and 2 the same."))
    }

    @Test func `of fewer than three pairs nothing is said`() {
        #expect(
            GroupSentences.on([[tutor(1, 5)], [tutor(1, 5)], [tutor(1, nil)], [tutor(nil, 5)]]).last
                == "Too few pairs of marks to speak of change.")
        let sentences = GroupSentences.on([[tutor(1, 2), school(1, 2)], [tutor(1, 2)], [tutor(1, 2)]])
        #expect(sentences.last == "Too few pairs of marks from the pupil, the school and home.")
    }

    @Test func `pairs of two forms, or of two kinds of rater, are not added up`() {
        let twoForms = [[pupil(1, 3, .faces)], [pupil(1, 3, .faces)], [pupil(1, 2)], [pupil(1, 2)]]
        #expect(GroupSentences.on(twoForms).last == "Too few pairs of marks to speak of change.")
        #expect(
            GroupSentences.on([[tutor(1, 2), school(1, 2)], [tutor(1, 2), school(1, 2)]]).last
                == "Too few pairs of marks to speak of change.")
    }

    @Test func `agreement is counted at the latest point that has marks`() {
        #expect(
            GroupSentences.on([[tutor(1, 4), school(5, 4)], [tutor(1, 2), school(1, 4)]]).first
                == "At the end the voices agree on 1 of 2 pupils and see 1 differently, which is worth a talk.")
        #expect(
            GroupSentences.on([[tutor(1, nil), school(2, nil)]]).first
                == "At the start the voices agree on the one pupil who has marks from two voices.")
        #expect(
            GroupSentences.on([[tutor(1, 4), school(nil, 4)], [tutor(1, 4), school(nil, 5)]]).first
                == "At the end the voices agree on both pupils.")
        #expect(
            GroupSentences.on(Array(repeating: [tutor(nil, 1), school(nil, 4)], count: 3)).first
                == "At the end the voices see all 3 pupils differently, and that is worth a talk.")
        #expect(
            GroupSentences.on([[tutor(1, 4)]]).first == "At the end no pupil has marks from two voices, so there is nothing to compare.")
    }

    @Test func `without marks it says so`() {
        #expect(GroupSentences.on([]) == ["Nobody has given a mark yet."])
        #expect(GroupSentences.on([[tutor(nil, nil)], []]) == ["Nobody has given a mark yet."])
    }

    @Test func `nothing is averaged, explained or made into a percentage`() {
        for first in 1...5 {
            for second in 1...5 {
                let pupils = [
                    [tutor(first, second), pupil(second, first)], [tutor(1, first), home(2, 3)], [tutor(second, 5), pupil(3, 3)],
                ]
                for sentence in GroupSentences.on(pupils) { #expect(!ForbiddenClaims.stand(in: sentence), "\(sentence)") }
            }
        }
        #expect(!ForbiddenClaims.stand(in: GroupSentences.standing))
    }
}
