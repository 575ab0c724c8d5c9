import GRDB
import Nurture

/// How far the five questions are for one pupil of a group: what the set-up of the group needs to know.
public struct ConsentStanding: Sendable {
    public let pupil: ID<Pupil>
    /// As those who work with the pupil call it.
    public let name: String
    public let takingPart: ConsentEffect
    /// Whether its adults answered one of the five questions differently.
    public let adultsDiffer: Bool
    /// How many adults were sent an address that is open and not answered yet.
    public let invited: Int
    /// Whether an adult would like a call.
    public let wantsCall: Bool
}

extension Transaction {
    /// For each pupil who has a place in a group today or will have one, in the order of their places.
    func consentStandings(in group: ID<Group>) throws -> [ConsentStanding] {
        let pupils = try ID<Pupil>.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT pupil FROM membership WHERE nurtureGroup = ? AND (endsOn IS NULL OR endsOn >= ?)
                    AND pupil NOT IN (SELECT pupil FROM erasure) GROUP BY pupil ORDER BY min(startsOn), pupil
                    """),
            arguments: [group, today])
        return try pupils.map { try consentStanding(of: $0) }
    }

    func consentStanding(of pupil: ID<Pupil>) throws -> ConsentStanding {
        let effects = try consentEffects(of: pupil)
        return ConsentStanding(
            pupil: pupil, name: try shortName(of: pupil), takingPart: effects[.takingPart] ?? .notYet,
            adultsDiffer: effects.values.contains(.no(.adultsDiffer)),
            invited: try consentInvitations(about: pupil).count { try isOpen($0) && !hasAnswered($0) },
            wantsCall: try !callsWanted(about: pupil).isEmpty)
    }

    /// On which day each adult who may answer asked for a call and has not answered since.
    func callsWanted(about pupil: ID<Pupil>) throws -> [Day] {
        let carers = try ID<Carer>.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id FROM carer WHERE pupil = ? AND entitled AND id NOT IN (SELECT carer FROM carerEnd)
                    AND id IN (SELECT carer FROM consent WHERE answer = 'ring' AND pupil = carer.pupil)
                    """),
            arguments: [pupil])
        return try carers.compactMap { carer in
            try ownAnswers(of: .carer(carer), about: pupil).values.filter { $0.choice == .ring }.map(\.on).min()
        }
    }
}
