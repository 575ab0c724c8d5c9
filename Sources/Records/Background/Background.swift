import Foundation
import GRDB
import Nurture

/// A child's background data, for the school lead alone.
public struct BackgroundPage: Sendable {
    public let pupil: ID<Pupil>
    public let name: String
    public let school: ID<School>
    public let content: BackgroundContent
    /// 0 while nothing is known.
    public let revision: Int
    public let saved: (by: String, at: Instant)?
    public let table: CodeTable
    public let today: Day
}

extension Desk {
    public func background(of pupil: ID<Pupil>) async throws -> BackgroundPage {
        try await read(.seeBackground, on: .pupil(pupil)) { transaction in
            guard let row = try transaction.pupilRow(pupil), let known = try transaction.known(pupil, row) else { throw Refusal.outOfReach }
            let kept = try transaction.background(of: pupil)
            return BackgroundPage(
                pupil: pupil, name: known.shortName, school: row["school"], content: kept.content, revision: kept.revision,
                saved: kept.saved, table: try transaction.codeTable(), today: transaction.today)
        }
    }

    /// - Parameter revision: the revision that was on the page; 0 where there was none.
    /// - Throws: ``Refusal/conflict(revision:)``
    public func save(_ background: BackgroundContent, of pupil: ID<Pupil>, revision: Int) async throws {
        let caller = caller
        try await act(.changeBackground, on: .pupil(pupil)) { transaction in
            let kept = try transaction.background(of: pupil).revision
            guard kept == revision else { throw Refusal.conflict(revision: kept) }
            try transaction.save(background, of: pupil, by: caller)
        }
    }
}

extension Transaction {
    func background(of pupil: ID<Pupil>) throws -> (content: BackgroundContent, revision: Int, saved: (by: String, at: Instant)?) {
        let statement = try db.cachedStatement(sql: "SELECT * FROM background WHERE pupil = ?")
        guard let row = try Row.fetchOne(statement, arguments: [pupil]) else { return (BackgroundContent(), 0, nil) }
        let content = try openIfKept(BackgroundContent.self, row["content"], .background, row: pupil, owner: .pupil(pupil))
        return (content ?? BackgroundContent(), row["revision"], (try name(of: row["savedBy"]), row["savedAt"]))
    }

    func save(_ background: BackgroundContent, of pupil: ID<Pupil>, by caller: Caller) throws {
        try run(
            sql: """
                INSERT INTO background (pupil, content, savedBy, savedAt) VALUES (?, ?, ?, ?) ON CONFLICT (pupil) DO UPDATE
                SET content = excluded.content, savedBy = excluded.savedBy, savedAt = excluded.savedAt, revision = revision + 1
                """,
            arguments: [pupil, seal(background, .background, row: pupil, owner: .pupil(pupil)), caller.person, now])
    }

    func codeTable() throws -> CodeTable {
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM codeList ORDER BY list, position, validFrom")
        return CodeTable(
            rows.compactMap { row in
                CodeList(rawValue: row["list"]).map {
                    DatedCode(list: $0, code: row["code"], words: row["words"], validFrom: row["validFrom"], validTo: row["validTo"])
                }
            })
    }
}
