import Testing

@testable import Nurture

@Suite("What a person fixes before groups are suggested")
struct WishesTests {
    private static let slots = ["Mon 09:00", "Tue 10:30"].compactMap { Slot($0) }

    private func pupils(_ count: Int) -> [FormingPupil] {
        (0..<count).map { FormingPupil(code: "P\($0)", monthOfBirth: 24_200 + $0, interests: ["drums"], free: WishesTests.slots) }
    }

    @Test("keeps a pinned pupil at the slot, or without a place")
    func slot() throws {
        let problem = try FormingProblem(pupils: pupils(8), pins: ["P0": .slot(WishesTests.slots[1])], rooms: 1, mostGroups: 2)
        let suggestion = Suggestion(for: problem)
        #expect(suggestion.groups.first { $0.pupils.contains("P0") }?.slot == WishesTests.slots[1])
    }

    @Test("keeps a pupil for a running group out of all others")
    func runningGroup() throws {
        let blue = RunningGroup(code: "BLUE", slot: WishesTests.slots[0])
        let running = (0..<3).map { FormingPupil(code: "R\($0)", monthOfBirth: 24_200, in: blue) }
        let problem = try FormingProblem(
            pupils: running + pupils(4), pins: ["P3": .runningGroup("BLUE")], rooms: 1, mostGroups: 2)
        let suggestion = Suggestion(for: problem)
        #expect(suggestion.groups.first { $0.pupils.contains("P3") }?.running == blue)
        #expect(suggestion.unplaced.isEmpty)
    }

    @Test("keeps a forced pair in one group, or out of all")
    func forced() throws {
        let problem = try FormingProblem(pupils: pupils(6), forced: [PupilPair("P0", "P5")], rooms: 1, mostGroups: 2)
        for group in Suggestion(for: problem).groups { #expect(group.pupils.contains("P0") == group.pupils.contains("P5")) }
        let one = try FormingProblem(pupils: pupils(4), forced: [PupilPair("P0", "P1")], rooms: 1, mostGroups: 1)
        #expect(Suggestion(for: one).unplaced.isEmpty)
    }

    @Test("keeps a forbidden pair apart, and never says of whom")
    func forbidden() throws {
        let problem = try FormingProblem(pupils: pupils(6), apart: [PupilPair("P0", "P1")], rooms: 1, mostGroups: 2)
        let suggestion = Suggestion(for: problem)
        #expect(suggestion.unplaced.isEmpty)
        for group in suggestion.groups {
            #expect(!(group.pupils.contains("P0") && group.pupils.contains("P1")))
            let words = suggestion.why(group).joined()
            #expect(!words.contains("apart"))
            let other = group.pupils.contains("P0") ? "P1" : "P0"
            #expect(!words.contains(other))
        }
    }

    @Test("is refused where it contradicts itself")
    func contradictions() {
        let blue = RunningGroup(code: "BLUE", slot: WishesTests.slots[0])
        #expect(throws: FormingContradiction.self) {
            try FormingProblem(
                pupils: [FormingPupil(code: "R", monthOfBirth: 1, in: blue)], pins: ["R": .slot(WishesTests.slots[1])], rooms: 1,
                mostGroups: 1)
        }
        #expect(throws: FormingContradiction.self) {
            try FormingProblem(
                pupils: pupils(3), apart: [PupilPair("P0", "P1")], forced: [PupilPair("P1", "P0")], rooms: 1, mostGroups: 1)
        }
    }

    @Test("changes costs and limits where the programme says so")
    func settings() throws {
        var settings = FormingSettings()
        (settings.smallest, settings.largest, settings.best, settings.costOfGroup) = (2, 2, 2, 7)
        let suggestion = Suggestion(for: try FormingProblem(pupils: pupils(4), rooms: 1, mostGroups: 2, settings: settings))
        #expect(suggestion.groups.map(\.pupils.count) == [2, 2])
        #expect(suggestion.worth == FormingWorth(unplacedNeed: 0, cost: 14))
    }
}
