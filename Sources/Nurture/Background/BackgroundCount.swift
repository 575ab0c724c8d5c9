/// Background data counted over children; never over one group, which is so small that a count would describe a child.
public struct BackgroundCount: Sendable, Equatable {
    /// Below this many children, or in one group alone, nothing is broken down for anybody but the school. Source: facts.md § C.
    public static let fewest = 10

    public struct Part: Sendable, Equatable {
        public let words: String
        public let number: Int
    }

    public let children: Int
    /// By item, the answers that were given, in the lists' order, and last how many are not known.
    public let parts: [BackgroundItem: [Part]]

    public init(_ contents: [BackgroundContent], _ table: CodeTable) {
        children = contents.count
        parts = Dictionary(
            uniqueKeysWithValues: BackgroundItem.allCases.map { ($0, BackgroundCount.parts(of: $0, contents, table)) })
    }

    private static func parts(of item: BackgroundItem, _ contents: [BackgroundContent], _ table: CodeTable) -> [Part] {
        let answers = contents.compactMap { $0.words(item, table) }
        let order = item.list.map { list in table.codes.filter { $0.list == list }.map(\.words) } ?? ["Yes", "No"]
        let known = order.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } } + answers.filter { !order.contains($0) }
        var parts: [Part] = []
        for words in known where !parts.contains(where: { $0.words == words }) {
            let number = answers.count { $0 == words }
            if number > 0 { parts.append(Part(words: words, number: number)) }
        }
        let unknown = contents.count - answers.count
        return unknown > 0 ? parts + [Part(words: item == .secondNeed ? "None stated" : "Not known", number: unknown)] : parts
    }
}
