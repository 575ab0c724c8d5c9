import Foundation
import GRDB
import Nurture

/// A pupil, as those see it who work with the pupil.
public struct PupilForTutor: Sendable {
    public let id: ID<Pupil>
    public let school: ID<School>
    public let known: PupilKnown
    public let yearGroup: YearGroup
    public let safeguarding: SafeguardingContact?
    public let groups: [GroupLine]
    /// What each question allows today, without who answered.
    public let effects: [ConsentQuestion: ConsentEffect]
    public let handOvers: [HandOverLine]
    public let can: Set<Verb>
}

/// What the service lead sees besides.
public struct PupilForServiceLead: Sendable {
    public let tutor: PupilForTutor
    public let identity: PupilIdentity
    public let reasons: String
    public let answers: [ConsentLine]
}

/// What the school lead sees besides.
public struct PupilForSchoolLead: Sendable {
    public let lead: PupilForServiceLead
    public let upn: String?
    public let carers: [CarerLine]
    public let revision: Int
}

/// One page, three audiences.
public enum PupilPage: Sendable {
    case tutor(PupilForTutor)
    case serviceLead(PupilForServiceLead)
    case schoolLead(PupilForSchoolLead)

    public var tutor: PupilForTutor {
        switch self {
        case .tutor(let page): page
        case .serviceLead(let page): page.tutor
        case .schoolLead(let page): page.lead.tutor
        }
    }

    public var lead: PupilForServiceLead? {
        switch self {
        case .tutor: nil
        case .serviceLead(let page): page
        case .schoolLead(let page): page.lead
        }
    }
}

/// A carer, as the school lead sees them.
public struct CarerLine: Sendable {
    public let id: ID<Carer>
    public let carer: CarerDraft
    public let isEntitled: Bool
    public let mayBeContacted: Bool
}

extension Desk {
    public func pupil(_ id: ID<Pupil>) async throws -> PupilPage {
        let caller = caller
        return try await read(.openPupil, on: .pupil(id)) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .pupil(id))
            guard let row = try transaction.pupilRow(id), let known = try transaction.known(id, row),
                let identity = try transaction.identity(id, row)
            else { throw Refusal.outOfReach }
            let can = Set(Verb.allCases.filter { $0.rule.kind == .pupil && $0.answer(to: capacities, reasonGiven: true) == .allowed })
            let tutor = try transaction.forTutor(id, row, known, can, caller)
            guard can.contains(.seeIdentity) else { return .tutor(tutor) }
            let lead = PupilForServiceLead(
                tutor: tutor, identity: identity, reasons: try transaction.reasons(for: id), answers: try transaction.consentLines(of: id))
            guard can.contains(.seeCarers) else { return .serviceLead(lead) }
            return .schoolLead(
                PupilForSchoolLead(
                    lead: lead,
                    upn: try transaction.openIfKept(String.self, row["upn"], .pupilUPN, row: id, owner: .pupil(id)),
                    carers: try transaction.carers(of: id), revision: row["revision"]))
        }
    }
}

extension Transaction {
    fileprivate func forTutor(_ id: ID<Pupil>, _ row: Row, _ known: PupilKnown, _ can: Set<Verb>, _ caller: Caller) throws -> PupilForTutor
    {
        let groups = try ID<Group>.fetchAll(db, sql: "SELECT DISTINCT nurtureGroup FROM membership WHERE pupil = ?", arguments: [id])
        return PupilForTutor(
            id: id, school: row["school"], known: known, yearGroup: yearGroup(row),
            safeguarding: try safeguardingContact(of: row["school"]),
            groups: try groups.filter { try mayOpen($0, caller) }.compactMap { try groupLine($0) },
            effects: try consentEffects(of: id), handOvers: try handOvers(of: id), can: can)
    }

    fileprivate func reasons(for pupil: ID<Pupil>) throws -> String {
        let row = try Row.fetchOne(
            db, sql: "SELECT id, reasons FROM nomination WHERE pupil = ? ORDER BY madeAt DESC LIMIT 1", arguments: [pupil])
        guard let row else { return "" }
        let id: ID<Nomination> = row["id"]
        return try openIfKept(String.self, row["reasons"], .nomination, row: id, owner: .pupil(pupil)) ?? ""
    }

    func carers(of pupil: ID<Pupil>) throws -> [CarerLine] {
        try Row.fetchAll(db, sql: "SELECT * FROM carer WHERE pupil = ? ORDER BY id", arguments: [pupil]).compactMap { row in
            let id: ID<Carer> = row["id"]
            return try openIfKept(CarerDraft.self, row["identity"], .carer, row: id, owner: .pupil(pupil)).map {
                CarerLine(id: id, carer: $0, isEntitled: row["entitled"], mayBeContacted: row["mayBeContacted"])
            }
        }
    }
}
