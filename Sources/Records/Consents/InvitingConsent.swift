import GRDB
import Nurture

extension Desk {
    /// Asks one carer the five questions by an address of their own. One that they have from before ends.
    /// - Parameter byMail: whether letters leave the house, so that one is left to be sent if the carer has an address.
    /// - Throws: ``Refusal/impossible(_:)`` with the reason why this carer can't be asked, not again yet, or not in this language.
    public func inviteConsent(
        _ carer: ID<Carer>, about pupil: ID<Pupil>, in edition: FamilyEdition, byMail: Bool
    ) async throws -> SentHomeInvitation {
        let caller = caller
        let mail = byMail ? ID<Mail>.new() : nil
        return try await act(.inviteConsent, on: .pupil(pupil), making: mail.map { [.mail($0)] } ?? []) { transaction in
            guard let line = try transaction.carersAsked(about: pupil).first(where: { $0.id == carer }) else { throw Refusal.outOfReach }
            if let obstacle = line.obstacle { throw Refusal.impossible(obstacle.sentence) }
            if let day = line.times.nextDay {
                throw Refusal.impossible(
                    "This adult was asked three times. Please ring them, or ask again from \(day.written) on.")
            }
            try transaction.requireOffered(edition, about: pupil)
            let sent = try transaction.inviteConsent(
                carer, about: pupil, in: edition, mailedTo: mail == nil ? nil : EmailAddress(line.carer.email), by: caller.person)
            try transaction.post(sent, about: pupil, id: mail) { address, path in
                AskingFamilies.letter(edition.words, to: address, path: path, until: sent.lastDay)
            }
            return sent
        }
    }

    /// Ends an invitation at once, also for a browser in which it was opened. What was answered stays. Ending it again changes nothing.
    public func withdraw(_ invitation: ID<HomeInvitation>, about pupil: ID<Pupil>) async throws {
        let caller = caller
        try await act(.inviteConsent, on: .pupil(pupil)) { transaction in
            guard let kept = try transaction.homeInvitation(invitation), kept.pupil == pupil, kept.language != nil else {
                throw Refusal.outOfReach
            }
            try transaction.end(kept, by: caller.person)
        }
    }

    /// Letters to print, one for each adult of a pupil who can be asked today; none where nobody can.
    public func consentLetters(about pupil: ID<Pupil>, in edition: FamilyEdition) async throws -> [ConsentLetter] {
        let caller = caller
        return try await act(.inviteConsent, on: .pupil(pupil)) { try $0.letters(about: pupil, in: edition, by: caller.person) }
    }
}

/// A letter with an address in it, known only now.
public struct ConsentLetter: Sendable {
    /// As the school tells one child from another.
    public let pupilName: String
    public let firstName: String
    public let carerName: String
    public let schoolName: String
    public let sent: SentHomeInvitation
}

extension Transaction {
    /// - Parameter isMeant: which of those who can be asked today get a letter.
    func letters(
        about pupil: ID<Pupil>, in edition: FamilyEdition, by person: ID<Person>?, to isMeant: (CarerAsked) -> Bool = { _ in true }
    ) throws -> [ConsentLetter] {
        guard try isKept(pupil), let school = try pupilRow(pupil)?["school"] as ID<School>? else { throw Refusal.outOfReach }
        try requireOffered(edition, at: school)
        let schoolName = try String.fetchOne(db, sql: "SELECT name FROM school WHERE id = ?", arguments: [school]) ?? ""
        return try carersAsked(about: pupil).filter { $0.obstacle == nil && $0.times.nextDay == nil && isMeant($0) }.map { line in
            ConsentLetter(
                pupilName: try shortName(of: pupil), firstName: try firstName(of: pupil), carerName: line.carer.name,
                schoolName: schoolName, sent: try inviteConsent(line.id, about: pupil, in: edition, mailedTo: nil, by: person))
        }
    }

    /// Whoever has answered before can go on changing that for as long as after an answer.
    func inviteConsent(
        _ carer: ID<Carer>, about pupil: ID<Pupil>, in edition: FamilyEdition, mailedTo address: EmailAddress?, by person: ID<Person>?
    ) throws -> SentHomeInvitation {
        let hasAnswered = try !ownAnswers(of: .carer(carer), about: pupil).isEmpty
        return try startInvitation(
            .consent(edition.language), of: carer, about: pupil,
            until: today.adding(days: hasAnswered ? AskingFamilies.daysOfChanging : AskingFamilies.days), mailedTo: address,
            insteadOf: try consentInvitations(about: pupil).filter { $0.carer == carer }, by: person)
    }
}
