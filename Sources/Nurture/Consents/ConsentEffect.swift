/// One answer to one question.
public struct ConsentAnswer: Sendable, Equatable {
    public enum Giver: Hashable, Sendable {
        /// An adult, by any key that tells one from another; only those whom the school named as entitled count.
        case carer(key: String, entitled: Bool)
        case child
        /// What the school lead recorded that adults who had differed have agreed.
        case agreed
    }

    public let question: ConsentQuestion
    public let choice: ConsentChoice
    public let giver: Giver
    public let on: Day
    public let recordedAt: Instant

    public init(question: ConsentQuestion, choice: ConsentChoice, giver: Giver, on: Day, recordedAt: Instant) {
        self.question = question
        self.choice = choice
        self.giver = giver
        self.on = on
        self.recordedAt = recordedAt
    }
}

/// What the answers to one question allow today. Source: facts.md rule 3 (the child's no wins; adults who differ are a no).
public enum ConsentEffect: Sendable, Equatable {
    case yes
    case no(Reason)
    case notYet

    public enum Reason: Sendable, Equatable {
        case child, carer, adultsDiffer, agreed

        public var words: String {
            switch self {
            case .child: "the child said no"
            case .carer: "the answer was no"
            case .adultsDiffer: "the adults differ, which counts as no until the school lead records what they agreed"
            case .agreed: "the adults agreed on no"
            }
        }
    }

    public var isYes: Bool { self == .yes }
    public var isNo: Bool { if case .no = self { true } else { false } }

    /// The effect without its reason, for those who may know no more.
    public var allowance: Allowance {
        switch self {
        case .yes: .yes
        case .no: .no
        case .notYet: .notYet
        }
    }

    public var words: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .notYet: "no answer yet"
        }
    }

    /// The latest answer of each giver counts, by the day it was given and then by when it was recorded. “Please ring me” takes back
    /// what the same adult said before, until they say something new.
    public static func of(_ question: ConsentQuestion, _ answers: [ConsentAnswer]) -> ConsentEffect {
        let latest = answers.filter { $0.question == question }
            .sorted { ($0.on, $0.recordedAt) < ($1.on, $1.recordedAt) }
            .reduce(into: [ConsentAnswer.Giver: ConsentAnswer]()) { $0[$1.giver] = $1 }
        if latest[.child]?.choice == .no { return .no(.child) }
        let adults = latest.values.filter {
            if case .carer(_, entitled: true) = $0.giver { true } else { false }
        }
        let choices = Set(adults.map(\.choice))
        if choices == [.yes] { return .yes }
        if choices == [.no] { return .no(.carer) }
        // An agreement settles what was said before it; whoever answers later reopens the question.
        if choices.count > 1, let agreed = latest[.agreed],
            adults.allSatisfy({ ($0.on, $0.recordedAt) <= (agreed.on, agreed.recordedAt) })
        {
            return agreed.choice == .yes ? .yes : .no(.agreed)
        }
        guard choices.contains(.no) else { return .notYet }
        return .no(choices.contains(.yes) ? .adultsDiffer : .carer)
    }
}
