import Testing

@testable import Nurture

@Suite("A file of pupils for forming groups")
struct FormingFileTests {
    private static let headings = "pupil,birth_date,tendency,interests,free,need,apart,together,in"

    private func problem(_ rows: String..., rooms: Int = 1, mostGroups: Int = 2) throws -> Result<FormingProblem, FormingFileProblem> {
        let text = ([FormingFileTests.headings] + rows).joined(separator: "\n")
        let today = try #require(Day(iso: "2026-09-01"))
        return FormingFile.read(Array(text.utf8), today: today).flatMap { $0.problem(rooms: rooms, mostGroups: mostGroups) }
    }

    private func sentence(_ found: Result<FormingProblem, FormingFileProblem>) -> String? {
        if case .failure(let problem) = found { problem.written } else { nil }
    }

    @Test("is read with everything in it")
    func read() throws {
        let problem = try problem(
            "P2,2017-03-09,Bursts Out,Drums ; singing,Tue 10:30;Wed 9:15,3,P1,P3,", "P1,09/04/2017,,,,,,,BLUE@Tue 10:30",
            "P3,2018-01-02,varies,,Tue 10:30,,,,"
        ).get()
        #expect(problem.pupils.map(\.code) == ["P1", "P2", "P3"])
        let second = problem.pupils[1]
        #expect(second.tendency == .burstsOut)
        #expect(second.interests == ["drums", "singing"])
        #expect(second.free.map(\.short).sorted() == ["Tue 10:30", "Wed 09:15"])
        #expect(second.need == 3 && second.monthOfBirth == 12 * 2017 + 3)
        #expect(problem.pupils[0].runningGroup?.code == "BLUE" && problem.pupils[0].need == 1)
        #expect(problem.apart == [PupilPair("P1", "P2")] && problem.together == [PupilPair("P2", "P3")])
    }

    @Test(
        "says by line and column what can’t be right",
        arguments: [
            (["P1,2017-02-30,,,Tue 10:30,,,,"], "Line 2, birth_date: There is no such day."),
            (["P1,2031-02-03,,,Tue 10:30,,,,"], "Line 2, birth_date: This birth date lies in the future."),
            (["P1,2017-02-03,,,Tue 10:30,,,,", "P1,2017-02-03,,,Tue 10:30,,,,"], "Line 3, pupil: This pupil stands here twice."),
            (["P1,2017-02-03,,,Tue 10:30,,P9,,"], "Line 2, apart: There is no pupil “P9”"),
            (["P1,2017-02-03,,,Tue 10:30,,,P9,"], "Line 2, together: There is no pupil “P9”"),
            (["P1,2017-02-03,,,Tue 10:30,,P1,,"], "Line 2, apart: A pupil can’t be paired with themselves."),
            (["P2,2017-02-03,,,,,,P1,", "P1,2017-02-03,,,Tue 10:30,,P2,,"], "Line 3, apart: This pupil and “P2” are both"),
            (["P1,2017-02-03,loud,,Tue 10:30,,,,"], "Line 2, tendency: “loud” is no tendency."),
            (["P1,2017-02-03,,,Tue 25:30,,,,"], "Line 2, free: “Tue 25:30” is no slot."),
            (["P1,2017-02-03,,,Tue 10:30,4,,,"], "Line 2, need: “4” is no need."),
            (["P1,2017-02-03,,,,,,,BLUE"], "Line 2, in: “BLUE” names no running group."),
            (
                ["P1,2017-02-03,,,,,,,A@Tue 10:30", "P2,2017-02-03,,,,,,,A@Tue 11:30"],
                "Line 3, in: The running group “A” meets at Tue 10:30"
            ),
            (["P1,2017-02-03,,,,,,,A@Tue 10:30", "P2,2017-02-03,,,,,,,B@Tue 10:50"], "Line 3, in: At Tue 10:50 more groups run already"),
            (["P1,2017-02-03,,,Tue 10:30,,,"], "Line 2: This row has 8 cells and the headings have 9."),
            ([",2017-02-03,,,Tue 10:30,,,,"], "Line 2, pupil: There is no code."),
        ])
    func problems(_ rows: [String], _ expected: String) throws {
        let text = ([FormingFileTests.headings] + rows).joined(separator: "\n")
        let today = try #require(Day(iso: "2026-09-01"))
        let found = FormingFile.read(Array(text.utf8), today: today).flatMap { $0.problem(rooms: 1, mostGroups: 2) }
        let written = sentence(found)
        #expect(written?.hasPrefix(expected) == true, "\(written ?? "nothing")")
    }

    @Test("says which column is missing or not known")
    func columns() throws {
        let today = try #require(Day(iso: "2026-09-01"))
        let missing = FormingFile.read(Array("pupil,free\nP1,Tue 10:30".utf8), today: today)
        #expect(sentence(missing.flatMap { $0.problem(rooms: 1, mostGroups: 1) }) == "birth_date: This column is missing. Add it.")
        let unknown = FormingFile.read(Array("pupil,birth_date,free,togehter\nP1,2017-02-03,,".utf8), today: today)
        #expect(sentence(unknown.flatMap { $0.problem(rooms: 1, mostGroups: 1) })?.hasPrefix("togehter: This column isn’t known.") == true)
    }

    @Test("with more running groups than may run is refused")
    func tooManyRunning() throws {
        let found = try problem("P1,2017-02-03,,,,,,,A@Tue 10:30", "P2,2017-02-03,,,,,,,B@Wed 10:30", mostGroups: 1)
        #expect(sentence(found)?.hasPrefix("Line 3, in: More groups run already than may run in all.") == true)
    }

    @Test("says of a pupil without a slot that none is known")
    func withoutSlot() throws {
        let suggestion = Suggestion(for: try problem("P1,2017-02-03,,,,2,,,").get())
        #expect(suggestion.unplaced == [.init(pupil: "P1", reason: .noSlot)])
        #expect(suggestion.worth == FormingWorth(unplacedNeed: 2, cost: 0))
        #expect(suggestion.isOptimal)
    }
}
