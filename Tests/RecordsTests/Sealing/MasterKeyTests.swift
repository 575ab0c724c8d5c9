import Foundation
import Nurture
import Records
import Testing

@Suite("The master key")
struct MasterKeyTests {
    private let folder = TemporaryFolder()
    private var file: URL { folder.url.appending(path: "keys/master.key") }

    private func write(_ text: String, permissions: Int = 0o600) throws {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file.path)
    }

    @Test("It is written for its owner alone, never over another one, and read again")
    func written() throws {
        try MasterKey().write(to: file)
        let permissions = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(permissions == 0o600)
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.wholeMatch(of: /[0-9a-f]{64}\n/) != nil)
        #expect(throws: MasterKeyProblem.unwritable(file.path)) { try MasterKey().write(to: file) }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
        #expect(try folder.contents().count == 1)
        _ = try MasterKey(file: file)
    }

    @Test("A missing one is refused by its path")
    func missing() {
        #expect(throws: MasterKeyProblem.missing(file.path)) { try MasterKey(file: file) }
    }

    @Test(
        "Anything but 64 hexadecimal digits is refused",
        arguments: [
            "", "open sesame", String(repeating: "a", count: 63), String(repeating: "ab", count: 33), String(repeating: "+f", count: 32),
        ])
    func unreadable(text: String) throws {
        try write(text)
        #expect(throws: MasterKeyProblem.unreadable(file.path)) { try MasterKey(file: file) }
    }

    @Test("One that others may read is refused", arguments: [0o644, 0o640, 0o604, 0o660])
    func exposed(permissions: Int) throws {
        try write(String(repeating: "ab", count: 32), permissions: permissions)
        #expect(throws: MasterKeyProblem.exposed(file.path)) { try MasterKey(file: file) }
    }

    @Test("Each refusal says what to do and that nothing was changed")
    func words() {
        for problem in [MasterKeyProblem.missing("/k"), .unreadable("/k"), .exposed("/k"), .wrong("/k")] {
            #expect("\(problem)".hasSuffix("Nothing was changed."))
        }
    }
}
