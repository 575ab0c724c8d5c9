import Foundation
import GRDB
import Nurture

extension Transaction {
    func consentEffect(of pupil: ID<Pupil>, _ question: ConsentQuestion) throws -> ConsentEffect {
        ConsentEffect.of(question, try consentAnswers(of: pupil, to: question))
    }

    func consentEffects(of pupil: ID<Pupil>) throws -> [ConsentQuestion: ConsentEffect] {
        let answers = try consentAnswers(of: pupil)
        return Dictionary(uniqueKeysWithValues: ConsentQuestion.allCases.map { ($0, ConsentEffect.of($0, answers)) })
    }

    /// Whether somebody counts as entitled is asked today: an adult who may not answer any more doesn't count any more.
    private func consentAnswers(of pupil: ID<Pupil>, to question: ConsentQuestion? = nil) throws -> [ConsentAnswer] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT c.question, c.answer, c.giver, c.carer, c.answeredOn, c.recordedAt,
                coalesce(k.entitled, 0) AND e.carer IS NULL AS entitled
                FROM consent c LEFT JOIN carer k ON k.id = c.carer LEFT JOIN carerEnd e ON e.carer = k.id
                WHERE c.pupil = :pupil AND (:question IS NULL OR c.question = :question) ORDER BY c.id
                """)
        return try statement.map(["pupil": pupil, "question": question?.rawValue]) { row -> ConsentAnswer? in
            guard let question = ConsentQuestion(rawValue: row["question"]), let choice = ConsentChoice(rawValue: row["answer"]) else {
                return nil
            }
            return ConsentAnswer(
                question: question, choice: choice, giver: giver(row), on: row["answeredOn"], recordedAt: row["recordedAt"])
        }.compactMap(\.self)
    }

    private func giver(_ row: Row) -> ConsentAnswer.Giver {
        switch row["giver"] as String {
        case "child": .child
        case "agreed": .agreed
        default: .carer(key: (row["carer"] as ID<Carer>).description, entitled: row["entitled"])
        }
    }
}
