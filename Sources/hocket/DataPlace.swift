import Foundation
import Nurture
import Records

/// The data folder and the master key's file, as they were settled.
struct DataPlace: Sendable {
    let data: String
    let folder: URL
    let keyFile: URL

    init(_ settings: Settings) {
        data = settings.text(.data) ?? "data"
        folder = URL(filePath: data, directoryHint: .isDirectory).standardizedFileURL
        keyFile =
            settings.text(.masterKey).map { URL(filePath: $0) }
            ?? folder.deletingLastPathComponent().appending(path: folder.lastPathComponent + ".key")
    }

    func open() async throws -> Records {
        guard Records.exist(in: folder) else {
            throw CommandProblem("There is no data in \(data). Begin with “hocket demo” to look around, or with “hocket person add”.")
        }
        return try await records { .now }
    }

    func openOrMake() async throws -> Records {
        if Records.exist(in: folder) { return try await open() }
        return try await make()
    }

    /// New records, or a refusal if there are some already.
    /// - Parameter clock: what time it is for whoever fills them.
    func make(clock: @escaping @Sendable () -> Instant = { .now }) async throws -> Records {
        guard !Records.exist(in: folder) else {
            throw CommandProblem("\(data) holds data already. Give a folder that is new, or remove that one yourself.")
        }
        if !FileManager.default.fileExists(atPath: keyFile.path) { try MasterKey().write(to: keyFile) }
        return try await records(clock)
    }

    private func records(_ clock: @escaping @Sendable () -> Instant) async throws -> Records {
        do {
            return try await Records(folder: folder, master: MasterKey(file: keyFile), clock: clock)
        } catch let problem as MasterKeyProblem {
            throw problem
        } catch let problem as CocoaError {
            throw CommandProblem("The data folder \(data) cannot be used: \(problem.localizedDescription)")
        }
    }
}
