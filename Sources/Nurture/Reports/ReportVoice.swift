/// One of the four voices of a report. Each holds its own note.
public enum ReportVoice: String, CaseIterable, Sendable, Codable {
    case pupil, tutor, school, home

    public var words: String {
        switch self {
        case .pupil: "Pupil"
        case .tutor: "Tutor"
        case .school: "School"
        case .home: "Home"
        }
    }

    /// As in “the tutor has answered”; home goes without an article.
    public var subject: String { self == .home ? "home" : "the \(rawValue)" }

    /// The voice whose part somebody in this capacity writes; the pupil's and home's are nobody's who signs in.
    public static func own(_ capacities: Set<Capacity>) -> ReportVoice? {
        if capacities.contains(.tutor) { return .tutor }
        return capacities.contains(.schoolLead) ? .school : nil
    }
}
