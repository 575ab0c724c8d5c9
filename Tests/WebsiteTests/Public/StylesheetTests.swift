import Foundation
import Testing

@Suite("The stylesheet")
struct StylesheetTests {
    private static let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let css = text("Sources/Website/Public/hocket.css")

    private static func text(_ path: String) -> String {
        (try? String(contentsOf: house.appending(path: path), encoding: .utf8)) ?? ""
    }

    /// The Swift and JavaScript of the house.
    private static let sources: String = {
        let files = FileManager.default.enumerator(at: house.appending(path: "Sources"), includingPropertiesForKeys: nil)
        return (files?.compactMap { $0 as? URL } ?? []).filter { ["swift", "js"].contains($0.pathExtension) }
            .compactMap { try? String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
    }()

    /// Classes that the stylesheet has a rule for.
    private static let styled = classes(of: css)

    /// Classes that only documents for paper have.
    private static let styledOnPaper = classes(of: text("Sources/Website/Printing/Press/print.css"))

    private static func classes(of css: String) -> Set<String> {
        let rules = css.replacing(/\/\*[\s\S]*?\*\//, with: "").replacing(/\{[^{}]*\}/, with: "{}")
        return Set(rules.matches(of: /\.([a-z][a-z-]*)/).map { String($0.1) })
    }

    @Test("styles every class that a page uses")
    func everyClass() {
        let used = Self.sources.matches(of: /class=\\?"([a-z][a-z -]*)\\?"/).flatMap { $0.1.split(separator: " ").map(String.init) }
        #expect(used.count > 40)
        #expect(Set(used).subtracting(Self.styled).subtracting(Self.styledOnPaper) == [])
    }

    @Test("has no rule for a class that no page uses")
    func noDeadRule() {
        // A class may be put together from words of an enumeration, so a word in quotes or the name of a case is enough.
        let unused = Self.styled.filter { name in
            !Self.sources.contains(try! Regex("(?:[\" ]|case |, )\(name)(?:[\" \\\\,]|$)").anchorsMatchLineEndings())
        }
        #expect(unused == [])
    }

    @Test("loads nothing, from here or elsewhere")
    func loadsNothing() {
        #expect(!Self.css.contains("url("))
        #expect(!Self.css.contains("@import"))
        #expect(!Self.css.isEmpty)
    }

    @Test("has every colour in the light and in the dark")
    func dark() {
        let halves = Self.css.components(separatedBy: "prefers-color-scheme: dark")
        func colours(_ half: String) -> Set<String> { Set(half.matches(of: /(--[a-z-]+): #[0-9a-f]{6};/).map { String($0.1) }) }
        #expect(halves.count == 2)
        #expect(!colours(halves[0]).isEmpty)
        #expect(colours(halves[0]) == colours(halves[1].components(separatedBy: "@layer base")[0]))
    }

    @Test("has the paper’s colours that the pages name to the browser")
    func themeColour() {
        let papers = Self.css.matches(of: /--paper: (#[0-9a-f]{6});/).map { String($0.1) }
        let named = Self.sources.matches(of: /name="theme-color" content="(#[0-9a-f]{6})"/).map { String($0.1) }
        #expect(named.count == 2)
        #expect(named == papers)
    }
}
