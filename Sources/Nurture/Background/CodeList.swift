/// The Department for Education's lists of codes that background data uses. The codes themselves are data, with dates.
public enum CodeList: String, CaseIterable, Sendable, Codable {
    case provision, need, ethnicity
}

/// A code of a list, and when it holds. Source: facts.md § F.
public struct DatedCode: Sendable, Equatable {
    public let list: CodeList
    public let code: String
    public let words: String
    public let validFrom: Day
    /// The last day; nil while it holds.
    public let validTo: Day?

    public init(list: CodeList, code: String, words: String, validFrom: Day, validTo: Day? = nil) {
        (self.list, self.code, self.words, self.validFrom, self.validTo) = (list, code, words, validFrom, validTo)
    }

    public func isValid(on day: Day) -> Bool { validFrom <= day && validTo.map { $0 >= day } ?? true }
}
