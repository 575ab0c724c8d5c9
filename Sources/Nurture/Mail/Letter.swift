/// A message to one address: plain text in words of our own, without a child's name. No line of its header can hold a second one,
/// because neither an address nor a subject can hold an end of a line.
public struct Letter: Hashable, Sendable, Codable {
    public enum Part: Hashable, Sendable, Codable {
        case paragraph(String)
        case list([String])
        /// A page of the house, as the path of its address; where the house is found, whoever sends the letter knows.
        case link(String)
    }

    public let address: EmailAddress
    public let subject: String
    public let parts: [Part]

    public init(to address: EmailAddress, subject: String, _ parts: [Part]) {
        self.address = address
        self.subject = subject.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .filter { $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control } }
        self.parts = parts
    }

    /// The text as it is sent, with addresses that begin with the site's.
    public func text(at site: String) -> String {
        parts.map { part in
            switch part {
            case .paragraph(let words): words
            case .list(let lines): lines.map { "– \($0)" }.joined(separator: "\n")
            case .link(let path): site + path
            }
        }.joined(separator: "\n\n") + "\n"
    }
}
