import GRDB
import Nurture

/// What came of asking every family of a school that has not answered.
public struct FamiliesAsked: Sendable, Equatable {
    /// Adults who were asked by mail.
    public var byMail = 0
    /// Adults who had been asked today already and are left in peace.
    public var alreadyToday = 0

    public init(byMail: Int = 0, alreadyToday: Int = 0) {
        self.byMail = byMail
        self.alreadyToday = alreadyToday
    }
}

extension Desk {
    /// Asks by mail every adult who may answer about a pupil of a school, has said nothing about taking part, and can be asked today.
    /// Whoever was asked today already is not asked again, so that doing it once more does nothing twice.
    /// - Parameter byMail: whether letters leave the house; without, nobody is asked.
    /// - Throws: ``Refusal/impossible(_:)`` where the words are not offered in this language.
    public func askFamilies(at school: ID<School>, in edition: FamilyEdition, byMail: Bool) async throws -> FamiliesAsked {
        let caller = caller
        let due =
            byMail
            ? try await read(.askFamilies, on: .school(school)) {
                try $0.unansweredAdults(at: school).filter(\.isReachedByMail).map(\.adult.id)
            }
            : []
        let mails = Dictionary(uniqueKeysWithValues: due.map { ($0, ID<Mail>.new()) })
        return try await act(.askFamilies, on: .school(school), making: mails.values.map { .mail($0) }) { transaction in
            try transaction.requireOffered(edition, at: school)
            var (asked, unused) = (FamiliesAsked(), mails)
            for unanswered in try transaction.unansweredAdults(at: school) {
                if unanswered.way == .askedToday { asked.alreadyToday += 1 }
                guard case .mail(let address) = unanswered.way, let mail = unused.removeValue(forKey: unanswered.adult.id) else { continue }
                try transaction.ask(unanswered, by: mail, to: address, in: edition, caller)
                asked.byMail += 1
            }
            for mail in unused.values { try transaction.letGo(mail) }
            return asked
        }
    }
}

extension UnansweredAdult {
    fileprivate var isReachedByMail: Bool { if case .mail = way { true } else { false } }
}

extension Transaction {
    /// One of many, with a line of its own in the audit of the child.
    fileprivate func ask(
        _ unanswered: UnansweredAdult, by mail: ID<Mail>, to address: EmailAddress, in edition: FamilyEdition, _ caller: Caller
    ) throws {
        let pupil = unanswered.pupil
        let sent = try inviteConsent(unanswered.adult.id, about: pupil, in: edition, mailedTo: address, by: caller.person)
        try post(sent, about: pupil, id: mail) { AskingFamilies.letter(edition.words, to: $0, path: $1, until: sent.lastDay) }
        try trace(caller, .inviteConsent, .pupil(pupil), nil)
    }
}
