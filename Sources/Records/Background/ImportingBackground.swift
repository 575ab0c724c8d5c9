import Foundation
import GRDB
import Nurture

/// A list with background data that was laid aside.
public struct OpenBackgroundImport: Sendable {
    public let id: ID<Upload>
    public let schoolName: String
    public let table: CSVTable
    /// What its columns mean: as chosen, or else as their headings say.
    public let mapping: BackgroundMapping
    /// What each row would bring; nil until the columns were chosen.
    public let plan: BackgroundPlan?
    /// Whom the plan's keys mean.
    public let names: [String: String]
    public let codes: CodeTable
    public let today: Day
}

extension Desk {
    /// Lays a list aside, sealed, for a day at most; it takes the place of the caller's list before.
    public func stageBackground(_ table: CSVTable, at school: ID<School>) async throws {
        let (caller, id) = (caller, ID<Upload>.new())
        try await act(.importBackground, on: .school(school), making: [.upload(id)]) { transaction in
            try transaction.deleteUploads(of: caller, at: school, bringing: .background)
            try transaction.stage(table, id, at: school, by: caller, bringing: .background)
        }
    }

    /// The caller's list at a school; nil if there is none, or if it is a day old.
    public func openBackgroundImport(at school: ID<School>) async throws -> OpenBackgroundImport? {
        let caller = caller
        return try await read(.seePupils, on: .school(school)) { transaction in
            try transaction.check(caller, .importBackground, .school(school), reasonGiven: true)
            return try transaction.openBackgroundImport(of: caller, at: school)
        }
    }

    /// Keeps what the columns mean.
    public func choose(_ mapping: BackgroundMapping, for upload: ID<Upload>, at school: ID<School>) async throws {
        let caller = caller
        try await act(.importBackground, on: .school(school)) { transaction in
            guard try transaction.openUpload(of: caller, at: school, bringing: .background)?.id == upload else { throw Refusal.outOfReach }
            let box = try transaction.seal(
                mapping.columns.map { $0?.rawValue ?? "" }, .uploadMarks, row: upload, owner: .upload(upload))
            try transaction.db.execute(sql: "UPDATE upload SET marks = ? WHERE id = ?", arguments: [box, upload])
        }
    }

    /// Takes what the list says of the pupils whom it fits, all of it or nothing. The list is gone afterwards. The same list again is a
    /// retry and changes nothing.
    /// - Throws: ``ImportRefusal/changedMeanwhile`` if the rows fit other pupils than on the page.
    public func takeBackground(_ shown: BackgroundPlan, from upload: ID<Upload>, at school: ID<School>) async throws -> ImportReceipt {
        let caller = caller
        return try await act(.importBackground, on: .school(school)) { transaction in
            if let receipt = try transaction.receipt(of: upload, at: school) { return receipt }
            guard let open = try transaction.openBackgroundImport(of: caller, at: school), open.id == upload, let plan = open.plan else {
                throw Refusal.outOfReach
            }
            guard plan == shown else { throw ImportRefusal.changedMeanwhile }
            var changed = 0
            for entry in plan.entries {
                guard case .fits(let key) = entry.fate, let pupil = ID<Pupil>(key) else { continue }
                if try transaction.take(entry.cells, of: pupil, open.codes, by: caller) { changed += 1 }
            }
            try transaction.deleteUploads(of: caller, at: school, bringing: .background)
            return try transaction.writeReceipt(of: upload, at: school, by: caller, added: 0, changed: changed)
        }
    }

    /// That the caller's list was taken; nil if it was not.
    public func backgroundReceipt(of upload: ID<Upload>, at school: ID<School>) async throws -> ImportReceipt? {
        try await read(.importBackground, on: .school(school)) { try $0.receipt(of: upload, at: school) }
    }

    /// Throws the caller's list away.
    public func discardBackground(at school: ID<School>) async throws {
        let caller = caller
        try await act(.importBackground, on: .school(school)) { try $0.deleteUploads(of: caller, at: school, bringing: .background) }
    }
}

extension Transaction {
    fileprivate func openBackgroundImport(of caller: Caller, at school: ID<School>) throws -> OpenBackgroundImport? {
        guard let upload = try openUpload(of: caller, at: school, bringing: .background) else { return nil }
        let table = try stagedList(upload.id)
        let chosen = try openIfKept([String].self, upload.marks, .uploadMarks, row: upload.id, owner: .upload(upload.id))
        let mapping =
            chosen.map { BackgroundMapping($0.map(BackgroundColumn.init(rawValue:))) } ?? BackgroundMapping(guessing: table.headings)
        let known = try knownPupils(at: school, ImportRights(isSchools: true))
        return OpenBackgroundImport(
            id: upload.id,
            schoolName: try String.fetchOne(db, sql: "SELECT name FROM school WHERE id = ?", arguments: [school]) ?? "",
            table: table, mapping: mapping,
            plan: chosen == nil ? nil : BackgroundPlan(table, mapping, known: known, today: today),
            names: Dictionary(known.map { ($0.key, "\($0.name.given) \($0.name.family)") }) { one, _ in one },
            codes: try codeTable(), today: today)
    }

    /// - Returns: whether anything was new.
    fileprivate func take(
        _ cells: [BackgroundItem: String], of pupil: ID<Pupil>, _ codes: CodeTable, by caller: Caller
    ) throws -> Bool {
        let kept = try background(of: pupil).content
        var content = kept
        for item in BackgroundItem.allCases { content.take(cells[item] ?? "", as: item, codes, on: today) }
        guard content != kept else { return false }
        try save(content, of: pupil, by: caller)
        try trace(caller, .importBackground, .pupil(pupil), nil)
        return true
    }
}
