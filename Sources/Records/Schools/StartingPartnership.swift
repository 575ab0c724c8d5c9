import Foundation
import GRDB
import Nurture

extension Desk {
    /// Begins to work with a school from today on. A school that another service works with already keeps what it said of itself.
    /// - Parameter choice: why this school; the website always asks.
    public func startPartnership(
        of service: ID<Service>, with draft: SchoolDraft, because choice: SchoolChoiceDraft? = nil
    ) async throws -> ID<School> {
        let caller = caller
        let id = try await records.inSnapshot { try $0.school(withURN: draft.urn) } ?? .new()
        return try await act(.startPartnership, on: .service(service), making: [.school(id)]) { transaction in
            let known = try transaction.school(withURN: draft.urn)
            let school = known ?? id
            if known == nil { try transaction.add(school, draft) }
            try transaction.work(service, with: school)
            if let choice { try transaction.keep(choice, for: school, by: service, caller) }
            return school
        }
    }

    /// - Throws: ``Refusal/conflict(revision:)`` if somebody else has saved since.
    public func change(_ school: ID<School>, to draft: SchoolDraft, revision: Int) async throws {
        try await act(.changeSchool, on: .school(school)) { transaction in
            let contact = try transaction.seal(draft.safeguarding, .schoolContacts, row: school, owner: .school(school))
            try transaction.db.execute(
                sql: """
                    UPDATE school SET name = ?, address = ?, safeguarding = ?, revision = revision + 1 WHERE id = ? AND revision = ?
                    """,
                arguments: [draft.name, draft.address, contact, school, revision])
            guard transaction.db.changesCount == 1 else {
                throw Refusal.conflict(
                    revision: try Int.fetchOne(transaction.db, sql: "SELECT revision FROM school WHERE id = ?", arguments: [school]) ?? 0)
            }
            try transaction.replaceTerms(of: school, with: draft)
        }
    }
}

extension Transaction {
    /// A partnership that was to end goes on.
    fileprivate func work(_ service: ID<Service>, with school: ID<School>) throws {
        try db.execute(
            sql: "UPDATE partnership SET endsOn = NULL WHERE service = ? AND school = ? AND (endsOn IS NULL OR endsOn >= ?)",
            arguments: [service, school, today])
        guard db.changesCount == 0 else { return }
        try db.execute(
            sql: "INSERT INTO partnership (id, service, school, startsOn) VALUES (?, ?, ?, ?)",
            arguments: [ID<Partnership>.new(), service, school, today])
    }

    func school(withURN urn: Int) throws -> ID<School>? {
        try ID<School>.fetchOne(db, sql: "SELECT id FROM school WHERE urn = ?", arguments: [urn])
    }

    fileprivate func add(_ school: ID<School>, _ draft: SchoolDraft) throws {
        try db.execute(
            sql: "INSERT INTO school (id, urn, name, address, safeguarding) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                school, draft.urn, draft.name, draft.address,
                seal(draft.safeguarding, .schoolContacts, row: school, owner: .school(school)),
            ])
        try replaceTerms(of: school, with: draft)
    }

    fileprivate func replaceTerms(of school: ID<School>, with draft: SchoolDraft) throws {
        try db.execute(sql: "DELETE FROM halfTerm WHERE school = ?", arguments: [school])
        try db.execute(sql: "DELETE FROM closedDay WHERE school = ?", arguments: [school])
        for day in draft.closedDays.sorted() {
            try db.execute(sql: "INSERT INTO closedDay (school, day) VALUES (?, ?)", arguments: [school, day])
        }
        for halfTerm in draft.halfTerms {
            try db.execute(
                sql: "INSERT INTO halfTerm (id, school, startsOn, endsOn) VALUES (?, ?, ?, ?)",
                arguments: [ID<School>.new(), school, halfTerm.lowerBound, halfTerm.upperBound])
        }
    }

    func termCalendar(of school: ID<School>) throws -> TermCalendar {
        let halfTerms = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT startsOn, endsOn FROM halfTerm WHERE school = ?"), arguments: [school])
        let closed = try Day.fetchSet(db.cachedStatement(sql: "SELECT day FROM closedDay WHERE school = ?"), arguments: [school])
        return TermCalendar(halfTerms: halfTerms.map { ($0["startsOn"] as Day)...($0["endsOn"] as Day) }, closedDays: closed)
    }

    func safeguardingContact(of school: ID<School>) throws -> SafeguardingContact? {
        let box = try Data.fetchOne(
            db.cachedStatement(sql: "SELECT safeguarding FROM school WHERE id = ?"), arguments: [school])
        return try openIfKept(SafeguardingContact.self, box, .schoolContacts, row: school, owner: .school(school))
    }
}
