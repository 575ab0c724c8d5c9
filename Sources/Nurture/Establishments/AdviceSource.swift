/// Where what a service notes about an establishment comes from.
public enum AdviceSource: String, CaseIterable, Sendable, Codable {
    case inclusionTeam, virtualSchool, centreHead, schoolNumbers, own

    public var words: String {
        switch self {
        case .inclusionTeam: "The authority’s inclusion team"
        case .virtualSchool: "The virtual school"
        case .centreHead: "The head of the music centre"
        case .schoolNumbers: "The school itself, with numbers"
        case .own: "Ourselves, or somebody else"
        }
    }
}
