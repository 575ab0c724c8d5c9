import Foundation
import GRDB

/// `keys.sqlite`: made before the records, since making something writes its key first.
enum KeyFile {
    static func prepare(in folder: URL) throws {
        let queue = try DatabaseQueue(path: folder.appending(path: Installation.keys).path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
            try db.execute(sql: Schema.keys)
        }
        try queue.close()
    }
}
