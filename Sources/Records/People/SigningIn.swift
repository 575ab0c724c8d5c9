import Crypto
import Foundation
import GRDB
import Nurture

/// A browser that has been signed in.
public struct SignedIn: Sendable {
    public let id: ID<SignIn>
    public let person: ID<Person>
    /// What the browser's cookie holds; never kept here.
    public let secret: Secret
}

/// Why somebody was not let in. An unknown address and a wrong password are one answer.
public enum SignInRefusal: Error, Equatable {
    case wrong
    /// Too many wrong guesses for this account or from this address; the minutes to wait.
    case tooManyGuesses(minutes: Int)
}

extension Desk {
    /// Checks a password and signs a browser in.
    /// - Parameters:
    ///   - from: the network address that asks; only a digest of it is kept.
    ///   - device: words that help people to recognise the browser among their devices.
    /// - Throws: ``SignInRefusal``, ``PasswordHash/Busy``
    public func signIn(email: String, password: String, from address: String, device: String, hashing: PasswordHash) async throws
        -> SignedIn
    {
        let subjects = [records.master.digest(email.lowercased(), for: "guess"), records.master.digest(address, for: "guess")]
        let found = try await records.inSnapshot { transaction in
            try transaction.refuseGuessing(account: subjects[0], address: subjects[1])
            return try transaction.credential(ofEmail: email)
        }
        let pepper = records.master.derived(for: "password")
        let salt = found?.salt ?? Data(repeating: 0, count: 16)
        let hash = try await hashing.hash(password, salt: salt, pepper: pepper)
        guard let found, sameBytes(found.hash, hash) else {
            try await records.inTransaction { transaction in
                for subject in subjects {
                    try transaction.db.execute(
                        sql: "INSERT INTO guess (subject, at) VALUES (?, ?)", arguments: [subject, transaction.now])
                }
            }
            throw SignInRefusal.wrong
        }
        return try await records.inTransaction { transaction in
            try transaction.db.execute(sql: "DELETE FROM guess WHERE subject = ?", arguments: [subjects[0]])
            let signedIn = try transaction.startSignIn(found.person, device)
            try transaction.trace(.person(found.person), .signIn, .account(found.person), nil)
            return signedIn
        }
    }
}

/// Wrong guesses allowed within a quarter of an hour, before waiting begins. An office shares one address, so it gets more.
private let guessesForAccount = 8
private let guessesForAddress = 60
private let guessWindowMinutes: Int64 = 15

extension Transaction {
    func refuseGuessing(account: Data, address: Data) throws {
        for (subject, most) in [(account, guessesForAccount), (address, guessesForAddress)] {
            let since = now.adding(minutes: -guessWindowMinutes)
            let times = try Instant.fetchAll(
                db, sql: "SELECT at FROM guess WHERE subject = ? AND at > ? ORDER BY at DESC LIMIT ?", arguments: [subject, since, most])
            if times.count == most, let oldest = times.last {
                let wait = oldest.adding(minutes: guessWindowMinutes).milliseconds - now.milliseconds
                throw SignInRefusal.tooManyGuesses(minutes: Int(max(1, (wait + 59_999) / 60_000)))
            }
        }
    }

    func credential(ofEmail email: String) throws -> (person: ID<Person>, salt: Data, hash: Data)? {
        let row = try Row.fetchOne(
            db, sql: "SELECT c.person, c.salt, c.hash FROM credential c JOIN person p ON p.id = c.person WHERE p.emailDigest = ?",
            arguments: [emailDigest(email)])
        return row.map { ($0["person"], $0["salt"], $0["hash"]) }
    }

    func startSignIn(_ person: ID<Person>, _ device: String) throws -> SignedIn {
        let signedIn = SignedIn(id: .new(), person: person, secret: Secret())
        try db.execute(
            sql: "INSERT INTO signIn (id, tokenDigest, person, device, madeAt, seenAt) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [signedIn.id, Secret.digest(signedIn.secret.text), person, String(device.prefix(100)), now, now])
        return signedIn
    }
}

/// Compares without telling by time how many bytes agree.
private func sameBytes(_ one: Data, _ other: Data) -> Bool {
    one.count == other.count && zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
}
