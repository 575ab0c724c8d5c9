import Foundation
import GRDB
import Nurture

/// Where somebody stands who comes by an invitation to a carer.
public enum HomeArrival: Sendable {
    /// Whoever has the address is asked for the birth date. Nothing is known of whose it is, and only where the five questions are
    /// asked there is a language.
    case locked(FamilyLanguage?)
    /// The birth date was right in this browser.
    case open(HomePlace)
    /// The same, where the five questions are asked.
    case asked(ConsentPlace)
    /// There is no such invitation, or it has ended: nobody is told which.
    case gone
}

/// What an open invitation is for.
public struct HomePlace: Sendable {
    public let invitation: ID<HomeInvitation>
    public let pupil: ID<Pupil>
    public let group: ID<Group>
    public let point: RatingPoint
}

/// What an open invitation to the five questions is for.
public struct ConsentPlace: Sendable {
    public let invitation: ID<HomeInvitation>
    public let pupil: ID<Pupil>
    /// In which the school asks.
    public let language: FamilyLanguage
}

/// What came of a birth date.
public enum HomeTry: Sendable {
    /// What the browser's cookie holds from now on; never kept here.
    case right(Secret)
    case wrong(triesLeft: Int)
    case gone
}

/// How long a browser goes on without the birth date.
public let hoursOfHomeOpening: Int64 = 2

extension Desk {
    /// - Parameter opening: what the browser's cookie holds.
    public func arrival(atHome secret: String, opening: String?) async throws -> HomeArrival {
        try await records.inSnapshot { transaction in
            guard let invitation = try transaction.openHomeInvitation(secret) else { return .gone }
            if let opening, try transaction.isOpen(opening, of: invitation) {
                switch invitation.purpose {
                case .part(let group, let point):
                    return .open(HomePlace(invitation: invitation.id, pupil: invitation.pupil, group: group, point: point))
                case .consent(let language):
                    return .asked(ConsentPlace(invitation: invitation.id, pupil: invitation.pupil, language: language))
                }
            }
            return invitation.tries < triesOfBirthDate ? .locked(invitation.language) : .gone
        }
    }

    /// Tries a birth date. It is counted and compared in one transaction, so that dates side by side count as well, and nobody hears
    /// whether it was right before that is durable.
    /// - Throws: ``SignInRefusal/wait(seconds:)`` if too much was guessed from this network address.
    public func open(home secret: String, birthDate: Day, from address: String) async throws -> HomeTry {
        let subjects = GuessSubjects(address: address, records.master)
        return try await records.inTransaction { transaction in
            let guess = try transaction.takeGuess(subjects)
            guard let invitation = try transaction.openHomeInvitation(secret), invitation.tries < triesOfBirthDate else { return .gone }
            guard
                try transaction.pupilRow(invitation.pupil).flatMap({ try transaction.identity(invitation.pupil, $0) })?.birthDate
                    == birthDate
            else { return try transaction.count(wrongDateFor: invitation) }
            try transaction.giveBack(guess)
            return .right(try transaction.startOpening(of: invitation))
        }
    }
}

extension Transaction {
    func openHomeInvitation(_ secret: String) throws -> KeptHomeInvitation? {
        let id = try ID<HomeInvitation>.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM homeInvitation WHERE tokenDigest = ?"), arguments: [Secret.digest(secret)])
        guard let invitation = try id.flatMap({ try homeInvitation($0) }), try isOpen(invitation) else { return nil }
        return invitation
    }

    fileprivate func isOpen(_ opening: String, of invitation: KeptHomeInvitation) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM homeOpening WHERE tokenDigest = ? AND invitation = ? AND expiresAt > ?)"),
            arguments: [Secret.digest(opening), invitation.id, now]) ?? false
    }

    fileprivate func count(wrongDateFor invitation: KeptHomeInvitation) throws -> HomeTry {
        try run(sql: "INSERT INTO homeInvitationTry (invitation, at) VALUES (?, ?)", arguments: [invitation.id, now])
        let left = triesOfBirthDate - invitation.tries - 1
        return left > 0 ? .wrong(triesLeft: left) : .gone
    }

    fileprivate func startOpening(of invitation: KeptHomeInvitation) throws -> Secret {
        let secret = Secret()
        try run(
            sql: "INSERT INTO homeOpening (id, tokenDigest, invitation, madeAt, expiresAt) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                ID<HomeOpening>.new(), Secret.digest(secret.text), invitation.id, now, now.adding(hours: hoursOfHomeOpening),
            ])
        return secret
    }
}
