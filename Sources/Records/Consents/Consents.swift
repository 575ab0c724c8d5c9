import Foundation
import GRDB
import Nurture

/// Who gave an answer.
public enum ConsentGiver: Sendable, Hashable {
    case carer(ID<Carer>)
    /// An adult by the name that stands on the paper, for who may not see whom the school has named.
    case carerNamed(String)
    case child
    /// What the school lead recorded that the adults agreed.
    case agreed
}

/// Answers from one person on one day, to some of the five questions: one sheet of paper, or one talk.
public struct ConsentDraft: Sendable {
    /// The sheet. The same sheet again is a retry.
    public var id: ID<Consent>
    public var giver: ConsentGiver
    public var how: ConsentHow
    public var on: Day
    public var answers: [ConsentQuestion: ConsentChoice]
    /// Where it was said on the telephone: who spoke with them, and when.
    public var talk: ConsentTalk?

    public init(
        id: ID<Consent> = .new(), giver: ConsentGiver, how: ConsentHow, on: Day, answers: [ConsentQuestion: ConsentChoice],
        talk: ConsentTalk? = nil
    ) {
        self.id = id
        self.giver = giver
        self.how = how
        self.on = on
        self.answers = answers
        self.talk = talk
    }

    /// Answers that are each a yes or a no.
    public init(id: ID<Consent> = .new(), giver: ConsentGiver, how: ConsentHow, on: Day, answers: [ConsentQuestion: Bool]) {
        self.init(id: id, giver: giver, how: how, on: on, answers: answers.mapValues { $0 ? .yes : .no })
    }
}

/// A talk on the telephone in which somebody answered.
public struct ConsentTalk: Codable, Sendable, Equatable {
    /// Who spoke with them.
    public var spokenBy: String
    public var at: WallTime

    public init(spokenBy: String, at: WallTime) {
        self.spokenBy = spokenBy
        self.at = at
    }
}

/// Why answers were not recorded. Nothing has changed.
public enum ConsentProblem: Error, Equatable {
    /// The school has named nobody of this name who may answer for the child.
    case nobodyOfThisName
    /// This adult may not answer for the child, or not any more.
    case notEntitled
    /// Only the school lead says what the adults agreed, or records what was said and not written.
    case onlySchoolLead
    /// Of a talk on the telephone it is kept who spoke, and when.
    case talkMissing
}

extension Desk {
    /// Records answers as they stand on paper or were said. Nothing is overwritten: the latest answer of each person counts.
    /// - Throws: ``ConsentProblem``
    public func record(_ draft: ConsentDraft, of pupil: ID<Pupil>) async throws {
        let caller = caller
        try await act(.recordConsent, on: .pupil(pupil)) { transaction in
            let sheet = try Row.fetchAll(transaction.db, sql: "SELECT * FROM consent WHERE sheet = ?", arguments: [draft.id])
            guard sheet.isEmpty else {
                guard draft.isKept(as: sheet, of: pupil, by: caller.person), try transaction.talk(of: draft.id, about: pupil) == draft.talk
                else { throw Refusal.idTaken }
                return
            }
            guard ConsentHow.recorded.contains(draft.how) else { throw Refusal.notAllowed }
            guard (draft.how == .phone) == (draft.talk != nil) else { throw ConsentProblem.talkMissing }
            let capacities = try transaction.capacities(of: caller, before: .pupil(pupil))
            if capacities.isDisjoint(with: [.schoolLead, .system]), draft.how != .paper || draft.giver == .agreed {
                throw ConsentProblem.onlySchoolLead
            }
            let carer = try transaction.carer(of: draft.giver, for: pupil)
            try transaction.add(draft, by: carer, of: pupil, caller)
            if let talk = draft.talk {
                try transaction.run(
                    sql: "INSERT INTO consentTalk (sheet, pupil, content) VALUES (?, ?, ?)",
                    arguments: [draft.id, pupil, transaction.seal(talk, .consentTalk, row: draft.id, owner: .pupil(pupil))])
            }
        }
    }
}

extension ConsentDraft {
    /// Whether the very same answers are kept.
    fileprivate func isKept(as sheet: [Row], of pupil: ID<Pupil>, by person: ID<Person>?) -> Bool {
        let kept = Dictionary(sheet.map { ($0["question"] as String, $0["answer"] as String) }) { first, _ in first }
        return kept == Dictionary(uniqueKeysWithValues: answers.map { ($0.key.rawValue, $0.value.rawValue) })
            && sheet.allSatisfy {
                $0["pupil"] == pupil && $0["recordedBy"] == person && $0["giver"] == giver.word && $0["how"] == how.rawValue
                    && $0["answeredOn"] == on
            }
    }
}

extension ConsentGiver {
    fileprivate var word: String {
        switch self {
        case .carer, .carerNamed: "carer"
        case .child: "child"
        case .agreed: "agreed"
        }
    }
}

extension Transaction {
    /// The adult who answers, if an adult does and may.
    fileprivate func carer(of giver: ConsentGiver, for pupil: ID<Pupil>) throws -> ID<Carer>? {
        switch giver {
        case .child, .agreed: return nil
        case .carer(let id):
            guard let carer = try carers(of: pupil).first(where: { $0.id == id }) else { throw Refusal.outOfReach }
            guard carer.mayAnswer else { throw ConsentProblem.notEntitled }
            return id
        case .carerNamed(let name):
            let identity = PupilName(given: name, family: "").identity
            let named = try carers(of: pupil).filter { $0.mayAnswer && PupilName(given: $0.carer.name, family: "").identity == identity }
            guard let carer = named.first, named.count == 1 else { throw ConsentProblem.nobodyOfThisName }
            return carer.id
        }
    }

    /// Adds the answers of a sheet, and ends at once what was shared without them.
    /// - Parameter edition: the words that were read, where they were read on a carer's page.
    func add(
        _ draft: ConsentDraft, by carer: ID<Carer>?, of pupil: ID<Pupil>, _ caller: Caller, in edition: FamilyEdition? = nil
    ) throws {
        if let edition { try keep(edition) }
        for (question, choice) in draft.answers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let id = ID<Consent>.new()
            try insert(id, question, choice, draft, by: carer, of: pupil, caller)
            if let edition {
                try run(
                    sql: "INSERT INTO consentReading (consent, language, digest) VALUES (?, ?, ?)",
                    arguments: [id, edition.language.rawValue, edition.digest])
            }
        }
        try endSharesWithoutConsent(of: pupil)
    }

    func talk(of sheet: ID<Consent>, about pupil: ID<Pupil>) throws -> ConsentTalk? {
        let box = try Data.fetchOne(db, sql: "SELECT content FROM consentTalk WHERE sheet = ?", arguments: [sheet])
        return try openIfKept(ConsentTalk.self, box, .consentTalk, row: sheet, owner: .pupil(pupil))
    }

    private func insert(
        _ id: ID<Consent>, _ question: ConsentQuestion, _ choice: ConsentChoice, _ draft: ConsentDraft, by carer: ID<Carer>?,
        of pupil: ID<Pupil>, _ caller: Caller
    ) throws {
        let version = question.wording.version
        try db.execute(
            sql: "INSERT OR IGNORE INTO consentWording (question, version, wording, since) VALUES (?, ?, ?, ?)",
            arguments: [question.rawValue, version, question.wording.text, question.wording.since])
        try db.execute(
            sql: """
                INSERT INTO consent (id, pupil, question, version, answer, giver, carer, how, answeredOn, recordedBy, recordedAt, sheet)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                id, pupil, question.rawValue, version, choice.rawValue, draft.giver.word, carer,
                draft.how.rawValue, draft.on, caller.person, now, draft.id,
            ])
    }
}
