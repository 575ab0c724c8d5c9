import Foundation
import GRDB
import Nurture

/// Who gave an answer.
public enum ConsentGiver: Sendable, Hashable {
    case carer(ID<Carer>)
    case child
    /// What the school lead recorded that the adults agreed.
    case agreed

    var word: String {
        switch self {
        case .carer: "carer"
        case .child: "child"
        case .agreed: "agreed"
        }
    }
}

/// Answers from one person on one day, to some of the five questions.
public struct ConsentDraft: Sendable {
    public var id: ID<Consent>
    public var giver: ConsentGiver
    public var how: ConsentHow
    public var on: Day
    public var answers: [ConsentQuestion: Bool]

    public init(id: ID<Consent> = .new(), giver: ConsentGiver, how: ConsentHow, on: Day, answers: [ConsentQuestion: Bool]) {
        self.id = id
        self.giver = giver
        self.how = how
        self.on = on
        self.answers = answers
    }
}

/// One answer, as the leads see it.
public struct ConsentLine: Sendable {
    public let question: ConsentQuestion
    public let isYes: Bool
    public let giver: String
    public let how: ConsentHow
    public let on: Day
    public let wording: Int
}

extension Desk {
    /// Records answers as they stand on paper or were said. Nothing is overwritten: the latest answer of each person counts.
    public func record(_ draft: ConsentDraft, of pupil: ID<Pupil>) async throws {
        let caller = caller
        try await act(.recordConsent, on: .pupil(pupil)) { transaction in
            if case .carer(let carer) = draft.giver {
                let named = try Bool.fetchOne(
                    transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM carer WHERE id = ? AND pupil = ?)", arguments: [carer, pupil])
                guard named == true else { throw Refusal.outOfReach }
            }
            for (question, isYes) in draft.answers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                try transaction.record(question, isYes, draft, pupil, caller)
            }
        }
    }
}

extension Transaction {
    fileprivate func record(_ question: ConsentQuestion, _ isYes: Bool, _ draft: ConsentDraft, _ pupil: ID<Pupil>, _ caller: Caller) throws
    {
        let version = question.wording.version
        try db.execute(
            sql: "INSERT OR IGNORE INTO consentWording (question, version, wording, since) VALUES (?, ?, ?, ?)",
            arguments: [question.rawValue, version, question.wording.text, question.wording.since])
        let carer: ID<Carer>? = if case .carer(let carer) = draft.giver { carer } else { nil }
        try db.execute(
            sql: """
                INSERT INTO consent (id, pupil, question, version, answer, giver, carer, how, answeredOn, recordedBy, recordedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                ID<Consent>.new(), pupil, question.rawValue, version, isYes ? "yes" : "no", draft.giver.word, carer,
                draft.how.rawValue, draft.on, caller.person, now,
            ])
    }

    func consentEffect(of pupil: ID<Pupil>, _ question: ConsentQuestion) throws -> ConsentEffect {
        ConsentEffect.of(question, try consentAnswers(of: pupil))
    }

    func consentEffects(of pupil: ID<Pupil>) throws -> [ConsentQuestion: ConsentEffect] {
        let answers = try consentAnswers(of: pupil)
        return Dictionary(uniqueKeysWithValues: ConsentQuestion.allCases.map { ($0, ConsentEffect.of($0, answers)) })
    }

    private func consentAnswers(of pupil: ID<Pupil>) throws -> [ConsentAnswer] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT c.question, c.answer, c.giver, c.carer, c.answeredOn, c.recordedAt, coalesce(k.entitled, 0) AS entitled
                FROM consent c LEFT JOIN carer k ON k.id = c.carer WHERE c.pupil = ? ORDER BY c.id
                """)
        return try Row.fetchAll(statement, arguments: [pupil]).compactMap { row in
            ConsentQuestion(rawValue: row["question"]).map { question in
                ConsentAnswer(
                    question: question, isYes: row["answer"] == "yes", giver: giver(row), on: row["answeredOn"],
                    recordedAt: row["recordedAt"])
            }
        }
    }

    private func giver(_ row: Row) -> ConsentAnswer.Giver {
        switch row["giver"] as String {
        case "child": .child
        case "agreed": .agreed
        default: .carer(key: (row["carer"] as ID<Carer>).description, entitled: row["entitled"])
        }
    }

    func consentLines(of pupil: ID<Pupil>) throws -> [ConsentLine] {
        let carers = Dictionary(uniqueKeysWithValues: try carers(of: pupil).map { ($0.id, $0.carer.name) })
        return try Row.fetchAll(db, sql: "SELECT * FROM consent WHERE pupil = ? ORDER BY id DESC", arguments: [pupil]).compactMap { row in
            guard let question = ConsentQuestion(rawValue: row["question"]), let how = ConsentHow(rawValue: row["how"]) else { return nil }
            let giver =
                switch row["giver"] as String {
                case "child": "The child"
                case "agreed": "Agreed between the adults"
                default: carers[row["carer"]] ?? "A carer"
                }
            return ConsentLine(
                question: question, isYes: row["answer"] == "yes", giver: giver, how: how, on: row["answeredOn"], wording: row["version"])
        }
    }
}
