import Nurture
import Testing

@Suite struct RegisterWordsTests {
    @Test func `what is kept in the database never changes its name`() {
        #expect(AttendanceMark.allCases.map(\.rawValue) == ["present", "late", "watched", "absent"])
        #expect(
            AbsenceReason.allCases.map(\.rawValue)
                == ["ill", "notInSchool", "elsewhereInSchool", "trip", "choseNotTo", "suspended", "notKnown"])
        #expect(CancelReason.allCases.map(\.rawValue) == ["tutorAway", "schoolClosed", "schoolEvent", "noRoom", "nobodyThere", "other"])
        #expect(MoveReason.allCases.map(\.rawValue) == ["tutorAway", "schoolEvent", "noRoom", "other"])
    }

    @Test func `every choice reads differently`() {
        for words in [
            AttendanceMark.allCases.map(\.words), AbsenceReason.allCases.map(\.words), CancelReason.allCases.map(\.words),
            MoveReason.allCases.map(\.words),
        ] {
            #expect(Set(words).count == words.count)
            #expect(!words.contains(""))
        }
    }

    @Test func `a text fits up to its limit, counted in characters as people count them`() throws {
        #expect(TextLimit.voice.problem(with: String(repeating: "🎶", count: 500), called: "What Ayo said") == nil)
        let sentence = try #require(TextLimit.voice.problem(with: String(repeating: "é", count: 501), called: "What Ayo said"))
        #expect(sentence == "What Ayo said is 501 characters long. Shorten it to 500 or fewer.")
    }
}
