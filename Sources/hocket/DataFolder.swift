import ArgumentParser
import Foundation
import Records

/// Where the data lies, and the master key, which lies elsewhere.
struct DataFolder: ParsableArguments {
    @Option(help: "The data folder.")
    var data: String = ProcessInfo.processInfo.environment["HOCKET_DATA"] ?? "data"

    @Option(help: "The file with the master key. Without it: the data folder's name with .key at its end.")
    var masterKey: String?

    var folder: URL { URL(filePath: data, directoryHint: .isDirectory) }
    var keyFile: URL {
        masterKey.map { URL(filePath: $0) } ?? folder.deletingLastPathComponent().appending(path: folder.lastPathComponent + ".key")
    }

    /// Opens the records that are there.
    func open() async throws -> Records {
        guard Records.exist(in: folder) else {
            throw ValidationError("There is no data in \(data). Begin with “hocket demo” to look around, or with “hocket person add”.")
        }
        return try await Records(folder: folder, master: MasterKey(file: keyFile))
    }

    /// Makes new records with a new key, or opens those that are there.
    func openOrMake() async throws -> Records {
        if Records.exist(in: folder) { return try await open() }
        if !FileManager.default.fileExists(atPath: keyFile.path) { try MasterKey().write(to: keyFile) }
        return try await Records(folder: folder, master: MasterKey(file: keyFile))
    }
}
