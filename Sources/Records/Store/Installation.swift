import Crypto
import Foundation

/// Tells, without opening a database, whether a data folder is whole and belongs to a master key: `installation` holds a known
/// word, sealed by the key.
enum Installation {
    static let records = "hocket.sqlite"
    static let keys = "keys.sqlite"
    private static let mark = "installation"
    private static let word = Data("hocket".utf8)

    /// Makes the files of a new folder, the mark last; in any other, touches nothing.
    /// - Throws: ``MasterKeyProblem``, ``InstallationProblem``
    static func verify(_ folder: URL, _ master: MasterKey) throws {
        let key = master.derived(for: "installation")
        guard has(mark, folder) else {
            guard [keys, records].allSatisfy({ isEmpty($0, folder) }) else { throw InstallationProblem.lost(mark, folder.path) }
            return try begin(folder, key)
        }
        let sealed = try? Data(contentsOf: folder.appending(path: mark))
        guard let box = sealed.flatMap({ try? AES.GCM.SealedBox(combined: $0) }), (try? AES.GCM.open(box, using: key)) == word else {
            throw MasterKeyProblem.wrong(folder.path)
        }
        for name in [keys, records] where !has(name, folder) { throw InstallationProblem.lost(name, folder.path) }
    }

    /// Whether the folder holds records, or what is left of them.
    static func exists(in folder: URL) -> Bool { [records, keys, mark].contains { has($0, folder) } }

    private static func has(_ name: String, _ folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: name).path)
    }

    /// Not there, or left by a first start that was cut short.
    private static func isEmpty(_ name: String, _ folder: URL) -> Bool {
        guard has(name, folder) else { return true }
        return (try? Data(contentsOf: folder.appending(path: name), options: .alwaysMapped))?.isEmpty == true
    }

    private static func begin(_ folder: URL, _ key: SymmetricKey) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for name in [keys, records] where !has(name, folder) {
            try DurableFile.create(folder.appending(path: name), with: Data())
        }
        guard let sealed = try AES.GCM.seal(word, using: key).combined else { throw SealProblem.doesNotOpen }
        try DurableFile.create(folder.appending(path: mark), with: sealed)
    }
}

/// Why the server does not start with this data folder.
public enum InstallationProblem: Error, CustomStringConvertible, Equatable {
    /// A file is not there that belongs to the others.
    case lost(String, String)
    /// A file is no database any more.
    case damaged(String)
    /// The data was written by a later version of Hocket.
    case later(String)

    public var description: String {
        switch self {
        case .lost(let file, let folder):
            "\(file) is missing from \(folder). Without it the rest cannot be opened: put it back from its backup. Nothing was changed."
        case .damaged(let folder):
            "A database in \(folder) is damaged. Put hocket.sqlite and keys.sqlite back from their backups."
        case .later(let folder):
            "The data in \(folder) was written by a later version of Hocket. Start that version. Nothing was changed."
        }
    }
}
