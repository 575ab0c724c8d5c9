/// That one establishment has to do with another: what it came from, or what came of it.
public struct RegisterLink: Sendable, Hashable {
    public let urn: Int
    public let other: Int
    /// As the register writes it: "Successor", "Predecessor - amalgamated". What nobody knows is kept, too.
    public let kind: String
    public let since: Day?

    public init(urn: Int, other: Int, kind: String, since: Day?) {
        (self.urn, self.other, self.kind, self.since) = (urn, other, kind, since)
    }
}

/// The register's file of links, as far as it can be used.
public struct LinkFile: Sendable, Equatable {
    public let links: [RegisterLink]
    public let problems: [RegisterProblem]

    public init(links: [RegisterLink], problems: [RegisterProblem] = []) {
        (self.links, self.problems) = (links, problems)
    }

    /// - Throws: ``CSVProblem`` or ``RegisterProblem`` if nothing of it can be used.
    public static func read(_ next: () throws -> [UInt8]?) throws -> LinkFile {
        var links: [RegisterLink] = []
        var problems: [RegisterProblem] = []
        try HeadedCSV.read(next) { headings, row in
            let places = try LinkColumns(headings)
            do throws(RegisterProblem) {
                links.append(try places.link(row, headings))
            } catch {
                problems.append(error)
            }
        }
        return LinkFile(links: links, problems: problems)
    }
}

private struct LinkColumns {
    private let urn, other, kind: Int
    private let since: Int?

    init(_ headings: HeadedCSV) throws(RegisterProblem) {
        let wanted = ["URN", "LinkURN", "LinkType"]
        let missing = wanted.filter { headings[$0] == nil }
        guard let urn = headings[wanted[0]], let other = headings[wanted[1]], let kind = headings[wanted[2]] else {
            throw RegisterProblem(line: headings.line, cause: .lacksColumns(missing))
        }
        (self.urn, self.other, self.kind, since) = (urn, other, kind, headings["LinkEstablishedDate"])
    }

    func link(_ row: CSVStream.Row, _ headings: HeadedCSV) throws(RegisterProblem) -> RegisterLink {
        try headings.check(row)
        let kind = try headings.text(row, kind)
        guard kind.count <= TextLimit.line.characters else { throw RegisterProblem(line: row.line, column: "LinkType", cause: .tooLong) }
        return RegisterLink(
            urn: try number(row, headings, urn, "URN"), other: try number(row, headings, other, "LinkURN"), kind: kind,
            since: try day(row, headings))
    }

    private func number(_ row: CSVStream.Row, _ headings: HeadedCSV, _ cell: Int, _ column: String) throws(RegisterProblem) -> Int {
        guard let urn = URN(try headings.text(row, cell)) else { throw RegisterProblem(line: row.line, column: column, cause: .notAURN) }
        return urn.number
    }

    private func day(_ row: CSVStream.Row, _ headings: HeadedCSV) throws(RegisterProblem) -> Day? {
        guard let since else { return nil }
        let text = try headings.text(row, since)
        do throws(RegisterProblem.Cause) {
            guard case .day(let day) = try RegisterValue(text, for: .opensOn) else { return nil }
            return day
        } catch {
            throw RegisterProblem(line: row.line, column: "LinkEstablishedDate", cause: error)
        }
    }
}
