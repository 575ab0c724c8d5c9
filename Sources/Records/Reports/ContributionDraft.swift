import Foundation
import Nurture

/// One answer in words. A pupil's answer carries the pupil's own choice of who may read it; nobody else's has one.
public struct ReportAnswer: Codable, Sendable, Equatable {
    public var question: ReportQuestion
    public var words: String
    public var readers: Readers?

    public init(_ question: ReportQuestion, _ words: String, readers: Readers? = nil) {
        self.question = question
        self.words = words
        self.readers = readers
    }
}

/// A pupil's own aim, and who may read it.
public struct GoalContent: Codable, Sendable, Equatable {
    public var words: String
    public var readers: Readers

    public init(words: String, readers: Readers) {
        self.words = words
        self.readers = readers
    }
}

/// How a pupil's words came onto the page.
public enum Scribe: String, Sendable, Codable, CaseIterable {
    /// The pupil wrote and tapped.
    case pupil
    /// An adult wrote down exactly what the pupil said.
    case wordForWord
    /// An adult wrote down what the pupil meant.
    case inOwnWords

    public var words: String {
        switch self {
        case .pupil: "The pupil, by themselves"
        case .wordForWord: "I did, word for word"
        case .inOwnWords: "I did, in my own words"
        }
    }
}

/// A voice's part as somebody has filled it in.
public struct ContributionDraft: Sendable, Equatable {
    /// The same ID again is a retry.
    public var id: ID<Contribution>
    public var point: RatingPoint
    /// Declined parts hold nothing.
    public var isDeclined: Bool
    /// A mark from 1 to 5 for each of the group's outcomes; nil for “can't say yet”, or a pass.
    public var marks: [ID<Outcome>: Int?]
    /// What was written; empty answers are left out.
    public var answers: [ReportAnswer]
    /// Aims that the pupil names now.
    public var goals: [ID<Goal>: GoalContent]
    /// How near the pupil finds an aim, new or old: 0…10, or a face 1…3.
    public var goalMarks: [ID<Goal>: Int]
    /// For a pupil's part only.
    public var scribe: Scribe?
    /// The part that this corrects; nil where there was none on the page.
    public var revises: ID<Contribution>?

    public init(
        id: ID<Contribution> = .new(), point: RatingPoint, isDeclined: Bool = false, marks: [ID<Outcome>: Int?] = [:],
        answers: [ReportAnswer] = [], goals: [ID<Goal>: GoalContent] = [:], goalMarks: [ID<Goal>: Int] = [:], scribe: Scribe? = nil,
        revises: ID<Contribution>? = nil
    ) {
        self.id = id
        self.point = point
        self.isDeclined = isDeclined
        self.marks = marks
        self.answers = answers
        self.goals = goals
        self.goalMarks = goalMarks
        self.scribe = scribe
        self.revises = revises
    }

    /// Answers that say something.
    var written: [ReportAnswer] { answers.filter { !$0.words.isEmpty } }
}
