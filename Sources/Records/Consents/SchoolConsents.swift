import GRDB
import Nurture

/// How far the five questions are at a school, a line for each pupil whom the reader reaches.
public struct SchoolConsents: Sendable {
    public let school: ID<School>
    public let name: String
    public let pupils: [ConsentStanding]
    /// The adults who can be asked about each pupil, or were asked. Only for whoever asks families; nobody else is told who they are.
    public let adults: [ID<Pupil>: [CarerAsked]]
    /// The school's groups that have not ended.
    public let groups: [GroupLine]
    /// In which letters can be printed.
    public let languages: [FamilyLanguage]
    public let can: Set<Verb>
}

/// To whose families letters are printed.
public enum LetterChoice: Sendable, Equatable {
    case withoutAnswer, all
    /// Only to those adults without an answer whom no mail reaches and who were not asked today.
    case withoutMail
    case group(ID<Group>)
}

extension Desk {
    public func consents(at school: ID<School>, in editions: [FamilyEdition]) async throws -> SchoolConsents {
        let caller = caller
        return try await read(.seePupils, on: .school(school)) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .school(school))
            let pupils = try transaction.pupilsKept(at: school).filter {
                Verb.seeConsents.answer(to: try transaction.capacities(of: caller, before: .pupil($0))) == .allowed
            }
            return SchoolConsents(
                school: school,
                name: try String.fetchOne(transaction.db, sql: "SELECT name FROM school WHERE id = ?", arguments: [school]) ?? "",
                pupils: try pupils.map { try transaction.consentStanding(of: $0) }.sorted { ($0.name, $0.pupil) < ($1.name, $1.pupil) },
                adults: try transaction.adultsToAsk(about: pupils, by: caller),
                groups: try transaction.openGroups(at: school).filter {
                    Verb.openGroup.answer(to: try transaction.capacities(of: caller, before: .group($0.id))) == .allowed
                },
                languages: try editions.filter { try transaction.isOffered($0, at: school) }.map(\.language),
                can: Set(Verb.allCases.filter { $0.rule.kind == .school && $0.answer(to: capacities) == .allowed }))
        }
    }

    /// Letters to print for many pupils of a school at once, as ``consentLetters(about:in:)`` makes them for one.
    public func consentLetters(for choice: LetterChoice, at school: ID<School>, in edition: FamilyEdition) async throws -> [ConsentLetter] {
        let caller = caller
        return try await act(.askFamilies, on: .school(school)) { transaction in
            try transaction.pupils(choice, at: school).flatMap { pupil in
                try transaction.letters(about: pupil, in: edition, by: caller.person) { choice != .withoutMail || $0.way == .letter }
            }
        }
    }
}

extension Transaction {
    fileprivate func adultsToAsk(about pupils: [ID<Pupil>], by caller: Caller) throws -> [ID<Pupil>: [CarerAsked]] {
        let asking = try pupils.filter { Verb.inviteConsent.answer(to: try capacities(of: caller, before: .pupil($0))) == .allowed }
        return try Dictionary(
            uniqueKeysWithValues: asking.map { pupil in
                (pupil, try carersAsked(about: pupil).filter { $0.obstacle == nil || $0.obstacle != .ended && $0.times.last != nil })
            })
    }

    func pupilsKept(at school: ID<School>) throws -> [ID<Pupil>] {
        try ID<Pupil>.fetchAll(
            db, sql: "SELECT id FROM pupil WHERE school = ? AND id NOT IN (SELECT pupil FROM erasure) ORDER BY id", arguments: [school])
    }

    fileprivate func openGroups(at school: ID<School>) throws -> [GroupLine] {
        try ID<Group>.fetchAll(
            db,
            sql: """
                SELECT id FROM nurtureGroup WHERE school = ? AND id NOT IN (SELECT nurtureGroup FROM groupClosure)
                ORDER BY weekday, startsAt, id
                """,
            arguments: [school]
        ).compactMap { try groupLine($0) }
    }

    fileprivate func pupils(_ choice: LetterChoice, at school: ID<School>) throws -> [ID<Pupil>] {
        let pupils = try pupilsKept(at: school)
        switch choice {
        case .all: return pupils
        case .withoutMail: return try pupils.filter { try !consentEffect(of: $0, .takingPart).isNo }
        case .withoutAnswer: return try pupils.filter { try consentEffect(of: $0, .takingPart) == .notYet }
        case .group(let group):
            guard try openGroups(at: school).contains(where: { $0.id == group }) else { throw Refusal.outOfReach }
            let members = Set(try consentStandings(in: group).map(\.pupil))
            return pupils.filter(members.contains)
        }
    }
}
