import Foundation
import GRDB
import Nurture

/// A pupil, as those see it who work with the pupil.
public struct PupilForTutor: Sendable {
    public let id: ID<Pupil>
    public let school: ID<School>
    public let schoolName: String
    public let known: PupilKnown
    public let yearGroup: YearGroup
    public let safeguarding: SafeguardingContact?
    public let groups: [GroupLine]
    /// What each question allows today, without who answered and why.
    public let allowances: [ConsentQuestion: Allowance]
    public let handOvers: [HandOverLine]
    public let can: Set<Verb>
}

/// What the service lead sees besides.
public struct PupilForServiceLead: Sendable {
    public let tutor: PupilForTutor
    public let identity: PupilIdentity
    /// Why a place would be good, by whom.
    public let reasons: [Reasons]
    public let effects: [ConsentQuestion: ConsentEffect]

    /// What one person wrote when they nominated the pupil.
    public struct Reasons: Sendable {
        public let by: String
        public let on: Day
        public let text: String
    }
}

/// What the school lead sees besides.
public struct PupilForSchoolLead: Sendable {
    public let lead: PupilForServiceLead
    public let upn: String?
    public let carers: [CarerLine]
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

    public var schoolLead: PupilForSchoolLead? {
        if case .schoolLead(let page) = self { page } else { nil }
    }
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
            let effects = try transaction.consentEffects(of: id)
            let tutor = try transaction.forTutor(id, row, known, effects.mapValues(\.allowance), can, caller)
            guard can.contains(.seeIdentity) else { return .tutor(tutor) }
            let lead = PupilForServiceLead(
                tutor: tutor, identity: identity, reasons: try transaction.reasons(for: id), effects: effects)
            guard can.contains(.seeCarers) else { return .serviceLead(lead) }
            return .schoolLead(
                PupilForSchoolLead(lead: lead, upn: try transaction.upn(id, row), carers: try transaction.carers(of: id)))
        }
    }
}

extension Transaction {
    fileprivate func forTutor(
        _ id: ID<Pupil>, _ row: Row, _ known: PupilKnown, _ allowances: [ConsentQuestion: Allowance], _ can: Set<Verb>, _ caller: Caller
    ) throws -> PupilForTutor {
        let groups = try ID<Group>.fetchAll(db, sql: "SELECT DISTINCT nurtureGroup FROM membership WHERE pupil = ?", arguments: [id])
        return PupilForTutor(
            id: id, school: row["school"],
            schoolName: try String.fetchOne(db, sql: "SELECT name FROM school WHERE id = ?", arguments: [row["school"] as ID<School>])
                ?? "",
            known: known, yearGroup: yearGroup(row), safeguarding: try safeguardingContact(of: row["school"]),
            groups: try groups.filter { try mayOpen($0, caller) }.compactMap { try groupLine($0) },
            allowances: allowances, handOvers: try handOvers(of: id), can: can)
    }

    /// The same words to several services are shown once.
    func reasons(for pupil: ID<Pupil>) throws -> [PupilForServiceLead.Reasons] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, reasons, madeBy, madeAt FROM nomination WHERE pupil = ? ORDER BY madeAt, id", arguments: [pupil])
        var seen: Set<String> = []
        return try rows.compactMap { row in
            let id: ID<Nomination> = row["id"]
            let text = try openIfKept(String.self, row["reasons"], .nomination, row: id, owner: .pupil(pupil)) ?? ""
            guard !text.isEmpty, seen.insert(text).inserted else { return nil }
            return PupilForServiceLead.Reasons(by: try name(of: row["madeBy"]), on: (row["madeAt"] as Instant).day, text: text)
        }
    }
}
