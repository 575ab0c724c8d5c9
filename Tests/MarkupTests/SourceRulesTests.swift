import Foundation
import Testing

@Suite("In the sources")
struct SourceRulesTests {
    private static let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let sources: [(name: String, text: String)] = {
        let files = FileManager.default.enumerator(at: house.appending(path: "Sources"), includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.compactMap { file in
            (try? String(contentsOf: file, encoding: .utf8)).map { (file.lastPathComponent, $0) }
        }
    }()

    @Test("they were found")
    func found() {
        #expect(Self.sources.count > 100)
        #expect(Self.sources.contains { $0.name == "MarkupLiteral.swift" })
    }

    @Test("an address is never pasted into an attribute, where nobody checks it", arguments: ["href", "action", "src", "formaction"])
    func pastedAddresses(attribute: String) {
        let guilty = Self.sources.filter { source in
            source.name != "MarkupLiteral.swift"
                && ["=\"\\(", "=\\\"\\(", "='\\("].contains { source.text.contains("\(attribute)\($0)") }
        }
        #expect(guilty.map(\.name) == [])
    }

    @Test("nothing is styled or scripted inline, which the browser would refuse; paper brings its style along")
    func inline() throws {
        let inline = /<[a-z][^>]*\s(?:style|on[a-z]+)=|<style|<script(?! type=\\?"module\\?")/
        let guilty = Self.sources.filter { $0.name != "PrintedDocument.swift" && $0.text.contains(inline) }
        #expect(guilty.map(\.name) == [])
    }

    @Test("text becomes markup only where it is escaped: nobody outside the module makes it from a string as it is")
    func raw() {
        let ours = ["Markup.swift", "MarkupLiteral.swift", "FrozenMarkup.swift", "PrintedDocument.swift"]
        let guilty = Self.sources.filter { source in
            ["Markup(html:", "Markup(raw:", "Markup(stringLiteral:", "Markup.init(stringLiteral:"].contains { source.text.contains($0) }
        }
        #expect(Set(guilty.map(\.name)).subtracting(ours) == [])
    }
}
