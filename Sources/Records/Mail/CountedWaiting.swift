import Nurture

/// What waits at one place, as a number of one kind: no child's name, and no group's.
struct CountedWaiting {
    let kind: WaitingKind
    let place: String
    let count: Int
}

extension Waiting.Subject {
    /// Nil for what waits for somebody as a tutor or an author, and not as a lead.
    var counted: CountedWaiting? {
        switch self {
        case .session, .ownNote, .draft, .briefing: nil
        case .consents(_, let school, let count): CountedWaiting(kind: .consents, place: school, count: count)
        case .calls(_, let school, let count): CountedWaiting(kind: .calls, place: school, count: count)
        case .differing(_, let school, let count): CountedWaiting(kind: .differing, place: school, count: count)
        case .places(_, let school, let count): CountedWaiting(kind: .places, place: school, count: count)
        case .neverSignedIn(_, let school, let count): CountedWaiting(kind: .neverSignedIn, place: school, count: count)
        case .schoolWithoutLead(_, let school): CountedWaiting(kind: .schoolWithoutLead, place: school, count: 1)
        case .serviceWithoutLead(_, let service): CountedWaiting(kind: .serviceWithoutLead, place: service, count: 1)
        case .lateLogs(let group, let count): CountedWaiting(kind: .lateLogs, place: group.schoolName, count: count)
        case .unusualSize(let group, _): CountedWaiting(kind: .unusualSize, place: group.schoolName, count: 1)
        case .parts(let group, _, let count, _): CountedWaiting(kind: .parts, place: group.schoolName, count: count)
        case .lateReports(let group): CountedWaiting(kind: .lateReports, place: group.schoolName, count: 1)
        case .setUp(let group, _): CountedWaiting(kind: .setUp, place: group.schoolName, count: 1)
        case .withoutTutor(let group): CountedWaiting(kind: .withoutTutor, place: group.schoolName, count: 1)
        case .withoutOutcomes(let group): CountedWaiting(kind: .withoutOutcomes, place: group.schoolName, count: 1)
        case .training(_, let service, let count): CountedWaiting(kind: .training, place: service, count: count)
        case .familiesToAsk(let group, _, _): CountedWaiting(kind: .familiesToAsk, place: group.schoolName, count: 1)
        case .interests(_, let service, let count): CountedWaiting(kind: .interests, place: service, count: count)
        }
    }
}

/// A line for each place and kind, in the order in which they come first.
func digestLines(_ waiting: [Waiting]) -> [String] {
    let counted = waiting.compactMap(\.subject.counted)
    var counts: [String: [WaitingKind: Int]] = [:]
    var order: [(place: String, kind: WaitingKind)] = []
    for line in counted {
        if counts[line.place]?[line.kind] == nil { order.append((line.place, line.kind)) }
        counts[line.place, default: [:]][line.kind, default: 0] += line.count
    }
    return order.map { "\($0.place): \($0.kind.words(counts[$0.place]?[$0.kind] ?? 0))" }
}
