/// The headings of a file that is read as a stream, and what a cell under one of them says.
struct HeadedCSV {
    private let headings: [String]
    /// The line of the headings.
    let line: Int

    private init(_ row: CSVStream.Row) throws(RegisterProblem) {
        var headings: [String] = []
        for cell in 0..<row.count {
            let bytes = row[cell]
            // A mark of UTF-8 stands before the first heading and is no part of it.
            let text = cell == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
            guard let heading = HeadedCSV.text(text) else { throw RegisterProblem(line: row.line, cause: .unreadable) }
            headings.append(heading)
        }
        (self.headings, line) = (headings, row.line)
    }

    /// Where the column with a heading stands, whatever its capitals.
    subscript(_ heading: String) -> Int? { headings.firstIndex { $0.lowercased() == heading.lowercased() } }

    /// Reads pieces of a file until there is none, and hands over each row below the headings.
    static func read(_ next: () throws -> [UInt8]?, _ each: (HeadedCSV, CSVStream.Row) throws -> Void) throws {
        var stream = CSVStream()
        var headings: HeadedCSV?
        func take(_ row: CSVStream.Row) throws {
            guard let known = headings else {
                headings = try HeadedCSV(row)
                return
            }
            try each(known, row)
        }
        var isFirst = true
        while let bytes = try next() {
            if isFirst, let kind = FileKind(bytes) { throw CSVProblem.notText(kind) }
            if isFirst, bytes.prefix(4_000).contains(0) { throw CSVProblem.notText(.unknown) }
            isFirst = false
            try stream.take(bytes, take)
        }
        try stream.end(take)
        guard headings != nil else { throw CSVProblem.empty }
    }

    /// Cells that can't be trusted to stand under their headings are a problem of the row.
    func check(_ row: CSVStream.Row) throws(RegisterProblem) {
        if let cell = row.strayQuote { throw RegisterProblem(line: row.line, column: name(cell), cause: .strayQuote) }
        guard row.count == headings.count else {
            throw RegisterProblem(line: row.line, cause: .ragged(cells: row.count, headings: headings.count))
        }
    }

    /// A cell without the space around it.
    func text(_ row: CSVStream.Row, _ cell: Int) throws(RegisterProblem) -> String {
        guard let text = HeadedCSV.text(row[cell]) else {
            throw RegisterProblem(line: row.line, column: name(cell), cause: .unreadable)
        }
        return text
    }

    private func name(_ cell: Int) -> String { headings.indices.contains(cell) ? headings[cell] : "column \(cell + 1)" }

    /// A file says nowhere how it is written, and is read only once; so each cell is asked. What is valid UTF-8 and more than ASCII is
    /// hardly ever meant as Windows-1252.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
        var inner = bytes.drop(while: isSpace)
        while let last = inner.last, isSpace(last) { inner.removeLast() }
        return String(validating: inner, as: UTF8.self) ?? (try? ListText.windows1252(Array(inner)))
    }
}
