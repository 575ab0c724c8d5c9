import Foundation
import Hummingbird
import Testing

@testable import Website

@Suite("Routes")
struct RouteTests {
    @Test("What is listed is what the router knows")
    func listed() async throws {
        try await withSite { site in
            let known = site.server.router().routes.map { "\($0.method.rawValue) \($0.path.description)" }
            let listed = ListedDoor.all.map { "\($0.method) \($0.path)" }
            #expect(Set(known) == Set(listed))
            #expect(Set(listed).count == listed.count)
        }
    }

    @Test("Nothing but the doors touches the router")
    func router() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources").standardizedFileURL
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        let uses = files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.filter { file in
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            return text.contains(/router\.(on|get|post|put|patch|delete|group|addRoutes)\b/)
        }
        #expect(uses.map(\.lastPathComponent) == ["HocketServer.swift"])
    }
}
