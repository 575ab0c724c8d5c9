/// What a lead does for one pupil before a group starts. Done is computed from what exists.
public enum PupilTask: String, CaseIterable, Sendable {
    case reasons, nomination, profile, talk, carers, consents, background

    /// What somebody must be allowed to do for it.
    public var verb: Verb {
        switch self {
        case .reasons, .nomination: .changeNomination
        case .profile, .talk: .changeProfile
        case .carers: .nameCarer
        case .consents: .recordConsent
        case .background: .changeBackground
        }
    }

    public var title: String {
        switch self {
        case .reasons: "Why a place would be good"
        case .nomination: "Music, tendency and free times"
        case .profile: "What helps"
        case .talk: "Talked through with the tutor"
        case .carers: "A carer who may answer"
        case .consents: "Answers to the five questions"
        case .background: "Background data, if you like"
        }
    }

    /// Background data are never missed: each of them may be left out.
    public var isOptional: Bool { self == .background }
}
