import Foundation
import GRDB
import Nurture

private let uploadHours: Int64 = 24
private let chunkBytes = 64 << 10

extension Desk {
    /// Lays a list aside, sealed under a key of its own, until its rows are ticked; for a day at most. It takes the place of the list
    /// that the caller laid aside at this school before.
    public func stage(_ table: CSVTable, at school: ID<School>) async throws {
        let (caller, id) = (caller, ID<Upload>.new())
        try await act(.importPupils, on: .school(school), making: [.upload(id)]) { transaction in
            try transaction.deleteUploads(of: caller, at: school)
            try transaction.stage(table, id, at: school, by: caller)
        }
    }

    /// Throws the caller's list away.
    public func discardImport(at school: ID<School>) async throws {
        let caller = caller
        try await act(.importPupils, on: .school(school)) { try $0.deleteUploads(of: caller, at: school) }
    }

    /// Keeps what was decided about a list. What the columns mean is remembered for the school's next list.
    /// - Throws: ``Refusal/outOfReach`` once the list is gone
    public func keep(_ marks: ImportMarks, of open: OpenImport, at school: ID<School>) async throws {
        guard let person = caller.person else { throw Refusal.outOfReach }
        let caller = caller
        try await act(.keepDraft, on: .account(person)) { transaction in
            try transaction.check(caller, .importPupils, .school(school), reasonGiven: true)
            guard let upload = try transaction.openUpload(of: caller, at: school), upload.id == open.id else { throw Refusal.outOfReach }
            let kept = try transaction.openIfKept(
                ImportMarks.self, upload.marks, .uploadMarks, row: upload.id, owner: .upload(upload.id))
            let box = try transaction.seal(marks, .uploadMarks, row: open.id, owner: .upload(open.id))
            try transaction.db.execute(sql: "UPDATE upload SET marks = ? WHERE id = ?", arguments: [box, open.id])
            if marks.columns != kept?.columns { try transaction.remember(marks.columns, of: open.table.headings, at: school) }
        }
    }
}

extension Transaction {
    func stage(_ table: CSVTable, _ id: ID<Upload>, at school: ID<School>, by caller: Caller, bringing kind: UploadKind = .pupils) throws {
        let isSchools = try importRights(of: caller, at: school).isSchools
        let allowed = isSchools ? table : table.withoutUPNs(try suggestedColumns(for: table.headings, at: school))
        let bytes = try JSONEncoder().encode(StagedList(allowed))
        try db.execute(
            sql: "INSERT INTO upload (id, school, person, size, madeAt, expiresAt, brings) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [id, school, caller.person, bytes.count, now, now.adding(hours: uploadHours), kind.rawValue])
        for (number, start) in stride(from: 0, to: bytes.count, by: chunkBytes).enumerated() {
            // A chunk's ID follows from its number, so that one chunk can't be put in another's place.
            let chunk = ID<Chunk>.following(id, number)
            let box = try Seal(keyring: keyring).seal(
                bytes: bytes[start..<min(start + chunkBytes, bytes.count)], .uploadChunk, row: chunk.bytes, owner: .upload(id))
            try db.execute(
                sql: "INSERT INTO uploadChunk (id, upload, number, content) VALUES (?, ?, ?, ?)", arguments: [chunk, id, number, box])
        }
    }

    /// The list as it was laid aside.
    func stagedList(_ id: ID<Upload>) throws -> CSVTable {
        let boxes = try Data.fetchAll(db, sql: "SELECT content FROM uploadChunk WHERE upload = ? ORDER BY number", arguments: [id])
        let bytes = try boxes.enumerated().reduce(into: Data()) { bytes, box in
            let chunk = ID<Chunk>.following(id, box.offset)
            bytes += try Seal(keyring: keyring).open(bytes: box.element, .uploadChunk, row: chunk.bytes, owner: .upload(id))
        }
        return try JSONDecoder().decode(StagedList.self, from: bytes).table
    }

    /// What the caller has laid aside at a school and not finished.
    func openUpload(
        of caller: Caller, at school: ID<School>, bringing kind: UploadKind = .pupils
    ) throws -> (id: ID<Upload>, madeAt: Instant, marks: Data?)? {
        try Row.fetchOne(
            db, sql: "SELECT id, madeAt, marks FROM upload WHERE school = ? AND person IS ? AND expiresAt > ? AND brings = ?",
            arguments: [school, caller.person, now, kind.rawValue]
        ).map { (id: $0["id"], madeAt: $0["madeAt"], marks: $0["marks"]) }
    }
}

/// A piece of a list.
private enum Chunk {}
