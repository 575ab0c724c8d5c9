import Foundation
import GRDB
import Nurture

/// A list that was laid aside, with what was decided about it.
public struct OpenImport: Sendable {
    public let id: ID<Upload>
    public let schoolName: String
    public let madeAt: Instant
    public let table: CSVTable
    public var marks: ImportMarks
    /// What its columns mean: as chosen, or else what they probably mean.
    public let columns: [PupilColumn?]
    public let rights: ImportRights
    fileprivate let known: [KnownPupil]

    /// What would become of each row, if the columns were chosen.
    public func plan(today: Day) -> ImportPlan? {
        marks.columns.isEmpty ? nil : ImportPlan(marks.rows(of: table, today: today), known: known)
    }
}

extension Desk {
    /// The caller's list at a school; nil if there is none, or if it is a day old.
    public func openImport(at school: ID<School>) async throws -> OpenImport? {
        let caller = caller
        return try await read(.seePupils, on: .school(school)) { transaction in
            guard let upload = try transaction.openUpload(of: caller, at: school) else { return nil }
            let owner = Owner.upload(upload.id)
            let table = try transaction.stagedList(upload.id)
            let rights = try transaction.importRights(of: caller, at: school)
            let marks = try transaction.openIfKept(ImportMarks.self, upload.marks, .uploadMarks, row: upload.id, owner: owner)
            let chosen = marks?.columns ?? []
            return OpenImport(
                id: upload.id,
                schoolName: try String.fetchOne(transaction.db, sql: "SELECT name FROM school WHERE id = ?", arguments: [school]) ?? "",
                madeAt: upload.madeAt, table: table, marks: marks ?? ImportMarks(),
                columns: chosen.isEmpty ? try transaction.suggestedColumns(for: table.headings, at: school) : chosen, rights: rights,
                known: try transaction.knownPupils(at: school, rights))
        }
    }

    /// Since when a list of the caller's waits at a school; nil if there is none.
    public func importWaiting(at school: ID<School>) async throws -> Instant? {
        let caller = caller
        return try await records.inSnapshot { transaction in
            try transaction.check(caller, .importPupils, .school(school), reasonGiven: true)
            return try transaction.openUpload(of: caller, at: school)?.madeAt
        }
    }

    /// What would become of each row of a list.
    public func plan(_ rows: [PupilRow], at school: ID<School>) async throws -> ImportPlan {
        let caller = caller
        return try await read(.seePupils, on: .school(school)) { transaction in
            ImportPlan(rows, known: try transaction.knownPupils(at: school, try transaction.importRights(of: caller, at: school)))
        }
    }
}

extension Transaction {
    /// The pupils of a school, opened to be compared with a list. Who may not change them gets nothing to compare but who they are.
    func knownPupils(at school: ID<School>, _ rights: ImportRights) throws -> [KnownPupil] {
        try ID<Pupil>.fetchAll(db, sql: "SELECT id FROM pupil WHERE school = ?", arguments: [school]).compactMap { id in
            guard let row = try pupilRow(id), let known = try known(id, row), let identity = try identity(id, row) else { return nil }
            return KnownPupil(
                key: id.description, name: PupilName(given: known.firstName, family: identity.familyName), birthDate: identity.birthDate,
                yearGroup: rights.isSchools ? yearGroup(row) : nil,
                upn: rights.isSchools ? try openIfKept(String.self, row["upn"], .pupilUPN, row: id, owner: .pupil(id)) : nil)
        }
    }
}
