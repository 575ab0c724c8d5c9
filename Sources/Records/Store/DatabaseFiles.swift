import Foundation
import GRDB

/// Opens both files: the keys are attached to every connection that reads or writes the records.
enum DatabaseFiles {
    /// - Throws: ``InstallationProblem``
    static func open(in folder: URL, _ probe: Probe) throws -> DatabasePool {
        do {
            try KeyFile.prepare(in: folder)
            let file = folder.appending(path: Installation.records)
            let pool = try DatabasePool(path: file.path, configuration: configuration(folder, probe))
            guard try !pool.read(Schema.migrator.hasBeenSuperseded) else { throw InstallationProblem.later(folder.path) }
            try Schema.migrator.migrate(pool)
            // Last, because GRDB lowers it to NORMAL when it opens a pool: then a power cut would take back what was acknowledged.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA main.synchronous = FULL; PRAGMA keys.synchronous = FULL;") }
            return pool
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            throw InstallationProblem.damaged(folder.path)
        }
    }

    private static func configuration(_ folder: URL, _ probe: Probe) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        // One for each thread that answers, so that nobody waits for one.
        configuration.maximumReaderCount = max(4, ProcessInfo.processInfo.activeProcessorCount)
        let keys = folder.appending(path: Installation.keys).path
        configuration.prepareDatabase { db in
            try db.execute(sql: "ATTACH DATABASE ? AS keys", arguments: [keys])
            // Nothing is sorted or kept aside in files that nobody overwrites.
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            if let see = probe.onStatement {
                db.trace { event in
                    if case .statement(let statement) = event { see(statement.sql) }
                }
            }
            guard !db.configuration.readonly else { return }
            try db.execute(sql: "PRAGMA main.secure_delete = ON; PRAGMA keys.secure_delete = ON;")
        }
        return configuration
    }
}
