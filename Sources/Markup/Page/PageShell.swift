/// What stands around the content of every page.
public struct PageShell: Sendable {
    /// A link in the header's navigation.
    public struct Link: Sendable {
        public let label: String
        public let address: String
        public let isCurrent: Bool

        public init(_ label: String, _ address: String, isCurrent: Bool = false) {
            self.label = label
            self.address = address
            self.isCurrent = isCurrent
        }
    }

    public var title: String
    public var stylesheet: String
    public var icon: String
    /// The module that every page loads.
    public var script: String
    /// Modules that only this page needs.
    public var furtherScripts: [String] = []
    /// Whether the page shows problems; its title then says so first.
    public var hasProblems = false
    /// The name of whoever is signed in.
    public var person: String?
    public var navigation: [Link] = []
    public var isDemonstration = false
    public var language = PageLanguage.english

    public init(title: String, stylesheet: String, icon: String, script: String) {
        self.title = title
        self.stylesheet = stylesheet
        self.icon = icon
        self.script = script
    }
}
