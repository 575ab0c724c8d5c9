import Foundation
import GRDB
import Nurture

/// Why a service chose a school, as it is filled in.
public struct SchoolChoiceDraft: Sendable, Equatable {
    public var criteria: Set<ChoiceCriterion>
    public var reason: String

    public init(criteria: Set<ChoiceCriterion>, reason: String) {
        (self.criteria, self.reason) = (criteria, reason)
    }
}

/// Why a service chose a school, when, and who said so.
public struct KeptSchoolChoice: Sendable, Equatable {
    public let criteria: [ChoiceCriterion]
    public let reason: String
    public let by: String
    public let at: Instant
}

extension Desk {
    /// Keeps why a service chose a school that it works with already. What was said before stays.
    public func explain(_ draft: SchoolChoiceDraft, for school: ID<School>, by service: ID<Service>) async throws {
        let caller = caller
        try await act(.noteOnEstablishment, on: .service(service)) { transaction in
            let isPartner = try Bool.fetchOne(
                transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM partnership WHERE service = ? AND school = ?)",
                arguments: [service, school])
            guard isPartner == true else { throw Refusal.outOfReach }
            try transaction.keep(draft, for: school, by: service, caller)
        }
    }
}

extension Transaction {
    func keep(_ draft: SchoolChoiceDraft, for school: ID<School>, by service: ID<Service>, _ caller: Caller) throws {
        let id = ID<SchoolChoice>.new()
        try db.execute(
            sql: "INSERT INTO schoolChoice (id, service, school, reason, madeBy, madeAt) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [id, service, school, seal(draft.reason, .schoolChoice, row: id, owner: .school(school)), caller.person, now])
        for criterion in draft.criteria {
            try db.execute(
                sql: "INSERT INTO schoolChoiceCriterion (choice, criterion) VALUES (?, ?)", arguments: [id, criterion.rawValue])
        }
    }

    /// Why a service chose a school, in what it said last; nil while nobody has said. The first step of setting a group up asks this.
    func whyChosen(_ school: ID<School>, by service: ID<Service>) throws -> KeptSchoolChoice? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT id, reason, madeBy, madeAt FROM schoolChoice WHERE school = ? AND service = ? ORDER BY madeAt DESC, id DESC LIMIT 1
                    """),
            arguments: [school, service])
        guard let row else { return nil }
        let id: ID<SchoolChoice> = row["id"]
        let criteria = try String.fetchSet(
            db.cachedStatement(sql: "SELECT criterion FROM schoolChoiceCriterion WHERE choice = ?"), arguments: [id])
        return KeptSchoolChoice(
            criteria: ChoiceCriterion.allCases.filter { criteria.contains($0.rawValue) },
            reason: try openIfKept(String.self, row["reason"], .schoolChoice, row: id, owner: .school(school)) ?? "",
            by: try name(of: row["madeBy"] as ID<Person>?), at: row["madeAt"])
    }
}
