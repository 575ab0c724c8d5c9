/// What is wrong with one of the numbers by which groups are suggested.
public struct FormingSettingsProblem: Error, Hashable, Sendable {
    public let number: FormingNumber
    public let sentence: String
}

extension FormingNumber {
    /// What is wrong with a number that is outside of its range, or none at all.
    public var problem: FormingSettingsProblem {
        FormingSettingsProblem(number: self, sentence: "Enter a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
}

extension FormingSettings {
    /// What is wrong with each number for itself; if nothing is, how they don't fit beside each other.
    public var problems: [FormingSettingsProblem] {
        let outside = FormingNumber.allCases.filter { !$0.range.contains(self[$0]) }
        return outside.isEmpty ? contradictions : outside.map(\.problem)
    }

    private var contradictions: [FormingSettingsProblem] {
        guard smallest <= largest else {
            return [FormingSettingsProblem(number: .largest, sentence: "The largest group can’t be smaller than the smallest")]
        }
        guard (smallest...largest).contains(best) else {
            return [FormingSettingsProblem(number: .best, sentence: "The best size lies between the smallest group and the largest")]
        }
        return []
    }
}
