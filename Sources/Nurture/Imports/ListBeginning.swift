/// Where a list begins and what separates its cells.
struct ListBeginning {
    let separator: Unicode.Scalar
    let line: Int
    let rest: ArraySlice<Unicode.Scalar>

    init(_ scalars: [Unicode.Scalar]) {
        let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? 0
        let blankLines = scalars[..<start].count { $0 == "\n" }
        let heading = scalars[start...].prefix { $0 != "\n" && $0 != "\r" }
        // Excel may say in a line of its own what separates the cells.
        if heading.count == 5, let stated = heading.last, ListBeginning.separators.contains(stated),
            String(String.UnicodeScalarView(heading)).lowercased().hasPrefix("sep=")
        {
            (separator, line) = (stated, blankLines + 2)
            rest = scalars[heading.endIndex...].drop { $0 == "\r" }.drop { $0 == "\n" }.prefix { _ in true }
            return
        }
        (separator, line, rest) = (ListBeginning.separator(in: heading), blankLines + 1, scalars[start...])
    }

    private static let separators: [Unicode.Scalar] = [",", ";", "\t"]

    /// The one that occurs most in the headings, outside quotation marks; a comma if none does.
    private static func separator(in heading: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar {
        var isQuoted = false
        var counts = [0, 0, 0]
        for scalar in heading {
            if scalar == "\"" { isQuoted.toggle() }
            if !isQuoted, let number = separators.firstIndex(of: scalar) { counts[number] += 1 }
        }
        let most = counts.max() ?? 0
        return zip(separators, counts).first { $0.1 == most }?.0 ?? ","
    }
}
