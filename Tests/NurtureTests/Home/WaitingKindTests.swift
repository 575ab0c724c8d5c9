import Nurture
import Testing

@Suite("What waits, in words")
struct WaitingKindTests {
    @Test("says how many there are where there can be several", arguments: WaitingKind.allCases)
    func numbers(_ kind: WaitingKind) {
        let isOne = [.schoolWithoutLead, .serviceWithoutLead].contains(kind)
        #expect(kind.words(7).hasPrefix("7 ") != isOne)
        #expect(!kind.words(1).contains("1 pupils") && !kind.words(1).contains("1 sessions"))
    }

    @Test("counts in the singular, too")
    func one() {
        #expect(WaitingKind.consents.words(1) == "1 pupil without an answer about taking part")
        #expect(WaitingKind.lateLogs.words(1) == "1 session without a log for a week")
        #expect(WaitingKind.withoutTutor.words(1) == "A group without a tutor")
    }
}
