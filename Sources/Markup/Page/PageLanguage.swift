/// The language of a page's content, with the few words that components say by themselves.
public struct PageLanguage: Sendable, Equatable {
    /// As it stands in an attribute `lang`.
    public var tag: String
    public var isRightToLeft: Bool
    public var skip: String
    /// Before the title of a page with problems.
    public var error: String
    /// Above the list of problems.
    public var problem: String

    public init(tag: String, isRightToLeft: Bool, skip: String, error: String, problem: String) {
        self.tag = tag
        self.isRightToLeft = isRightToLeft
        self.skip = skip
        self.error = error
        self.problem = problem
    }

    public static let english = PageLanguage(
        tag: "en-GB", isRightToLeft: false, skip: "Skip to the content", error: "Error", problem: "There is a problem")

    /// For an element.
    var direction: String? { isRightToLeft ? "rtl" : nil }
    /// For what stands in English around content in another language.
    var ofTheHouse: String? { self == .english ? nil : "en-GB" }
    var directionOfTheHouse: String? { isRightToLeft ? "ltr" : nil }
}
