import Testing

@testable import Nurture

/// The search with so little effort that it stays in a few seconds where nothing is optimised.
@Suite("Groups for many pupils")
struct LargeSchoolTests {
    private static let little = FormingEffort(pieces: 50_000_000, whole: 30_000_000, patience: 20)

    private func groups(for problem: FormingProblem) -> (groups: [Suggestion.Group], unplaced: [String], bound: FormingWorth) {
        let found = Forming(problem).solve(problem, from: Arrangement(runningOf: problem), LargeSchoolTests.little)
        return (
            problem.groups(of: found.arrangement), found.arrangement.waiting(of: problem).map { problem.pupils[$0].code }, found.bound
        )
    }

    private func expectRules(kept problem: FormingProblem) {
        let found = groups(for: problem)
        #expect(BrokenRules(of: found.groups, unplaced: found.unplaced, in: problem).all == [])
        #expect(found.groups.contains { $0.running == nil })
        let need = problem.pupils.filter { found.unplaced.contains($0.code) }.reduce(0) { $0 + $1.need }
        #expect(found.bound.unplacedNeed <= need)
    }

    @Test("of 200 pupils keep every rule", arguments: [1, 2] as [UInt64])
    func twoHundred(_ seed: UInt64) throws { expectRules(kept: try LargeSchool.twoHundred.problem(seed: seed)) }

    @Test("of 60 pupils, 20 slots and 2 rooms keep every rule", arguments: [1, 2] as [UInt64])
    func sixty(_ seed: UInt64) throws { expectRules(kept: try LargeSchool.sixty.problem(seed: seed)) }

    @Test("keep a programme's own numbers")
    func ownNumbers() throws {
        var settings = FormingSettings()
        (settings.smallest, settings.largest, settings.best) = (4, 6, 5)
        (settings.mostMonthsApart, settings.minutesInRoom) = (15, 60)
        let school = LargeSchool(pupils: 70, slots: 20, rooms: 1, groups: 14, months: 60, running: 2)
        expectRules(kept: try school.problem(seed: 3, settings: settings))
    }

    @Test("are the same from rows in another order")
    func order() throws {
        let problem = try LargeSchool.twoHundred.problem(seed: 4)
        let (one, other) = (groups(for: problem), groups(for: try problem.shuffled(seed: 5)))
        #expect(one.groups == other.groups)
        #expect(one.unplaced == other.unplaced)
    }
}

@Suite("Whoever looks whether rules are kept")
struct BrokenRulesTests {
    private func broken(
        _ pupils: [FormingPupil], at time: String = "Tue 10:30", apart: Set<PupilPair> = [], twice: Bool = false
    ) throws -> [String] {
        let problem = try FormingProblem(pupils: pupils, apart: apart, rooms: 1, mostGroups: 2)
        let slot = try #require(Slot(time))
        let group = Suggestion.Group(pupils: pupils.map(\.code), slot: slot, cost: 0, running: nil)
        return BrokenRules(of: twice ? [group, group] : [group], unplaced: [], in: problem).all
    }

    private func pupils(_ count: Int, months: Int = 0, _ tendency: Tendency = .varies) throws -> [FormingPupil] {
        let slot = try #require(Slot("Tue 10:30"))
        return (0..<count).map {
            FormingPupil(code: "P\($0)", monthOfBirth: 24_200 + $0 * months, tendency: tendency, free: [slot])
        }
    }

    @Test("sees each of them broken, and none where none is")
    func each() throws {
        #expect(try broken(pupils(4)).isEmpty)
        #expect(try broken(pupils(2)) == ["Tue 10:30: 2 pupils"])
        #expect(try broken(pupils(6)) == ["Tue 10:30: 6 pupils"])
        #expect(try broken(pupils(3, months: 13)) == ["Tue 10:30: 26 months apart"])
        #expect(try broken(pupils(4, .burstsOut)) == ["Tue 10:30: more than half burst out"])
        #expect(try broken(pupils(3), apart: [PupilPair("P0", "P2")]) == ["Tue 10:30: P0 and P2 are better apart"])
        #expect(try broken(pupils(3), at: "Wed 10:30").count == 3)
        #expect(try broken(pupils(3), twice: true) == ["somebody has two places, or is nowhere", "more groups at a time than rooms"])
    }
}
