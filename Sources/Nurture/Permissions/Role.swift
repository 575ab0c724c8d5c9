/// What a person is somewhere.
public enum Role: String, CaseIterable, Sendable, Codable {
    case programmeLead, serviceLead, tutor, trainee, schoolLead, schoolStaff, head

    public var words: String {
        switch self {
        case .programmeLead: "programme lead"
        case .serviceLead: "service lead"
        case .tutor: "tutor"
        case .trainee: "trainee"
        case .schoolLead: "school lead"
        case .schoolStaff: "school staff"
        case .head: "head"
        }
    }

    /// The kind of place at which the role is held.
    public var place: ThingKind {
        switch self {
        case .programmeLead: .programme
        case .serviceLead, .tutor, .trainee: .service
        case .schoolLead, .schoolStaff, .head: .school
        }
    }

    public var capacity: Capacity {
        switch self {
        case .programmeLead: .programmeLead
        case .serviceLead: .serviceLead
        case .tutor: .tutor
        case .trainee: .trainee
        case .schoolLead: .schoolLead
        case .schoolStaff: .schoolStaff
        case .head: .head
        }
    }
}
