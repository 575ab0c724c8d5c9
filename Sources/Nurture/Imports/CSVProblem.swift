/// What is wrong with a list as a file. Lines are counted from 1 as a text editor counts them, columns from 1 on the left.
public enum CSVProblem: Error, Equatable, Sendable, Codable {
    case empty, tooLarge, notText(FileKind), unreadable(line: Int), noRows
    case tooManyRows, tooManyColumns(line: Int)
    case unclosedQuote(line: Int)
    // These concern one row; the others of the list can be used all the same.
    case strayQuote(line: Int, column: Int), longCell(line: Int, column: Int), ragged(line: Int, cells: Int, headings: Int)

    public var sentence: String {
        switch self {
        case .empty: "This file is empty. Export the list again and choose the new file."
        case .tooLarge: "This file is larger than \(CSVTable.mostBytes >> 20) MB. Export only the pupils and columns that are needed."
        case .notText(let kind): kind.sentence
        case .unreadable(let line): "Line \(line) has a character that we can't read. Save the list again as “CSV UTF-8”."
        case .noRows: "This list has headings but no rows. Check that the export was not filtered down to nothing."
        case .tooManyRows: "This list has more than \(CSVTable.mostRows) rows. Export only the pupils who may take part."
        case .tooManyColumns(let line):
            "Line \(line) has more than \(CSVTable.mostColumns) columns. Export only names, birth dates, year groups and UPNs."
        case .unclosedQuote(let line):
            "A quotation mark that opens on line \(line) is never closed, so we can't tell where its cell ends. Mend that line, or export again."
        case .strayQuote: "There is a quotation mark inside this cell. Take it out, or export the list again."
        case .longCell: "This cell has more than \(CSVTable.mostCharacters) characters. Shorten it."
        case .ragged(_, let cells, let headings):
            "This row has \(counted(cells, "cell")) and the headings have \(headings). Look for a missing or an extra separator."
        }
    }

    /// On which line of the file; nil if all of it is meant.
    public var line: Int? {
        switch self {
        case .empty, .tooLarge, .notText, .noRows, .tooManyRows: nil
        case .unreadable(let line), .tooManyColumns(let line), .unclosedQuote(let line): line
        case .strayQuote(let line, _), .longCell(let line, _), .ragged(let line, _, _): line
        }
    }

    /// In which column; nil if all of the row or file is meant.
    public var column: Int? {
        switch self {
        case .strayQuote(_, let column), .longCell(_, let column): column
        default: nil
        }
    }
}

extension FileKind {
    fileprivate var sentence: String {
        switch self {
        case .workbook, .oldWorkbook:
            "This looks like an Excel workbook. Open it in Excel, choose “Save as” and “CSV UTF-8”, and choose that file."
        case .document: "This looks like a PDF. Export the list as CSV instead."
        case .webPage: "This looks like a web page, whatever its name ends with. Export the list as CSV instead."
        case .unknown: "This doesn't look like a list in text. Export it as CSV, or save it as “CSV UTF-8”."
        }
    }
}

private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
