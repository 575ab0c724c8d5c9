import Foundation

/// A document of the house, with what it claims.
struct Document: Sendable, CustomStringConvertible {
    let path: String
    let text: String

    var description: String { path }

    static let all: [Document] = {
        let house = Command.house
        let folders = ["", "docs", "docs/decisions"]
        let paths = folders.flatMap { folder -> [String] in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: house.appending(path: folder).path)) ?? []
            return names.filter { $0.hasSuffix(".md") }.sorted().map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
        }
        return paths.compactMap { path in
            (try? String(contentsOf: house.appending(path: path), encoding: .utf8)).map { Document(path: path, text: $0) }
        }
    }()

    /// The lines inside fences of one language.
    func lines(fencedAs language: String) -> [String] {
        var (isInside, found) = (false, [String]())
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") { isInside = line == "```\(language)" } else if isInside, !line.isEmpty { found.append(String(line)) }
        }
        return found
    }

    /// What stands between single backticks, outside fences.
    var code: [String] {
        text.matches(of: /`([^`\n]+)`/).map { String($0.1) }
    }

    /// Where links and pictures lead, inside the house.
    var links: [String] {
        let linked = text.matches(of: /\]\(([^)#]+)[^)]*\)/).map { String($0.1) }
        let shown = text.matches(of: /src="([^"]+)"/).map { String($0.1) }
        return (linked + shown).filter { !$0.contains("://") && !$0.contains("{") }
    }
}
