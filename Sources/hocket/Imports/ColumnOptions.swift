import ArgumentParser
import Nurture

/// What was said on the command line of a list's columns, as "Known as=givenName".
struct ColumnOptions {
    let options: [String]

    init(_ options: [String]) {
        self.options = options
    }

    func applied(to suggested: [PupilColumn?], _ table: CSVTable) throws -> [PupilColumn?] {
        var columns = suggested
        for option in options {
            guard let sign = option.lastIndex(of: "="),
                let place = table.headings.firstIndex(where: { $0.lowercased() == option[..<sign].lowercased() })
            else { throw ValidationError("“\(option)” names no column. The columns are: \(table.headings.joined(separator: ", ")).") }
            let meaning = String(option[option.index(after: sign)...])
            guard meaning == "leftOut" || PupilColumn(rawValue: meaning) != nil else {
                let known = PupilColumn.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("“\(meaning)” is no meaning of a column. There are: \(known), leftOut.")
            }
            columns[place] = PupilColumn(rawValue: meaning)
        }
        let problems = ColumnMapping(columns).problems
        guard problems.isEmpty else {
            throw ValidationError(
                problems.map(\.sentence).joined(separator: " ")
                    + " Say it with --column. The columns are: \(table.headings.joined(separator: ", ")).")
        }
        return columns
    }
}
