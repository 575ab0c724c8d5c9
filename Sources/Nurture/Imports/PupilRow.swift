/// One row of a pupil list, read through the mapping of its columns.
public struct PupilRow: Sendable, Equatable {
    /// The line of the file, from 1.
    public let line: Int
    public let name: PupilName
    /// Nil only together with a problem.
    public let birthDate: Day?
    /// As stated, or else as it follows from the birth date; nil only together with a problem.
    public let yearGroup: YearGroup?
    public let isYearGroupStated: Bool
    public let upn: UPN?
    public let problems: [RowProblem]
    public let warnings: [RowWarning]

    /// - Parameters:
    ///   - row: the cells as they stand in the file, or as they were mended on the page
    ///   - table: names the columns
    ///   - year: the academic year for which year groups are stated
    ///   - today: birth dates behind it, or of people of another age than pupils, are problems
    public init(_ row: CSVTable.Row, of table: CSVTable, mapping: ColumnMapping, in year: AcademicYear, today: Day) {
        var reader = PupilRowReader(row, table, mapping)
        name = reader.name()
        birthDate = reader.birthDate(today: today)
        (yearGroup, isYearGroupStated) = reader.yearGroup(birth: birthDate, in: year)
        upn = reader.upn()
        line = row.line
        (problems, warnings) = (reader.problems, reader.warnings)
    }
}

private struct PupilRowReader {
    let row: CSVTable.Row
    let table: CSVTable
    let mapping: ColumnMapping
    var problems: [RowProblem] = []
    var warnings: [RowWarning] = []

    init(_ row: CSVTable.Row, _ table: CSVTable, _ mapping: ColumnMapping) {
        (self.row, self.table, self.mapping) = (row, table, mapping)
        guard let layout = row.problem else { return }
        let column = layout.column.map { table.name(ofColumn: $0 - 1) } ?? ""
        problems.append(RowProblem(line: layout.line ?? row.line, column: column, cause: .layout(layout.sentence)))
    }

    mutating func name() -> PupilName {
        guard mapping.place(of: .fullName) != nil else {
            let name = PupilName(given: text(.givenName), family: text(.familyName))
            check(name.given, .givenName, orElse: .noGivenName)
            check(name.family, .familyName, orElse: .noFamilyName)
            return name
        }
        let full = text(.fullName)
        if let comma = full.firstIndex(of: ",") {
            let (family, given) = (full[..<comma], full[full.index(after: comma)...])
            let name = PupilName(given: tidy(given), family: tidy(family))
            check(name.given, .fullName, orElse: .noGivenName)
            check(name.family, .fullName, orElse: .noFamilyName)
            return name
        }
        let words = full.split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2 else {
            note(full.isEmpty ? .noGivenName : .fullNameOfOneWord, .fullName)
            return PupilName(given: full, family: "")
        }
        let name = PupilName(given: words[0], family: words[1])
        check(full, .fullName, orElse: .noGivenName)
        warn(.nameWasSplit(name), .fullName)
        return name
    }

    mutating func birthDate(today: Day) -> Day? {
        switch BirthDate.read(text(.birthDate), today: today) {
        case .success(let day): return day
        case .failure(let problem):
            note(.birthDate(problem), .birthDate)
            return nil
        }
    }

    mutating func yearGroup(birth: Day?, in year: AcademicYear) -> (YearGroup?, Bool) {
        let derived = birth.flatMap { YearGroup.derived(birth: $0, in: year) }
        let text = text(.yearGroup)
        guard !text.isEmpty else {
            if birth != nil, derived == nil { note(.noYearGroup, .yearGroup) }
            return (derived, false)
        }
        guard let stated = YearGroup(written: text) else {
            note(.yearGroup, .yearGroup)
            return (nil, false)
        }
        if birth != nil, stated != derived { warn(.yearGroupDiffers(stated: stated, derived: derived), .yearGroup) }
        return (stated, true)
    }

    mutating func upn() -> UPN? {
        let text = text(.upn)
        guard !text.isEmpty else { return nil }
        switch UPN.read(text) {
        case .success(let upn):
            if let warning = upn.warning { warn(.unknownAuthority(warning), .upn) }
            if upn.isTemporary { warn(.temporaryUPN, .upn) }
            return upn
        case .failure(let problem):
            note(.upn(problem), .upn)
            return nil
        }
    }

    private func text(_ column: PupilColumn) -> String {
        guard let place = mapping.place(of: column), row.cells.indices.contains(place) else { return "" }
        return tidy(row.cells[place])
    }

    private mutating func check(_ text: String, _ column: PupilColumn, orElse missing: RowProblem.Cause) {
        if text.isEmpty {
            note(missing, column)
        } else if text.count > TextLimit.line.characters {
            note(.longName, column)
        } else if !text.contains(where: \.isLetter) {
            note(.notAName, column)
        }
    }

    private mutating func note(_ cause: RowProblem.Cause, _ column: PupilColumn) {
        problems.append(RowProblem(line: row.line, column: heading(column), cause: cause))
    }

    private mutating func warn(_ cause: RowWarning.Cause, _ column: PupilColumn) {
        warnings.append(RowWarning(line: row.line, column: heading(column), cause: cause))
    }

    private func heading(_ column: PupilColumn) -> String { mapping.place(of: column).map(table.name) ?? column.title }
}

/// Without spaces around and with single ones inside.
private func tidy(_ text: some StringProtocol) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
