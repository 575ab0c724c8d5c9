import Foundation
import Nurture

/// A list as it waits, sealed, between choosing the file and ticking its rows.
struct StagedList: Codable, Sendable {
    private let headings: [String]
    private let rows: [CSVTable.Row]
    private let separator: String
    private let encoding: ListEncoding

    init(_ table: CSVTable) {
        (headings, rows, separator, encoding) = (table.headings, table.rows, String(table.separator), table.encoding)
    }

    var table: CSVTable {
        CSVTable(headings: headings, rows: rows, separator: separator.first ?? ",", encoding: encoding)
    }
}

extension CSVTable {
    /// The list for somebody who may not see UPNs: without the columns that hold them, and without any that stand elsewhere.
    func withoutUPNs(_ columns: [PupilColumn?]) -> CSVTable {
        let kept = headings.indices.filter { !columns.indices.contains($0) || columns[$0] != .upn }
        let rows = rows.map { row in
            let cells = kept.map { row.cells.indices.contains($0) ? row.cells[$0] : "" }
            return Row(line: row.line, cells: cells.map { (try? UPN.read($0).get()) == nil ? $0 : "" }, problem: row.problem)
        }
        return CSVTable(headings: kept.map { headings[$0] }, rows: rows, separator: separator, encoding: encoding)
    }
}
