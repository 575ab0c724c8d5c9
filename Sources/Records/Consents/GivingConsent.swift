import GRDB
import Nurture

/// What a carer is asked, and what they and the child have answered. Nothing of any other adult is in it.
public struct ConsentAsked: Sendable {
    public let firstName: String
    public let carerName: String
    public let schoolName: String
    public let own: [ConsentQuestion: OwnAnswer]
    public let childs: [ConsentQuestion: OwnAnswer]
    /// In which they can read it.
    public let languages: [FamilyLanguage]

    public init(
        firstName: String, carerName: String, schoolName: String, own: [ConsentQuestion: OwnAnswer] = [:],
        childs: [ConsentQuestion: OwnAnswer] = [:], languages: [FamilyLanguage] = []
    ) {
        self.firstName = firstName
        self.carerName = carerName
        self.schoolName = schoolName
        self.own = own
        self.childs = childs
        self.languages = languages
    }
}

/// The latest answer of one person to one question.
public struct OwnAnswer: Sendable, Equatable {
    public let choice: ConsentChoice
    public let on: Day
    /// The version of the question that it answers.
    public let wording: Int
}

/// Who answers at a carer's page.
public enum OwnGiver: Sendable, Hashable {
    case carer(ID<Carer>)
    case child
}

extension Desk {
    /// - Parameter editions: the words there are.
    public func consentAsked(at place: ConsentPlace, in editions: [FamilyEdition]) async throws -> ConsentAsked {
        let caller = caller
        return try await read(.seeOwnConsent, on: .pupil(place.pupil)) { transaction in
            let invitation = try transaction.consentInvitation(of: caller, about: place.pupil)
            guard let row = try transaction.pupilRow(place.pupil),
                let carer = try transaction.carers(of: place.pupil).first(where: { $0.id == invitation.carer })
            else { throw Refusal.outOfReach }
            return ConsentAsked(
                firstName: try transaction.firstName(of: place.pupil), carerName: carer.carer.name,
                schoolName: try String.fetchOne(
                    transaction.db, sql: "SELECT name FROM school WHERE id = ?", arguments: [row["school"] as ID<School>]) ?? "",
                own: try transaction.ownAnswers(of: .carer(carer.id), about: place.pupil),
                childs: try transaction.ownAnswers(of: .child, about: place.pupil),
                languages: try transaction.languages(of: editions, about: place.pupil))
        }
    }

    /// Keeps what a carer answers for themselves, or hands on from the child. Only what is new is added; it counts from this moment on
    /// in everything that depends on it, and the address stays open, so that it can be changed.
    /// - Parameter sheet: the page as it was filled in. The same page again is a retry.
    public func give(
        _ answers: [ConsentQuestion: ConsentChoice], ofChild: Bool = false, sheet: ID<Consent>, in edition: FamilyEdition,
        at place: ConsentPlace
    ) async throws {
        let caller = caller
        try await act(.giveConsent, on: .pupil(place.pupil)) { transaction in
            let invitation = try transaction.consentInvitation(of: caller, about: place.pupil)
            try transaction.requireOffered(edition, about: place.pupil)
            let giver = ofChild ? OwnGiver.child : .carer(invitation.carer)
            let kept = try transaction.ownAnswers(of: giver, about: place.pupil)
            var draft = ConsentDraft(
                id: sheet, giver: ofChild ? .child : .carer(invitation.carer), how: .invitation, on: transaction.today,
                answers: answers.filter { kept[$0.key]?.choice != $0.value || kept[$0.key]?.wording != $0.key.wording.version })
            if draft.answers.isEmpty { return }
            // Somebody went back and sent the page once more, with other answers.
            if try transaction.isUsed(sheet) { draft.id = .new() }
            try transaction.add(draft, by: ofChild ? nil : invitation.carer, of: place.pupil, caller, in: edition)
            try transaction.keepOpen(invitation)
        }
    }
}

extension Transaction {
    /// The invitation by which somebody answers the five questions.
    fileprivate func consentInvitation(of caller: Caller, about pupil: ID<Pupil>) throws -> KeptHomeInvitation {
        guard case .invitation(let id) = caller, let invitation = try homeInvitation(id), invitation.pupil == pupil,
            invitation.language != nil
        else { throw Refusal.outOfReach }
        return invitation
    }

    fileprivate func isUsed(_ sheet: ID<Consent>) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM consent WHERE sheet = ?)", arguments: [sheet]) ?? false
    }

    fileprivate func keepOpen(_ invitation: KeptHomeInvitation) throws {
        try run(
            sql: "UPDATE homeInvitation SET expiresAt = max(expiresAt, ?) WHERE id = ?",
            arguments: [endOf(today.adding(days: AskingFamilies.daysOfChanging)), invitation.id])
    }

    /// The latest answer of one person to each question.
    func ownAnswers(of giver: OwnGiver, about pupil: ID<Pupil>) throws -> [ConsentQuestion: OwnAnswer] {
        let carer: ID<Carer>? = if case .carer(let id) = giver { id } else { nil }
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT question, answer, answeredOn, version FROM consent WHERE pupil = ? AND giver = ? AND carer IS ?
                    ORDER BY answeredOn, recordedAt, id
                    """),
            arguments: [pupil, carer == nil ? "child" : "carer", carer])
        return rows.reduce(into: [:]) { answers, row in
            guard let question = ConsentQuestion(rawValue: row["question"]), let choice = ConsentChoice(rawValue: row["answer"]) else {
                return
            }
            answers[question] = OwnAnswer(choice: choice, on: row["answeredOn"], wording: row["version"])
        }
    }
}
