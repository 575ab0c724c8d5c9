import GRDB
import Nurture

/// One line of the audit, as those see it whom it concerns.
public struct AuditLine: Sendable {
    public let at: Instant
    public let who: String
    public let verb: Verb?
    public let reason: OpeningReason?
}

extension Desk {
    /// Who opened or changed what is kept of a pupil, the newest first.
    public func audit(of pupil: ID<Pupil>, most: Int = 200) async throws -> [AuditLine] {
        try await read(.seePupilAudit, on: .pupil(pupil)) { transaction in
            try Row.fetchAll(
                transaction.db, sql: "SELECT at, caller, person, verb, reason FROM audit WHERE thing = ? ORDER BY number DESC LIMIT ?",
                arguments: [pupil, most]
            ).map { row in
                AuditLine(
                    at: row["at"],
                    who: row["caller"] == "person" ? try transaction.name(of: row["person"]) : "Hocket (\(row["caller"] as String))",
                    verb: Verb(rawValue: row["verb"]), reason: (row["reason"] as String?).flatMap(OpeningReason.init(rawValue:)))
            }
        }
    }
}
