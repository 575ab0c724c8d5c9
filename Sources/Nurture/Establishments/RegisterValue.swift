/// What one cell of the register says. A code that nobody knows is a text like any other: it is kept.
public enum RegisterValue: Sendable, Equatable {
    case nothing, text(String), number(Int), day(Day)

    /// - Throws: what is wrong with the cell.
    init(_ text: String, for column: RegisterColumn) throws(RegisterProblem.Cause) {
        if text.isEmpty {
            self = .nothing
        } else if let range = column.range {
            guard let number = Int(text), range.contains(number) else { throw .notANumber(range) }
            self = .number(number)
        } else if [.opensOn, .closesOn].contains(column) {
            guard let day = RegisterValue.day(text) else { throw .notADate }
            self = .day(day)
        } else {
            guard text.count <= TextLimit.line.characters else { throw .tooLong }
            self = .text(text)
        }
    }

    /// The register writes 01-09-2011; spreadsheets make 01/09/2011 of it.
    private static func day(_ text: String) -> Day? {
        if let day = Day(iso: text) { return day }
        let parts = text.split { $0 == "-" || $0 == "/" }.map { Int($0) }
        guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
        return Day(year: year, month: month, day: day)
    }
}

extension RegisterColumn {
    /// The numbers that a column can hold; nil where it holds none.
    fileprivate var range: ClosedRange<Int>? {
        switch self {
        case .lowestAge, .highestAge: 0...99
        case .pupils: 0...20_000
        case .easting: GridPoint.eastings
        case .northing: GridPoint.northings
        default: nil
        }
    }
}
