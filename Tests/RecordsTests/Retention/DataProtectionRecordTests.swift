import Foundation
import Records
import Testing

@Suite("The record of processing")
struct DataProtectionRecordTests {
    @Test("docs/data-protection.md is what the tables say; “hocket data-protection > docs/data-protection.md” writes it anew")
    func isUpToDate() throws {
        let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let kept = try String(contentsOf: house.appending(path: "docs/data-protection.md"), encoding: .utf8)
        #expect(try kept == DataProtectionRecord.document())
    }

    @Test("It names the tables with what is sealed in them")
    func sealed() throws {
        let lines = try DataProtectionRecord.document().split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("| `pupil` | `known`, `identity`, `upn` | school |") })
        #expect(lines.contains { $0.hasPrefix("| `attendance` |  | service |") })
    }
}
