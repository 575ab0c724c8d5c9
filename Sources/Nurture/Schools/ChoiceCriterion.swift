/// What counted when a service chose a school.
public enum ChoiceCriterion: String, CaseIterable, Sendable, Codable {
    case neverWorkedWith, farOut, interest, lookedAfter, closeToExclusion, inclusionTeam, virtualSchool, centreHead, near

    public var words: String {
        switch self {
        case .neverWorkedWith: "We have never worked with it"
        case .farOut: "It is far out and often missed"
        case .interest: "It expressed interest"
        case .lookedAfter: "Many children looked after, as the school states"
        case .closeToExclusion: "Many pupils close to exclusion, as the school states"
        case .inclusionTeam: "Advice of the authority’s inclusion team"
        case .virtualSchool: "Advice of the virtual school"
        case .centreHead: "Advice of the head of the music centre"
        case .near: "It is within reach of a tutor"
        }
    }
}
