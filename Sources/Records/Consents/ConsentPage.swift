import Foundation
import GRDB
import Nurture

/// One answer, as the leads see it.
public struct ConsentLine: Sendable {
    public let question: ConsentQuestion
    public let isYes: Bool
    /// The adult's name for the school lead; for a service lead a number that tells one adult from another.
    public let giver: String
    public let how: ConsentHow
    public let on: Day
    public let wording: Int
    public let recordedBy: String
}

/// Everything about the five questions for one pupil.
public struct ConsentPage: Sendable {
    public let pupil: ID<Pupil>
    public let name: String
    public let effects: [ConsentQuestion: ConsentEffect]
    /// The newest first.
    public let answers: [ConsentLine]
    public let givers: Givers

    /// From whom an answer can be recorded.
    public enum Givers: Sendable {
        /// The school lead chooses among the adults who may answer.
        case carers([CarerLine])
        /// A service lead copies the name that stands on the paper.
        case nameOnPaper
    }
}

extension Desk {
    public func consents(of pupil: ID<Pupil>) async throws -> ConsentPage {
        let caller = caller
        return try await read(.seeConsents, on: .pupil(pupil)) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .pupil(pupil))
            let seesCarers = Verb.seeCarers.answer(to: capacities) == .allowed
            guard try transaction.isKept(pupil) else { throw Refusal.outOfReach }
            return ConsentPage(
                pupil: pupil, name: try transaction.shortName(of: pupil), effects: try transaction.consentEffects(of: pupil),
                answers: try transaction.consentLines(of: pupil, namingCarers: seesCarers),
                givers: seesCarers ? .carers(try transaction.carers(of: pupil).filter(\.mayAnswer)) : .nameOnPaper)
        }
    }
}

extension Transaction {
    func consentLines(of pupil: ID<Pupil>, namingCarers: Bool) throws -> [ConsentLine] {
        let carers = namingCarers ? try carers(of: pupil) : []
        let names = Dictionary(uniqueKeysWithValues: carers.map { ($0.id, $0.carer.name) })
        let rows = try Row.fetchAll(db, sql: "SELECT * FROM consent WHERE pupil = ? ORDER BY answeredOn DESC, id DESC", arguments: [pupil])
        let order = rows.reversed().compactMap { $0["carer"] as ID<Carer>? }.reduce(into: [ID<Carer>]()) { order, carer in
            if !order.contains(carer) { order.append(carer) }
        }
        return try rows.compactMap { row in
            guard let question = ConsentQuestion(rawValue: row["question"]), let how = ConsentHow(rawValue: row["how"]) else { return nil }
            let carer: ID<Carer>? = row["carer"]
            let giver =
                switch row["giver"] as String {
                case "child": "The child"
                case "agreed": "The adults together"
                default: carer.flatMap { names[$0] } ?? "Carer \((carer.flatMap(order.firstIndex) ?? 0) + 1)"
                }
            return ConsentLine(
                question: question, isYes: row["answer"] == "yes", giver: giver, how: how, on: row["answeredOn"], wording: row["version"],
                recordedBy: try name(of: row["recordedBy"]))
        }
    }
}
