import Foundation
import GRDB
import Nurture

/// How many wrong guesses are taken within a quarter of an hour: some at once, then each after a longer pause, then none.
private struct GuessLimit {
    let atOnce: Int
    let most: Int
    let longestPause: Int64

    static let account = GuessLimit(atOnce: 3, most: 8, longestPause: 60)
    /// An office shares one address, so it gets more.
    static let address = GuessLimit(atOnce: 30, most: 60, longestPause: 15)

    static let windowMinutes: Int64 = 15

    /// Until when to wait after these guesses, the newest first; nil if one more is taken now.
    func wait(after guesses: [Instant]) -> Instant? {
        guard let newest = guesses.first, guesses.count >= atOnce else { return nil }
        guard guesses.count < most else { return guesses[most - 1].adding(minutes: GuessLimit.windowMinutes) }
        return newest.adding(seconds: min(1 << Int64(guesses.count - atOnce), longestPause))
    }
}

/// A guess that was counted before it was known to be wrong.
struct Guess: Sendable {
    fileprivate let account: Data?
    fileprivate let numbers: [Int64]
}

/// Whose password is guessed at, and from where. Only digests are kept.
struct GuessSubjects: Sendable {
    /// Nil for a birth date, which has tries of its own.
    let account: Data?
    let address: Data

    /// Guesses of whatever kind from one network address.
    init(address: String, _ master: MasterKey) {
        account = nil
        self.address = master.digest(NetworkAddress.household(of: address), for: "guess")
    }

    init(email: String, address: String, _ master: MasterKey) {
        account = master.digest(email.lowercased(), for: "guess")
        self.address = master.digest(NetworkAddress.household(of: address), for: "guess")
    }
}

extension Transaction {
    /// Counts a guess before the slow hash is made, so that guesses side by side count as well. The count outlives a restart.
    /// - Throws: ``SignInRefusal/wait(seconds:)``
    func takeGuess(_ subjects: GuessSubjects) throws -> Guess {
        let limited = (subjects.account.map { [($0, GuessLimit.account)] } ?? []) + [(subjects.address, .address)]
        for (subject, limit) in limited {
            let guesses = try Instant.fetchAll(
                db, sql: "SELECT at FROM guess WHERE subject = ? AND at > ? ORDER BY at DESC LIMIT ?",
                arguments: [subject, now.adding(minutes: -GuessLimit.windowMinutes), limit.most])
            if let end = limit.wait(after: guesses), end > now {
                throw SignInRefusal.wait(seconds: Int((end.milliseconds - now.milliseconds + 999) / 1000))
            }
        }
        let numbers = try limited.map { subject, _ in
            try db.execute(sql: "INSERT INTO guess (subject, at) VALUES (?, ?)", arguments: [subject, now])
            return db.lastInsertedRowID
        }
        return Guess(account: subjects.account, numbers: numbers)
    }

    /// It was never made, as nobody had time to hash it.
    func giveBack(_ guess: Guess) throws {
        for number in guess.numbers { try db.execute(sql: "DELETE FROM guess WHERE number = ?", arguments: [number]) }
    }

    /// It was right: the account begins anew, the address has this one back.
    func forgive(_ guess: Guess) throws {
        try giveBack(guess)
        try db.execute(sql: "DELETE FROM guess WHERE subject = ?", arguments: [guess.account])
    }
}
