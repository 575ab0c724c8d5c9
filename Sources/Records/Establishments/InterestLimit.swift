import Foundation
import GRDB
import Nurture

/// A day has had its fill of expressions of interest.
public struct TooMuchInterest: Error, Equatable {
    /// Whether it is this network address that has sent enough; else it is everybody together.
    public let fromHere: Bool
}

/// How many are taken in 24 hours: from one network address, as a school's office has it, and in all.
private let mostFromHere = 5
private let mostInAll = 100

extension Transaction {
    /// Only a digest of the address is kept, for a day.
    func interestSubject(_ address: String) -> Data { master.digest(NetworkAddress.household(of: address), for: "interest") }

    /// - Throws: ``TooMuchInterest``
    func checkInterest(from subject: Data) throws {
        let since = now.adding(days: -1)
        let here = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM interestTry WHERE subject = ? AND at > ?", arguments: [subject, since])
        guard here ?? 0 < mostFromHere else { throw TooMuchInterest(fromHere: true) }
        let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM interestTry WHERE at > ?", arguments: [since])
        guard all ?? 0 < mostInAll else { throw TooMuchInterest(fromHere: false) }
    }

    func countInterest(from subject: Data) throws {
        try db.execute(sql: "INSERT INTO interestTry (subject, at) VALUES (?, ?)", arguments: [subject, now])
    }
}
