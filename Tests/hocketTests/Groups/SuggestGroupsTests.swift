import Foundation
import Testing

@Suite("Suggesting groups from the command line")
struct SuggestGroupsTests {
    private static let headings = "pupil,birth_date,tendency,interests,free,need,apart,together,in"
    private static let rows = [
        "P1,2017-03-09,holds back,drums,Tue 10:30;Wed 09:15,1,,P2,", "P2,2017-04-09,,drums,Tue 10:30,1,,,",
        "P3,2017-05-09,bursts out,drums,Tue 10:30,2,P6,,", "P4,2017-06-09,,drums,Tue 10:30,1,,,",
        "P5,2017-07-09,,,,3,,,", "P6,2017-03-09,varies,,Tue 10:30,1,,,",
    ]

    private struct Output: Decodable, Equatable {
        struct Group: Decodable, Equatable {
            let pupils: [String]
            let slot: String
            let cost: Int
            let why: [String]
        }
        struct Unplaced: Decodable, Equatable {
            let pupil: String
            let why: String
        }
        struct Worth: Decodable, Equatable {
            let unplacedNeed: Int
            let cost: Int
        }
        struct Others: Decodable, Equatable {
            let oneMoreRoom: Worth
            let oneMoreGroup: Worth
            let oneGroupFewer: Worth?
        }
        let groups: [Group]
        let unplaced: [Unplaced]
        let unplacedNeed: Int
        let cost: Int
        let bound: Worth
        let optimal: Bool
        let whatIf: Others
    }

    private func write(_ rows: [String], _ hocket: Command) throws {
        try hocket.write(([SuggestGroupsTests.headings] + rows).joined(separator: "\n"), to: "pupils.csv")
    }

    private static let command = ["groups", "suggest", "--pupils", "pupils.csv", "--rooms", "1", "--max-groups", "2"]

    @Test("writes JSON with groups, reasons, the bound and what would be otherwise, the same for any order of rows")
    func json() async throws {
        try await Command.inNewFolder { hocket in
            try write(SuggestGroupsTests.rows, hocket)
            let first = try await hocket.run(SuggestGroupsTests.command + ["--format", "json"])
            #expect(first.code == 0, "\(first.complaint)")
            let output = try JSONDecoder().decode(Output.self, from: Data(first.output.utf8))
            #expect(output.groups.map(\.pupils) == [["P1", "P2", "P3", "P4"]])
            #expect(output.groups.map(\.slot) == ["Tue 10:30"])
            #expect(output.groups.map(\.cost) == [12])
            #expect(!output.groups[0].why.isEmpty)
            #expect(output.unplaced.map(\.pupil) == ["P5", "P6"])
            #expect(output.unplacedNeed == 4 && output.cost == 12 && output.optimal)
            #expect(output.bound == Output.Worth(unplacedNeed: 4, cost: 12))
            #expect(output.whatIf.oneGroupFewer == Output.Worth(unplacedNeed: 4, cost: 12))
            #expect(!first.output.contains("apart"))
            try write(SuggestGroupsTests.rows.reversed(), hocket)
            let again = try await hocket.run(SuggestGroupsTests.command + ["--format", "json"])
            #expect(try JSONDecoder().decode(Output.self, from: Data(again.output.utf8)) == output)
        }
    }

    @Test("prints a table with reasons for people")
    func table() async throws {
        try await Command.inNewFolder { hocket in
            try write(SuggestGroupsTests.rows, hocket)
            let outcome = try await hocket.run(SuggestGroupsTests.command)
            #expect(outcome.code == 0)
            #expect(outcome.output.contains("Tue 10:30  12    P1, P2, P3, P4"))
            #expect(outcome.output.contains("P5: No time is known at which this pupil is free."))
            #expect(outcome.output.contains("Nothing better is possible within these limits."))
        }
    }

    @Test("takes other numbers, and says with 2 what is wrong with one")
    func numbers() async throws {
        try await Command.inNewFolder { hocket in
            try write(SuggestGroupsTests.rows, hocket)
            let outcome = try await hocket.run(SuggestGroupsTests.command + ["--format", "json", "--number", "costOfGroup=20"])
            let output = try JSONDecoder().decode(Output.self, from: Data(outcome.output.utf8))
            #expect(output.groups.map(\.cost) == [20])
            for (number, sentence) in [
                ("biggest=6", "“biggest=6” names no number."), ("largest=many", "largest: Enter a whole number from 2 to 8."),
                ("largest=9", "largest: Enter a whole number from 2 to 8."), ("largest=2", "largest: The largest group can’t be smaller"),
            ] {
                let outcome = try await hocket.run(SuggestGroupsTests.command + ["--number", number])
                expectSentence(outcome, sentence)
                #expect(outcome.code == 2)
            }
        }
    }

    @Test("stops with 2 and one sentence with line and column where the file can't be right")
    func badInput() async throws {
        try await Command.inNewFolder { hocket in
            for (rows, sentence) in [
                (["P1,2017-02-30,,,Tue 10:30,,,,"], "Line 2, birth_date: There is no such day."),
                (["P1,2017-02-03,,,Tue 10:30,,P2,,", "P2,2017-02-03,,,Tue 10:30,,,P1,"], "Line 2, apart: This pupil and “P2”"),
            ] {
                try write(rows, hocket)
                let outcome = try await hocket.run(SuggestGroupsTests.command + ["--format", "json"])
                expectSentence(outcome, sentence)
                #expect(outcome.code == 2)
                #expect(outcome.output.isEmpty)
            }
            try FileManager.default.removeItem(at: hocket.folder.appending(path: "pupils.csv"))
            let outcome = try await hocket.run(SuggestGroupsTests.command)
            expectSentence(outcome, "The file pupils.csv can’t be read.")
            #expect(outcome.code == 2)
        }
    }
}
