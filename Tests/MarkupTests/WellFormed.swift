import Foundation
import Markup

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What an XML reader finds in a piece of markup.
final class WellFormed: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
    }

    private(set) var elements: [Element] = []
    /// All text, without the tags.
    private(set) var text = ""
    private(set) var problem: String?

    init(_ markup: Markup) {
        super.init()
        let parser = XMLParser(data: Data("<all>\(markup.html.replacing("<!DOCTYPE html>", with: ""))</all>".utf8))
        parser.delegate = self
        let isRead = parser.parse()
        // On Linux `parse` may answer true in spite of an error.
        if let error = parser.parserError {
            problem = "\(error), line \(parser.lineNumber)"
        } else if !isRead {
            problem = "not read"
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        if name != "all" { elements.append(Element(name: name, attributes: attributes)) }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    func element(_ id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

    /// Every value of an attribute, in order.
    func values(_ attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }
}
