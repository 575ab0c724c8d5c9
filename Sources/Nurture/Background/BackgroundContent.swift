/// What is known of a child's background, as its school states it: codes, yes or no, and what no list knows, kept aside.
public struct BackgroundContent: Sendable, Equatable, Codable {
    /// By ``BackgroundItem/rawValue``.
    private var codes: [String: String] = [:]
    private var flags: [String: Bool] = [:]
    private var aside: [String: String] = [:]

    public init() {}

    public var isEmpty: Bool { codes.isEmpty && flags.isEmpty && aside.isEmpty }

    public func code(_ item: BackgroundItem) -> String? { codes[item.rawValue] }
    public func flag(_ item: BackgroundItem) -> Bool? { flags[item.rawValue] }
    /// What a list said that is no code, as it was written. It counts as not known until somebody chooses.
    public func aside(_ item: BackgroundItem) -> String? { aside[item.rawValue] }

    public mutating func set(_ item: BackgroundItem, code: String?) {
        codes[item.rawValue] = code
        if code != nil { aside[item.rawValue] = nil }
    }

    public mutating func set(_ item: BackgroundItem, flag: Bool?) {
        flags[item.rawValue] = flag
        if flag != nil { aside[item.rawValue] = nil }
    }

    public mutating func putAside(_ item: BackgroundItem, _ text: String?) { aside[item.rawValue] = text }

    /// Takes a cell of a list. An empty one changes nothing.
    public mutating func take(_ text: String, as item: BackgroundItem, _ table: CodeTable, on day: Day) {
        guard !text.isEmpty else { return }
        if let list = item.list {
            if let code = table.read(text, list, on: day) { set(item, code: code) } else { putAside(item, text) }
        } else {
            if let flag = YesOrNo.read(text) { set(item, flag: flag) } else { putAside(item, text) }
        }
    }

    /// What is known of one item, in words; nil where nothing is.
    public func words(_ item: BackgroundItem, _ table: CodeTable) -> String? {
        if let list = item.list { return code(item).map { table.words(list, $0) } }
        return flag(item).map { $0 ? "Yes" : "No" }
    }
}
