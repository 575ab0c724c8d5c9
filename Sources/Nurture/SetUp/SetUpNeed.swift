/// One thing that a step of the set-up takes.
public enum SetUpNeed: String, CaseIterable, Sendable {
    case reason, reasonsForPupils, size, takingPart, room, slot, instruments, agreement, meeting, talkedThrough
    case tutor, tutorBriefed, assistantBriefed, safeguarding, training, outcomes, outcomesTalk, dates, asked, background, reports, share

    public var step: SetUpStep {
        switch self {
        case .reason: .school
        case .reasonsForPupils: .pupils
        case .size: .group
        case .takingPart: .consents
        case .room, .slot, .instruments, .agreement, .meeting: .place
        case .talkedThrough: .profiles
        case .tutor, .tutorBriefed, .assistantBriefed, .safeguarding: .tutor
        case .training: .training
        case .outcomes, .outcomesTalk: .outcomes
        case .dates, .asked: .sessions
        case .background: .background
        case .reports: .reports
        case .share: .sharing
        }
    }

    /// Whether it is looked at before the first session.
    public var isBeforeStart: Bool { ![.asked, .reports, .share].contains(self) }

    /// Whether a named person may say why it can be left out. Without the others no group starts.
    public var mayBeWaived: Bool {
        ![.takingPart, .room, .slot, .tutor, .tutorBriefed, .safeguarding].contains(self)
    }

    /// What it is called where somebody says why it is left out.
    public var name: String {
        switch self {
        case .reason: "the reason for this school"
        case .reasonsForPupils: "the reasons for each pupil"
        case .size: "three to five pupils"
        case .takingPart: "a yes to taking part for each pupil"
        case .room: "a room that somebody has seen"
        case .slot: "a weekly time"
        case .instruments: "instruments for everybody"
        case .agreement: "the agreement of school and service"
        case .meeting: "the meeting before the start"
        case .talkedThrough: "talking each child through"
        case .tutor: "a tutor"
        case .tutorBriefed: "the tutor’s briefing"
        case .assistantBriefed: "the assistant’s briefing"
        case .safeguarding: "the safeguarding lead’s name and number"
        case .training: "the tutor’s training"
        case .outcomes: "chosen outcomes"
        case .outcomesTalk: "the talk about outcomes with the school"
        case .dates: "a date for each session"
        case .asked: "asking each pupil"
        case .background: "background data for each pupil"
        case .reports: "complete reports"
        case .share: "sharing what came of it"
        }
    }
}
