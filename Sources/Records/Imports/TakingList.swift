import GRDB
import Nurture

/// That a list was taken, and how many pupils it brought.
public struct ImportReceipt: Sendable, Equatable {
    public let upload: ID<Upload>
    public let added: Int
    public let changed: Int
    public let at: Instant
}

/// Why a list was not taken. Nothing has changed.
public enum ImportRefusal: Error, Equatable {
    /// These rows can't be taken as they are; by line.
    case notReady([Int])
    /// The school's pupils are not those any more that the list was compared with.
    case changedMeanwhile
}

extension Desk {
    /// Takes rows of a list: new pupils are nominated, pupils who are here already are changed as the plan says. All of it, or nothing.
    /// The list is gone afterwards, and so is its key. The same list again is a retry and changes nothing.
    /// - Parameters:
    ///   - lines: the rows to be taken.
    ///   - plan: what was shown to become of them.
    /// - Throws: ``ImportRefusal``
    public func take(_ lines: Set<Int>, of plan: ImportPlan, from upload: ID<Upload>, at school: ID<School>) async throws -> ImportReceipt {
        let caller = caller
        if let receipt = try await receipt(of: upload, at: school) { return receipt }
        let chosen = plan.entries.filter { lines.contains($0.row.line) }
        let notReady = chosen.filter { $0.fate.offer == .problem }.map(\.row.line)
        guard notReady.isEmpty else { throw ImportRefusal.notReady(notReady) }
        let new = chosen.filter { $0.fate == .new }.map { ID<Pupil>.following(upload, $0.row.line) }
        return try await act(.importPupils, on: .school(school), making: new.map(Owner.pupil)) { transaction in
            if let receipt = try transaction.receipt(of: upload, at: school) { return receipt }
            let rights = try transaction.importRights(of: caller, at: school)
            let now = ImportPlan(plan.entries.map(\.row), known: try transaction.knownPupils(at: school, rights))
            let fates = Dictionary(now.entries.map { ($0.row.line, $0.fate) }) { first, _ in first }
            guard chosen.allSatisfy({ fates[$0.row.line] == $0.fate }) else { throw ImportRefusal.changedMeanwhile }
            for entry in chosen { try transaction.take(entry, from: upload, at: school, by: caller, rights) }
            try transaction.db.execute(sql: "DELETE FROM upload WHERE id = ?", arguments: [upload])
            transaction.keyring.forget(.upload(upload))
            return try transaction.writeReceipt(
                of: upload, at: school, by: caller, added: new.count, changed: chosen.count { $0.fate.offer == .change })
        }
    }

    /// That the caller's list was taken; nil if it was not.
    public func receipt(of upload: ID<Upload>, at school: ID<School>) async throws -> ImportReceipt? {
        let caller = caller
        return try await records.inSnapshot { transaction in
            try transaction.check(caller, .importPupils, .school(school), reasonGiven: true)
            return try transaction.receipt(of: upload, at: school)
        }
    }
}

extension Transaction {
    fileprivate func take(
        _ entry: ImportPlan.Entry, from upload: ID<Upload>, at school: ID<School>, by caller: Caller, _ rights: ImportRights
    ) throws {
        switch entry.fate {
        case .new:
            guard let birth = entry.row.birthDate, let year = entry.row.yearGroup else { throw ImportRefusal.notReady([entry.row.line]) }
            let draft = PupilDraft(
                id: .following(upload, entry.row.line), firstName: entry.row.name.given, familyName: entry.row.name.family,
                birthDate: birth, yearGroup: year, upn: entry.row.upn?.text)
            try add(draft, to: school, by: caller, withUPN: rights.isSchools)
            try trace(caller, .importPupils, .pupil(draft.id), nil)
        case .alreadyHere(let key, let changes):
            guard rights.isSchools, !changes.isEmpty, let pupil = ID<Pupil>(key) else { return }
            for change in changes { try apply(change, to: pupil) }
            try trace(caller, .importPupils, .pupil(pupil), nil)
        case .sameInFileTwice, .problem: return
        }
    }

    private func apply(_ change: PupilChange, to pupil: ID<Pupil>) throws {
        guard let row = try pupilRow(pupil), var known = try known(pupil, row), var identity = try identity(pupil, row) else {
            throw Refusal.outOfReach
        }
        let owner = Owner.pupil(pupil)
        switch change {
        case .name(_, let name):
            (known.firstName, known.initial, identity.familyName) = (name.given, name.initial, name.family)
        case .birthDate(_, let birth): identity.birthDate = birth
        case .yearGroup(_, let year):
            try db.execute(
                sql: "UPDATE pupil SET yearGroup = ?, academicYear = ? WHERE id = ?",
                arguments: [year.number, AcademicYear(containing: today).startYear, pupil])
        case .upn(let upn):
            let box = try seal(upn, .pupilUPN, row: pupil, owner: owner)
            try db.execute(sql: "UPDATE pupil SET upn = ? WHERE id = ?", arguments: [box, pupil])
        }
        try db.execute(
            sql: "UPDATE pupil SET known = ?, identity = ?, revision = revision + 1 WHERE id = ?",
            arguments: [
                seal(known, .pupilKnown, row: pupil, owner: owner), seal(identity, .pupilIdentity, row: pupil, owner: owner), pupil,
            ])
    }

    func receipt(of upload: ID<Upload>, at school: ID<School>) throws -> ImportReceipt? {
        try Row.fetchOne(
            db, sql: "SELECT added, changed, at FROM importReceipt WHERE upload = ? AND school = ?", arguments: [upload, school]
        ).map { ImportReceipt(upload: upload, added: $0["added"], changed: $0["changed"], at: $0["at"]) }
    }

    func writeReceipt(
        of upload: ID<Upload>, at school: ID<School>, by caller: Caller, added: Int, changed: Int
    ) throws -> ImportReceipt {
        try db.execute(
            sql: "INSERT INTO importReceipt (upload, school, person, added, changed, at) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [upload, school, caller.person, added, changed, now])
        return ImportReceipt(upload: upload, added: added, changed: changed, at: now)
    }
}
