/// What a column of a pupil list can mean to us. The raw values are kept in the database.
public enum PupilColumn: String, CaseIterable, Sendable, Codable {
    case givenName, familyName, fullName, birthDate, yearGroup, upn

    public var title: String {
        switch self {
        case .givenName: "First name"
        case .familyName: "Family name"
        case .fullName: "Full name"
        case .birthDate: "Birth date"
        case .yearGroup: "Year group"
        case .upn: "UPN"
        }
    }
}

/// Which column of a list means what. Columns without a meaning are not read and not stored.
public struct ColumnMapping: Sendable, Equatable {
    /// One for each column of the list, from the left; nil for a column that is left out.
    public var columns: [PupilColumn?]

    public init(_ columns: [PupilColumn?]) {
        self.columns = columns
    }

    public enum Problem: Error, Equatable, Sendable {
        case nameMissing, nameTwoWays, birthDateMissing, twice(PupilColumn)

        public var sentence: String {
            switch self {
            case .nameMissing: "Choose the columns for first name and family name, or one column for the full name."
            case .nameTwoWays: "Choose either first name and family name or the full name, and leave the others out."
            case .birthDateMissing: "Choose the column for the birth date. Together with the name it tells pupils apart."
            case .twice(let column): "“\(column.title)” is chosen for two columns. Choose it for one of them."
            }
        }
    }

    /// What stands in the way of reading the list; empty if it can be read.
    public var problems: [Problem] {
        var problems = PupilColumn.allCases.filter { column in columns.count { $0 == column } > 1 }.map(Problem.twice)
        let parts = [PupilColumn.givenName, .familyName].count { place(of: $0) != nil }
        if place(of: .fullName) == nil {
            if parts < 2 { problems.append(.nameMissing) }
        } else if parts > 0 {
            problems.append(.nameTwoWays)
        }
        if place(of: .birthDate) == nil { problems.append(.birthDateMissing) }
        return problems
    }

    /// The number of a column, from 0.
    public func place(of column: PupilColumn) -> Int? { columns.firstIndex(of: column) }
}
