/// Whose turn it is.
public enum SetUpTurn: String, CaseIterable, Sendable {
    case serviceLead, schoolLead, tutor, assistant, families, everybody

    public var words: String {
        switch self {
        case .serviceLead: "the service lead"
        case .schoolLead: "the school lead"
        case .tutor: "the tutor"
        case .assistant: "the assistant"
        case .families: "the families"
        case .everybody: "all who report"
        }
    }

    /// As in “It is the tutor’s turn”.
    public var whose: String {
        switch self {
        case .families: "the families’"
        case .everybody: "everybody’s"
        case .serviceLead, .schoolLead, .tutor, .assistant: "\(words)’s"
        }
    }

    /// Whether it is the turn of somebody who stands before the group in this capacity. Families wait on the school, which asks them.
    public func isTurn(of capacity: Capacity) -> Bool {
        switch self {
        case .serviceLead: capacity == .serviceLead
        case .schoolLead, .families: capacity == .schoolLead
        case .tutor: capacity == .tutor
        case .assistant: capacity == .schoolStaff
        case .everybody: capacity == .tutor || capacity == .schoolLead
        }
    }
}
