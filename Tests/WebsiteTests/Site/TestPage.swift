import Foundation
import Testing

@testable import Website

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// One element of a page, with what is in it.
final class TestElement {
    let name: String
    let attributes: [String: String]
    fileprivate(set) var children: [TestElement] = []
    /// The own text and that of everything inside, in order.
    fileprivate(set) var text = ""

    fileprivate init(_ name: String, _ attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    subscript(_ attribute: String) -> String? { attributes[attribute] }

    /// Everything inside with this name, in the page's order.
    func all(_ name: String) -> [TestElement] { children.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) } }

    func all(class part: String) -> [TestElement] {
        children.flatMap { (($0["class"] ?? "").split(separator: " ").contains(Substring(part)) ? [$0] : []) + $0.all(class: part) }
    }

    /// The text with its white space put together.
    var words: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// A page, parsed as XML: what does not parse is a failure of the test.
struct TestPage {
    let root: TestElement

    init(_ body: [UInt8]) throws {
        let parser = XMLParser(data: Data(body))
        let builder = Builder()
        parser.delegate = builder
        let parsed = parser.parse()
        #expect(parser.parserError == nil, "line \(parser.lineNumber), column \(parser.columnNumber)")
        guard parsed, let root = builder.root else { throw NotXML(line: parser.lineNumber, column: parser.columnNumber) }
        self.root = root
    }

    var title: String { root.all("title").first?.words ?? "" }
    var heading: String { root.all("h1").first?.words ?? "" }
    var words: String { root.all("main").first?.words ?? root.words }
    var links: [String] { root.all("a").compactMap { $0["href"] } }
    var forms: [TestForm] { root.all("form").map(TestForm.init) }

    /// What stands in the error summary and beside the fields.
    var problems: [String] { root.all(class: "problem").map(\.words) }

    struct NotXML: Error { let line: Int, column: Int }

    private final class Builder: NSObject, XMLParserDelegate {
        var root: TestElement?
        private var open: [TestElement] = []

        func parser(
            _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?, attributes: [String: String]
        ) {
            let element = TestElement(name, attributes)
            open.last?.children.append(element)
            if root == nil { root = element }
            open.append(element)
        }

        func parser(_: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?) {
            open.removeLast()
        }

        func parser(_: XMLParser, foundCharacters text: String) {
            for element in open { element.text += text }
        }
    }
}

/// A form on a page, with the fields as a browser would send them.
struct TestForm {
    let action: String
    let method: String
    let fields: Form

    init(_ element: TestElement) {
        action = element["action"] ?? ""
        method = element["method"] ?? "get"
        fields = Form(TestForm.controls(in: element).flatMap(TestForm.values))
    }

    /// In the page's order, so that what a browser sends twice is sent twice.
    private static func controls(in element: TestElement) -> [TestElement] {
        element.children.flatMap { ["input", "textarea", "select"].contains($0.name) ? [$0] : controls(in: $0) }
    }

    private static func values(of control: TestElement) -> [(name: String, value: String)] {
        guard let name = control["name"] else { return [] }
        switch (control.name, control["type"] ?? "text") {
        case ("textarea", _):
            // The first line end after the tag is none of the text's.
            return [(name, control.text.hasPrefix("\n") ? String(control.text.dropFirst()) : control.text)]
        case ("select", _):
            let options = control.all("option")
            guard let chosen = options.last(where: { $0["selected"] != nil }) ?? options.first else { return [] }
            return [(name, chosen["value"] ?? chosen.words)]
        case ("input", "radio"), ("input", "checkbox"):
            return control["checked"] != nil ? [(name, control["value"] ?? "on")] : []
        case ("input", "submit"), ("input", "button"), ("input", "file"): return []
        default: return [(name, control["value"] ?? "")]
        }
    }
}
