import Foundation
import Nurture

/// A pupil of a simulated database, with a carer, answers and a profile.
struct SimulatedPupil: Sendable {
    let draft: PupilDraft
    let carer: ID<Carer>
    /// Whether the carer has answered; without a yes there is no place on a register.
    let hasAnswered: Bool

    /// - Parameter day: when the pupil was nominated.
    init(yearGroup: YearGroup, on day: Day, _ chance: inout Chance) {
        let at = Instant(on: day, minutes: 11 * 60)
        let birthYear = AcademicYear(containing: day).startYear - yearGroup.number - 5
        let september = Day(year: birthYear, month: 9, day: 1) ?? day
        draft = PupilDraft(
            id: ID(at: at, using: &chance), firstName: chance.one(of: SimulatedWords.firstNames),
            familyName: chance.one(of: SimulatedWords.familyNames),
            birthDate: september.adding(days: Int.random(in: 0..<365, using: &chance)), yearGroup: yearGroup,
            upn: chance.falls(80) ? SimulatedPupil.upn(&chance) : nil,
            accessNeeds: chance.falls(25) ? chance.one(of: SimulatedWords.accessNeeds) : "",
            reasons: chance.one(of: SimulatedWords.reasons))
        carer = ID(at: at, using: &chance)
        hasAnswered = chance.falls(95)
    }

    func write(at school: SimulatedSchool, on day: Day, _ transaction: Transaction, _ chance: inout Chance) throws {
        let (id, owner, at) = (draft.id, Owner.pupil(draft.id), Instant(on: day, minutes: 11 * 60))
        let known = PupilKnown(firstName: draft.firstName, initial: String(draft.familyName.prefix(1)), accessNeeds: draft.accessNeeds)
        let identity = PupilIdentity(familyName: draft.familyName, birthDate: draft.birthDate)
        let upn = try draft.upn.map { try transaction.seal($0, .pupilUPN, row: id, owner: owner) }
        try transaction.insert(
            "pupil",
            [
                "id": id, "school": school.id, "known": transaction.seal(known, .pupilKnown, row: id, owner: owner),
                "identity": transaction.seal(identity, .pupilIdentity, row: id, owner: owner),
                "upn": upn, "yearGroup": draft.yearGroup.number, "academicYear": AcademicYear(containing: day).startYear, "madeAt": at,
            ])
        let nomination = ID<Nomination>(at: at, using: &chance)
        try transaction.insert(
            "nomination",
            [
                "id": nomination, "pupil": id, "partnership": school.partnership,
                "reasons": transaction.seal(draft.reasons, .nomination, row: nomination, owner: owner), "madeBy": school.lead.id,
                "madeAt": at,
            ])
        let named = CarerDraft(name: "\(chance.one(of: SimulatedWords.firstNames)) \(draft.familyName)", relation: "Parent")
        try transaction.insert(
            "carer",
            [
                "id": carer, "pupil": id, "identity": transaction.seal(named, .carer, row: carer, owner: owner), "entitled": true,
                "mayBeContacted": true,
            ])
        if hasAnswered { try writeAnswers(school, day.adding(days: 3), transaction, &chance) }
        let profile = chance.one(of: Invented.profiles)
        try transaction.insert(
            "profile",
            [
                "pupil": id, "content": transaction.seal(profile, .profile, row: id, owner: owner), "savedBy": school.lead.id,
                "savedAt": at,
            ])
    }

    private func writeAnswers(_ school: SimulatedSchool, _ day: Day, _ transaction: Transaction, _ chance: inout Chance) throws {
        let at = Instant(on: day, minutes: 12 * 60)
        let sheet = ID<Consent>(at: at, using: &chance)
        for question in ConsentQuestion.allCases {
            try transaction.insert(
                "consent",
                [
                    "id": ID<Consent>(at: at, using: &chance), "pupil": draft.id, "question": question.rawValue,
                    "version": question.wording.version, "answer": question == .takingPart || chance.falls(80) ? "yes" : "no",
                    "giver": "carer", "carer": carer, "how": ConsentHow.paper.rawValue, "answeredOn": day, "recordedBy": school.lead.id,
                    "recordedAt": at, "sheet": sheet,
                ])
        }
    }

    /// A number with the check letter that fits; one letter of 23 does.
    private static func upn(_ chance: inout Chance) -> String? {
        let digits = "801" + String(Int.random(in: 100_000_000...999_999_999, using: &chance))
        return "ABCDEFGHJKLMNPQRTUVWXYZ".lazy.map { "\($0)\(digits)" }.first { (try? UPN.read($0).get()) != nil }
    }
}
