import Foundation
import GRDB
import Nurture

/// A pupil in a lead's list.
public struct PupilLine: Sendable {
    public let id: ID<Pupil>
    public let firstName: String
    public let familyName: String
    public let birthDate: Day
    public let yearGroup: YearGroup
    public let takingPart: ConsentEffect
    public let waiting: WaitingState

    public var hasPlace: Bool { waiting == .hasPlace }
    public var fullName: String { "\(firstName) \(familyName)" }
}

/// The pupils of a school, as a list to work through.
public struct PupilList: Sendable {
    public let schoolName: String
    public let pupils: [PupilLine]
    /// Pupils for whom nobody may answer yet. Nil for a service lead, who knows nothing of carers.
    public let withoutCarer: Set<ID<Pupil>>?
    public let can: Set<Verb>
}

extension Desk {
    /// The pupils of a school whom the caller reaches, by family name. Erased ones are not among them.
    public func pupils(at school: ID<School>) async throws -> [PupilLine] {
        let caller = caller
        return try await read(.seePupils, on: .school(school)) { try $0.pupilLines(at: school, caller) }
    }

    public func pupilList(at school: ID<School>) async throws -> PupilList {
        let caller = caller
        return try await read(.seePupils, on: .school(school)) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .school(school))
            let pupils = try transaction.pupilLines(at: school, caller)
            let seesCarers = !capacities.isDisjoint(with: [.schoolLead, .system])
            return PupilList(
                schoolName: try String.fetchOne(transaction.db, sql: "SELECT name FROM school WHERE id = ?", arguments: [school]) ?? "",
                pupils: pupils,
                withoutCarer: seesCarers
                    ? Set(try pupils.map(\.id).filter { try !transaction.carers(of: $0).contains(where: \.mayAnswer) }) : nil,
                can: Set(Verb.allCases.filter { $0.rule.kind == .school && $0.answer(to: capacities) == .allowed }))
        }
    }

    /// Whether a pupil whom the caller reaches has this name and birth date already.
    public func hasTwin(of draft: PupilDraft, at school: ID<School>) async throws -> Bool {
        let name = PupilName(given: draft.firstName, family: draft.familyName).identity
        return try await pupils(at: school).contains {
            $0.id != draft.id && $0.birthDate == draft.birthDate
                && PupilName(given: $0.firstName, family: $0.familyName).identity == name
        }
    }
}

extension Transaction {
    fileprivate func pupilLines(at school: ID<School>, _ caller: Caller) throws -> [PupilLine] {
        try ID<Pupil>.fetchAll(db, sql: "SELECT id FROM pupil WHERE school = ?", arguments: [school])
            .filter { Verb.seeIdentity.answer(to: try capacities(of: caller, before: .pupil($0))) == .allowed }
            .compactMap { try pupilLine($0) }
            .sorted { ($0.familyName, $0.firstName, $0.id) < ($1.familyName, $1.firstName, $1.id) }
    }

    func pupilLine(_ id: ID<Pupil>) throws -> PupilLine? {
        guard let row = try pupilRow(id), let known = try known(id, row), let identity = try identity(id, row) else { return nil }
        return PupilLine(
            id: id, firstName: known.firstName, familyName: identity.familyName, birthDate: identity.birthDate,
            yearGroup: yearGroup(row), takingPart: try consentEffect(of: id, .takingPart),
            waiting: try waitingState(of: id))
    }

    func pupilRow(_ id: ID<Pupil>) throws -> Row? {
        let statement = try db.cachedStatement(
            sql: "SELECT school, known, identity, upn, yearGroup, academicYear, revision FROM pupil WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id])
    }

    func known(_ id: ID<Pupil>, _ row: Row) throws -> PupilKnown? {
        try openIfKept(PupilKnown.self, row["known"], .pupilKnown, row: id, owner: .pupil(id))
    }

    func identity(_ id: ID<Pupil>, _ row: Row) throws -> PupilIdentity? {
        try openIfKept(PupilIdentity.self, row["identity"], .pupilIdentity, row: id, owner: .pupil(id))
    }

    /// The year group today, of a child who moves up with the others each September.
    func yearGroup(_ row: Row) -> YearGroup {
        let stated = YearGroup(row["yearGroup"] as Int) ?? .reception
        return stated.moved(from: AcademicYear(startYear: row["academicYear"]), to: AcademicYear(containing: today)) ?? stated
    }

    /// What the register and the group's page call a pupil.
    func shortName(of id: ID<Pupil>) throws -> String {
        guard let row = try pupilRow(id), let known = try known(id, row) else { return "A pupil who was erased" }
        return known.shortName
    }
}
