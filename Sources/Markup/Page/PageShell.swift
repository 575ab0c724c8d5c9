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

    /// How wide the content may become.
    public enum Width: String, Sendable {
        /// As wide as is good to read.
        case reading
        /// For tables and for what stands side by side.
        case wide
    }

    public var title: String
    public var stylesheet: String
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
    public var width = Width.reading

    public init(title: String, stylesheet: String, script: String) {
        self.title = title
        self.stylesheet = stylesheet
        self.script = script
    }
}
