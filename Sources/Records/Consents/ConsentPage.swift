import Foundation
import GRDB
import Nurture

/// One answer, as the leads see it.
public struct ConsentLine: Sendable {
    /// The sheet of paper, the talk or the page on which it was given.
    public let sheet: ID<Consent>
    public let question: ConsentQuestion
    public let choice: ConsentChoice
    /// The adult's name for the school lead; for a service lead a number that tells one adult from another.
    public let giver: String
    public let how: ConsentHow
    public let on: Day
    public let wording: Int
    /// The language in which it was read, where that is known.
    public let language: FamilyLanguage?
    /// Of a talk on the telephone.
    public let talk: ConsentTalk?
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
    public let scans: [ConsentScanLine]

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
                givers: seesCarers ? .carers(try transaction.carers(of: pupil).filter(\.mayAnswer)) : .nameOnPaper,
                scans: try transaction.scans(of: pupil))
        }
    }
}

extension Transaction {
    func consentLines(of pupil: ID<Pupil>, namingCarers: Bool) throws -> [ConsentLine] {
        let carers = namingCarers ? try carers(of: pupil) : []
        let names = Dictionary(uniqueKeysWithValues: carers.map { ($0.id, $0.carer.name) })
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT c.*, r.language FROM consent c LEFT JOIN consentReading r ON r.consent = c.id WHERE c.pupil = ?
                ORDER BY c.answeredOn DESC, c.id DESC
                """, arguments: [pupil])
        let order = rows.reversed().compactMap { $0["carer"] as ID<Carer>? }.reduce(into: [ID<Carer>]()) { order, carer in
            if !order.contains(carer) { order.append(carer) }
        }
        return try rows.compactMap { row in
            guard let question = ConsentQuestion(rawValue: row["question"]), let how = ConsentHow(rawValue: row["how"]),
                let choice = ConsentChoice(rawValue: row["answer"])
            else { return nil }
            let carer: ID<Carer>? = row["carer"]
            let giver =
                switch row["giver"] as String {
                case "child": "The child"
                case "agreed": "The adults together"
                default: carer.flatMap { names[$0] } ?? "Carer \((carer.flatMap(order.firstIndex) ?? 0) + 1)"
                }
            return ConsentLine(
                sheet: row["sheet"], question: question, choice: choice, giver: giver, how: how, on: row["answeredOn"],
                wording: row["version"], language: (row["language"] as String?).flatMap(FamilyLanguage.init),
                talk: how == .phone ? try talk(of: row["sheet"], about: pupil) : nil,
                recordedBy: how == .invitation ? giver : try name(of: row["recordedBy"]))
        }
    }
}
