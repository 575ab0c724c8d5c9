import Testing

@testable import Nurture

@Suite("The numbers by which groups are suggested")
struct FormingSettingsTests {
    private func settings(_ changes: [FormingNumber: Int]) -> FormingSettings {
        var settings = FormingSettings()
        for (number, value) in changes { settings[number] = value }
        return settings
    }

    @Test("are right as they usually are, and then none is another")
    func usual() {
        #expect(FormingSettings().problems.isEmpty)
        #expect(FormingSettings().changed.isEmpty)
        #expect(settings([.largest: 6, .costOfGroup: 20]).changed == [.largest, .costOfGroup])
    }

    @Test("are each within a range, at whose ends they are right", arguments: FormingNumber.allCases)
    func ranges(_ number: FormingNumber) {
        for value in [number.range.lowerBound - 1, number.range.upperBound + 1, -1, .max] {
            #expect(settings([number: value]).problems.map(\.number) == [number])
        }
        guard ![.smallest, .largest, .best].contains(number) else { return }
        for value in [number.range.lowerBound, number.range.upperBound] { #expect(settings([number: value]).problems.isEmpty) }
    }

    @Test("fit beside each other: the largest is not smaller than the smallest, and the best size lies between")
    func sizes() {
        #expect(settings([.smallest: 5, .largest: 4]).problems.map(\.number) == [.largest])
        #expect(settings([.best: 2]).problems.map(\.number) == [.best])
        #expect(settings([.best: 6]).problems.map(\.number) == [.best])
        #expect(settings([.smallest: 2, .largest: 2, .best: 2]).problems.isEmpty)
    }

    @Test("that are wrong make no suggestion")
    func refused() {
        #expect(throws: FormingContradiction(cause: .limits, field: .pupil, pupil: nil)) {
            try FormingProblem(pupils: [], rooms: 1, mostGroups: 1, settings: settings([.largest: 9]))
        }
    }
}
