import Foundation
import GRDB
import Nurture

/// What somebody said of an establishment to the service that notes it.
public struct EstablishmentNoteDraft: Sendable {
    public var id: ID<EstablishmentNote>
    public var source: AdviceSource
    public var content: EstablishmentNoteContent
    public var saidOn: Day

    public init(id: ID<EstablishmentNote> = .new(), source: AdviceSource, content: EstablishmentNoteContent, saidOn: Day) {
        (self.id, self.source, self.content, self.saidOn) = (id, source, content, saidOn)
    }
}

/// The sealed part of a note: a count of children is the service's alone.
public struct EstablishmentNoteContent: Codable, Sendable, Equatable {
    /// Who said it.
    public var by: String
    public var words: String
    /// Children looked after, as the school states.
    public var lookedAfter: Int?
    /// Pupils close to exclusion, as the school states.
    public var closeToExclusion: Int?

    public init(by: String, words: String, lookedAfter: Int? = nil, closeToExclusion: Int? = nil) {
        (self.by, self.words, self.lookedAfter, self.closeToExclusion) = (by, words, lookedAfter, closeToExclusion)
    }
}

/// A note on an establishment, with who wrote it down.
public struct KeptEstablishmentNote: Sendable {
    public let source: AdviceSource
    public let content: EstablishmentNoteContent
    public let saidOn: Day
    public let notedBy: String
    public let notedAt: Instant
}

extension Desk {
    /// Adds a note. Nobody changes one that is there.
    public func note(_ draft: EstablishmentNoteDraft, on urn: Int, for service: ID<Service>) async throws {
        let caller = caller
        try await act(.noteOnEstablishment, on: .service(service), making: [.service(service)]) { transaction in
            guard try transaction.isEstablishment(urn) else { throw Refusal.outOfReach }
            guard draft.saidOn <= transaction.today else { throw Refusal.impossible("Enter a day that has been.") }
            let isThere = try Bool.fetchOne(
                transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM establishmentNote WHERE id = ?)", arguments: [draft.id])
            guard isThere != true else { throw Refusal.idTaken }
            let box = try transaction.seal(draft.content, .establishmentNote, row: draft.id, owner: .service(service))
            try transaction.db.execute(
                sql: """
                    INSERT INTO establishmentNote (id, service, urn, source, content, saidOn, madeBy, madeAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [draft.id, service, urn, draft.source.rawValue, box, draft.saidOn, caller.person, transaction.now])
        }
    }
}

extension Transaction {
    func isEstablishment(_ urn: Int) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM establishment WHERE urn = ?)", arguments: [urn]) ?? false
    }

    /// The newest first.
    func notes(on urn: Int, of service: ID<Service>) throws -> [KeptEstablishmentNote] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM establishmentNote WHERE service = ? AND urn = ? ORDER BY saidOn DESC, id DESC",
            arguments: [service, urn]
        ).compactMap { row in
            let content = try openIfKept(
                EstablishmentNoteContent.self, row["content"], .establishmentNote, row: row["id"] as ID<EstablishmentNote>,
                owner: .service(service))
            guard let content, let source = AdviceSource(rawValue: row["source"]) else { return nil }
            return KeptEstablishmentNote(
                source: source, content: content, saidOn: row["saidOn"], notedBy: try name(of: row["madeBy"] as ID<Person>?),
                notedAt: row["madeAt"])
        }
    }
}
