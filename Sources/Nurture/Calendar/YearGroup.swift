/// A national curriculum year: −1 nursery, 0 Reception, then Year 1 to Year 13. A child may be placed out of cohort,
/// so it is kept with its academic year and only guessed from the birth date.
public struct YearGroup: Hashable, Comparable, Sendable {
    public let number: Int

    public init?(_ number: Int) {
        guard (-1...13).contains(number) else { return nil }
        self.number = number
    }

    /// Reads "R", "YR", "Rec", "Reception", "Y3", "Yr 3", "Year 3", "3", "N1", "Nursery".
    public init?(written text: String) {
        let folded = text.lowercased().filter { $0.isLetter || $0.isNumber }
        switch folded {
        case "r", "rec", "reception", "yr", "yrr", "yearr", "yearreception": self.init(0)
        case "n", "n1", "n2", "nursery": self.init(-1)
        default:
            let digits = ["year", "yr", "y"].first(where: folded.hasPrefix).map { folded.dropFirst($0.count) } ?? folded[...]
            guard digits.utf8.count <= 2, let number = Int(digits) else { return nil }
            self.init(number)
        }
    }

    /// The year group of a child who is with the own cohort. Source: facts.md rule 11.
    public static func derived(birth: Day, in year: AcademicYear) -> YearGroup? {
        YearGroup(year.startYear - AcademicYear(containing: birth).startYear - 5)
    }

    /// The same child's year group in another academic year.
    public func moved(from one: AcademicYear, to other: AcademicYear) -> YearGroup? {
        YearGroup(number + other.startYear - one.startYear)
    }

    public var written: String {
        switch number {
        case -1: "Nursery"
        case 0: "Reception"
        default: "Year \(number)"
        }
    }

    public static func < (one: YearGroup, other: YearGroup) -> Bool { one.number < other.number }
}

extension YearGroup {
    public static let reception = YearGroup(unchecked: 0)

    private init(unchecked number: Int) {
        self.number = number
    }
}
