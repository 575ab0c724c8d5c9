import Foundation
import GRDB
import Nurture

/// A share as it was frozen.
public struct OpenedShare: Sendable {
    public let group: GroupLine
    public let by: String
    public let on: Day
    public let lastDay: Day
    public let page: Data
    public let hasPDF: Bool
}

extension Desk {
    /// The very bytes that were shared. Each opening leaves a line in the audit, which is the list of openings.
    public func open(_ share: ID<Share>) async throws -> OpenedShare {
        try await read(.openShare, on: .share(share)) { transaction in
            let row = try transaction.shareRow(share)
            guard let group = try transaction.groupLine(row["nurtureGroup"]),
                let page = try transaction.openIfKept(Data.self, row["page"], .sharePage, row: share, owner: .group(group.id))
            else { throw Refusal.outOfReach }
            return OpenedShare(
                group: group, by: try transaction.name(of: row["madeBy"]), on: (row["madeAt"] as Instant).day, lastDay: row["lastDay"],
                page: page, hasPDF: row["pdf"] as Data? != nil)
        }
    }

    public func pdf(of share: ID<Share>) async throws -> Data {
        try await read(.openShare, on: .share(share)) { transaction in
            let row = try transaction.shareRow(share)
            let pdf = try transaction.openIfKept(Data.self, row["pdf"], .sharePDF, row: share, owner: .group(row["nurtureGroup"]))
            guard let pdf else { throw Refusal.outOfReach }
            return pdf
        }
    }
}

extension Transaction {
    fileprivate func shareRow(_ share: ID<Share>) throws -> Row {
        guard let row = try Row.fetchOne(db, sql: "SELECT * FROM share WHERE id = ?", arguments: [share]) else { throw Refusal.outOfReach }
        return row
    }
}
