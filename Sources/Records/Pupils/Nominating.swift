import Foundation
import GRDB
import Nurture

extension Desk {
    /// Adds pupils to a school and nominates each of them to the school's partnerships: all of them, or none.
    /// The same pupil with the same ID again is a retry and changes nothing.
    public func nominate(_ drafts: [PupilDraft], at school: ID<School>, as verb: Verb = .nominatePupil) async throws {
        let caller = caller
        try await act(verb, on: .school(school), making: drafts.map { .pupil($0.id) }) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .school(school))
            let mayStateUPN = capacities.contains(.schoolLead) || capacities.contains(.system)
            for draft in drafts { try transaction.add(draft, to: school, by: caller, withUPN: mayStateUPN) }
        }
    }
}

extension Transaction {
    func add(_ draft: PupilDraft, to school: ID<School>, by caller: Caller, withUPN: Bool) throws {
        if let kept = try pupilRow(draft.id) {
            guard kept["school"] == school, try known(draft.id, kept) == draft.known, try identity(draft.id, kept) == draft.identity else {
                throw Refusal.idTaken
            }
            return
        }
        let owner = Owner.pupil(draft.id)
        try db.execute(
            sql: """
                INSERT INTO pupil (id, school, known, identity, upn, yearGroup, academicYear, madeAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                draft.id, school, seal(draft.known, .pupilKnown, row: draft.id, owner: owner),
                seal(draft.identity, .pupilIdentity, row: draft.id, owner: owner),
                withUPN ? draft.upn.map { try seal($0, .pupilUPN, row: draft.id, owner: owner) } : nil,
                draft.yearGroup.number, AcademicYear(containing: today).startYear, now,
            ])
        try nominate(draft.id, at: school, reasons: draft.reasons, by: caller)
    }

    /// A school that works with two services proposes a pupil to both.
    private func nominate(_ pupil: ID<Pupil>, at school: ID<School>, reasons: String, by caller: Caller) throws {
        let partnerships = try ID<Partnership>.fetchAll(
            db, sql: "SELECT id FROM partnership WHERE school = ? AND startsOn <= ? AND (endsOn IS NULL OR endsOn >= ?)",
            arguments: [school, today, today])
        for partnership in partnerships {
            let id = ID<Nomination>.new()
            try db.execute(
                sql: "INSERT INTO nomination (id, pupil, partnership, reasons, madeBy, madeAt) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [id, pupil, partnership, seal(reasons, .nomination, row: id, owner: .pupil(pupil)), caller.person, now])
        }
    }
}
