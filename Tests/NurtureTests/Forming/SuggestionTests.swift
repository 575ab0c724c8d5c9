import Testing

@testable import Nurture

@Suite("A suggestion of groups")
struct SuggestionTests {
    @Test("is the best of all there are, and says so", arguments: 1...60 as ClosedRange<UInt64>)
    func best(_ seed: UInt64) throws {
        let problem = try SmallSchool.problem(seed: seed, pupils: 5 + Int(seed % 5))
        let suggestion = Suggestion(for: problem)
        #expect(suggestion.worth == EveryArrangement(problem).best)
        #expect(suggestion.isOptimal)
        #expect(suggestion.bound == suggestion.worth)
    }

    @Test("says of one room or group more and of one fewer what is best then", arguments: 1...20 as ClosedRange<UInt64>)
    func whatIf(_ seed: UInt64) throws {
        let problem = try SmallSchool.problem(seed: seed, pupils: 7)
        let suggestion = Suggestion(for: problem)
        var (room, group, fewer) = (problem, problem, problem)
        room.rooms += 1
        group.mostGroups += 1
        fewer.mostGroups -= 1
        #expect(suggestion.oneMoreRoom.worth == EveryArrangement(room).best)
        #expect(suggestion.oneMoreGroup.worth == EveryArrangement(group).best)
        #expect(suggestion.oneGroupFewer?.worth == EveryArrangement(fewer).best)
        let unplaced = Set(suggestion.unplaced.map(\.pupil))
        for tendency in Tendency.allCases {
            #expect(
                suggestion.unplacedByTendency[tendency]
                    == problem.pupils.count { unplaced.contains($0.code) && $0.tendency == tendency })
        }
    }

    @Test("is the same in whatever order the pupils come", arguments: [3, 17, 40] as [UInt64])
    func order(_ seed: UInt64) throws {
        let problem = try SmallSchool.problem(seed: seed, pupils: 9)
        let turned = try FormingProblem(
            pupils: problem.pupils.reversed(), together: Set(problem.together), apart: Set(problem.apart), rooms: problem.rooms,
            mostGroups: problem.mostGroups)
        let (one, other) = (Suggestion(for: problem), Suggestion(for: turned))
        #expect(one.groups == other.groups)
        #expect(one.unplaced == other.unplaced)
    }

    @Test("keeps every rule and claims no proof where a search is stopped early", arguments: 1...6 as ClosedRange<UInt64>)
    func stoppedEarly(_ seed: UInt64) throws {
        let problem = try SmallSchool.problem(seed: seed, pupils: 9)
        let suggestion = Suggestion(for: problem, FormingEffort(pieces: 1, whole: 1, patience: 1))
        let best = try #require(EveryArrangement(problem).best)
        #expect(suggestion.bound.unplacedNeed <= best.unplacedNeed)
        if suggestion.bound.unplacedNeed == best.unplacedNeed { #expect(suggestion.bound.cost <= best.cost) }
        if suggestion.isOptimal { #expect(suggestion.worth == best) }
    }

    @Test("gives costs that are those of its groups, and no pupil two places", arguments: 1...20 as ClosedRange<UInt64>)
    func costs(_ seed: UInt64) throws {
        let problem = try SmallSchool.problem(seed: seed, pupils: 9)
        let suggestion = Suggestion(for: problem)
        for group in suggestion.groups {
            #expect(group.cost == EveryArrangement.cost(problem.pupils.filter { group.pupils.contains($0.code) }))
        }
        let named = suggestion.groups.flatMap(\.pupils) + suggestion.unplaced.map(\.pupil)
        #expect(named.sorted() == problem.pupils.map(\.code))
    }

    @Test("keeps running groups together at their slot, and lets others join")
    func running() throws {
        let slot = try #require(Slot("Tue 10:30"))
        let blue = RunningGroup(code: "BLUE", slot: slot)
        let pupils = (0..<4).map { number in
            FormingPupil(code: "P\(number)", monthOfBirth: 24_200, free: number > 1 ? [slot] : [], in: number < 2 ? blue : nil)
        }
        let suggestion = Suggestion(for: try FormingProblem(pupils: pupils, rooms: 1, mostGroups: 1))
        #expect(suggestion.groups.map(\.pupils) == [["P0", "P1", "P2", "P3"]])
        #expect(suggestion.groups[0].running == blue)
        #expect(suggestion.why(suggestion.groups[0]).first == "The group BLUE runs already and goes on. P2 and P3 join it.")
    }

    @Test("keeps a running group as it is, whatever the rules say of it")
    func runningAgainstRules() throws {
        let blue = RunningGroup(code: "BLUE", slot: try #require(Slot("Tue 10:30")))
        let pupils = (0..<2).map { FormingPupil(code: "P\($0)", monthOfBirth: 24_200 + 40 * $0, tendency: .burstsOut, in: blue) }
        let suggestion = Suggestion(
            for: try FormingProblem(pupils: pupils, apart: [PupilPair("P0", "P1")], rooms: 1, mostGroups: 1))
        #expect(suggestion.groups.map(\.pupils) == [["P0", "P1"]])
        #expect(suggestion.isOptimal)
    }
}
