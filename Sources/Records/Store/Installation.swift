import Crypto
import Foundation

/// Tells, without opening a database, whether a master key belongs to a data folder: a known word, sealed by the key.
enum Installation {
    private static let word = Data("hocket".utf8)

    static func verify(_ folder: URL, _ master: MasterKey) throws {
        let file = folder.appending(path: "installation")
        let key = master.derived(for: "installation")
        if let sealed = try? Data(contentsOf: file) {
            guard let box = try? AES.GCM.SealedBox(combined: sealed), (try? AES.GCM.open(box, using: key)) == word else {
                throw MasterKeyProblem.wrong(folder.path)
            }
            return
        }
        guard !exists(in: folder) else { throw MasterKeyProblem.wrong(folder.path) }
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try AES.GCM.seal(word, using: key).combined?.write(to: file, options: .atomic)
    }

    /// Whether the folder holds records.
    static func exists(in folder: URL) -> Bool {
        ["hocket.sqlite", "keys.sqlite", "installation"].contains {
            FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
        }
    }
}
