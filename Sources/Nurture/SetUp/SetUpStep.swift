/// The thirteen steps from the first talk with a school to sharing what came of it.
/// Source: nurture-groups.txt, “How to set up an in-school Music Nurture Group”.
public enum SetUpStep: Int, CaseIterable, Sendable {
    case school = 1
    case pupils, group, consents, place, profiles, tutor, training, outcomes, sessions, background, reports, sharing

    public var title: String {
        switch self {
        case .school: "The school is chosen"
        case .pupils: "Pupils are proposed"
        case .group: "The group is formed"
        case .consents: "Families have answered"
        case .place: "Room, time and instruments"
        case .profiles: "Each child is talked through"
        case .tutor: "The tutor is found and briefed"
        case .training: "The tutor has the training"
        case .outcomes: "Outcomes that the school values"
        case .sessions: "Sessions, and asking the pupils"
        case .background: "Background for the report"
        case .reports: "Reports from all four voices"
        case .sharing: "What came of it is shared"
        }
    }

    /// What it takes, in order.
    public var needs: [SetUpNeed] { SetUpNeed.allCases.filter { $0.step == self } }
}
