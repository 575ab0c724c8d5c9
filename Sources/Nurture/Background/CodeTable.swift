/// All codes that were ever known, in the lists' own order.
public struct CodeTable: Sendable {
    public let codes: [DatedCode]

    public init(_ codes: [DatedCode]) {
        self.codes = codes
    }

    /// What a form offers on a day.
    public func offered(_ list: CodeList, on day: Day) -> [DatedCode] { codes.filter { $0.list == list && $0.isValid(on: day) } }

    /// What a code means, also one that does not hold any more; a code that nobody knows stands for itself.
    public func words(_ list: CodeList, _ code: String) -> String {
        codes.last { $0.list == list && $0.code == code }?.words ?? code
    }

    /// The code that a cell holds: as "K", "k", "SEN support" or "K - SEN support". Nil if no code that holds on the day is meant.
    public func read(_ text: String, _ list: CodeList, on day: Day) -> String? {
        let written = CodeTable.folded(text)
        let offered = offered(list, on: day)
        if let exact = offered.first(where: { CodeTable.folded($0.code) == written || CodeTable.folded($0.words) == written }) {
            return exact.code
        }
        let first = text.split(whereSeparator: { " -–:.".contains($0) }).first.map { CodeTable.folded($0) }
        return text.contains(where: { "-–:.".contains($0) }) ? offered.first { CodeTable.folded($0.code) == first }?.code : nil
    }

    private static func folded(_ text: some StringProtocol) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
}
