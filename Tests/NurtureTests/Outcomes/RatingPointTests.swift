import Nurture
import Testing

@Suite("When marks are given")
struct RatingPointTests {
    private let weekly = (0..<20).compactMap { Day(iso: "2026-09-08")?.adding(days: 7 * $0) }

    @Test("The start is due by the third session, the end two weeks after the last")
    func deadlines() {
        #expect(RatingPoint.start.deadline(sessionsOn: weekly) == weekly[2])
        #expect(RatingPoint.middle.deadline(sessionsOn: weekly) == weekly[12])
        #expect(RatingPoint.end.deadline(sessionsOn: weekly) == weekly[19].adding(days: 14))
        #expect(RatingPoint.start.deadline(sessionsOn: Array(weekly.prefix(2))) == weekly[1])
        for point in RatingPoint.allCases { #expect(point.deadline(sessionsOn: []) == nil) }
    }

    @Test("The start opens with the first session, the middle at half, the end two sessions before the last or when the group ends")
    func open() {
        func points(_ held: Int, isClosed: Bool = false) -> [RatingPoint] {
            RatingPoint.allCases.filter { $0.isOpen(held: held, of: 20, isClosed: isClosed) }
        }
        #expect(points(0) == [])
        #expect(points(1) == [.start])
        #expect(points(9) == [.start])
        #expect(points(10) == [.start, .middle])
        #expect(points(17) == [.start, .middle])
        #expect(points(18) == [.start, .middle, .end])
        #expect(points(5, isClosed: true) == [.start, .end])
    }
}

@Suite("In which form a voice answers")
struct AnswerScaleTests {
    @Test("Reception to Year 2 have faces, Year 3 and above words", arguments: [(-1, true), (0, true), (2, true), (3, false), (6, false)])
    func byYear(_ year: Int, _ hasFaces: Bool) throws {
        #expect(AnswerScale.forPupil(in: try #require(YearGroup(year))) == (hasFaces ? .faces : .words))
    }

    @Test("Each step has words of its own and nothing else has any")
    func words() {
        for scale in AnswerScale.allCases {
            #expect(Set(scale.steps.compactMap(scale.words)).count == scale.steps.count)
            for step in -1...7 where !scale.steps.contains(step) { #expect(scale.words(for: step) == nil) }
        }
        #expect(AnswerScale.words.steps.count == 5)
        #expect(AnswerScale.faces.steps == [1, 3, 5])
    }
}
