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
    /// Too many wrong guesses for this account or from this address.
    case wait(seconds: Int)
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
        let (guess, person) = try await check(password, ofEmail: email, from: address, hashing)
        return try await records.inTransaction { transaction in
            try transaction.forgive(guess)
            let signedIn = try transaction.startSignIn(person, device)
            try transaction.trace(.person(person), .signIn, .account(person), nil)
            return signedIn
        }
    }

    /// Counts the guess, then hashes. Whether the address is known makes no difference to what is done.
    func check(_ password: String, ofEmail email: String, from address: String, _ hashing: PasswordHash) async throws -> (
        Guess, ID<Person>
    ) {
        let subjects = GuessSubjects(email: email, address: address, records.master)
        let (guess, found) = try await records.inTransaction { transaction in
            (try transaction.takeGuess(subjects), try transaction.credential(ofEmail: email))
        }
        let isRight: Bool
        do {
            isRight = try await (found?.record ?? .nobody).matches(password, hashing, records.master)
        } catch {
            try await records.inTransaction { try $0.giveBack(guess) }
            throw error
        }
        guard let found, isRight else { throw SignInRefusal.wrong }
        return (guess, found.person)
    }
}

extension Transaction {
    func credential(ofEmail email: String) throws -> (person: ID<Person>, record: PasswordRecord)? {
        let row = try Row.fetchOne(
            db, sql: "SELECT c.person, c.salt, c.hash FROM credential c JOIN person p ON p.id = c.person WHERE p.emailDigest = ?",
            arguments: [emailDigest(email)])
        return row.map { ($0["person"], PasswordRecord(salt: $0["salt"], hash: $0["hash"])) }
    }

    func startSignIn(_ person: ID<Person>, _ device: String) throws -> SignedIn {
        let signedIn = SignedIn(id: .new(), person: person, secret: Secret())
        try db.execute(
            sql: "INSERT INTO signIn (id, tokenDigest, person, device, madeAt, seenAt) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [signedIn.id, Secret.digest(signedIn.secret.text), person, String(device.prefix(100)), now, now])
        return signedIn
    }
}
