/// The thirteen steps of one group, computed from what exists.
public struct SetUpPath: Sendable, Equatable {
    public struct Line: Sendable, Equatable {
        public let step: SetUpStep
        public let state: SetUpState
        /// What is missing, in the order in which it is wanted.
        public let gaps: [SetUpGap]
        /// What is missing and may be, because somebody said why.
        public let waived: [SetUpNeed]
    }

    public let lines: [Line]

    /// - Parameter waived: what somebody said may be left out. What must not be left out is asked for all the same.
    public init(_ facts: SetUpFacts, waived: Set<SetUpNeed> = []) {
        lines = SetUpStep.allCases.map { step in
            let missing = step.needs.compactMap(facts.gap)
            let excused = missing.filter { waived.contains($0.need) && $0.need.mayBeWaived }.map(\.need)
            let gaps = missing.filter { !excused.contains($0.need) }
            return Line(step: step, state: SetUpPath.state(of: step, gaps, facts), gaps: gaps, waived: excused)
        }
    }

    public func line(_ step: SetUpStep) -> Line? { lines.first { $0.step == step } }

    /// What is still asked for before the first session.
    public var beforeStart: [SetUpGap] { lines.flatMap(\.gaps).filter(\.need.isBeforeStart) }

    /// Of that, what can be done now: nothing else has to come first.
    public var askedFor: [SetUpGap] { beforeStart.filter { $0.after == nil } }

    /// What comes next: what is the turn of somebody in one of these capacities, or else the first thing of anybody's; nil where
    /// the group can start.
    public func next(for capacities: Set<Capacity>) -> SetUpGap? {
        askedFor.first { capacities.contains(where: $0.turn.isTurn) } ?? askedFor.first ?? beforeStart.first
    }

    /// Whether the group can start: everything is there, or a named person said why it may be left out.
    public var isReadyToStart: Bool { beforeStart.isEmpty }

    public var done: Int { lines.filter { $0.state == .done }.count }

    /// What waits for somebody in a capacity, counted and in order: “3 consent answers, 1 room”.
    public func waiting(for capacity: Capacity) -> [SetUpGap] {
        askedFor.filter { $0.turn.isTurn(of: capacity) }
    }

    private static func state(of step: SetUpStep, _ gaps: [SetUpGap], _ facts: SetUpFacts) -> SetUpState {
        if gaps.isEmpty { return .done }
        if isReady(step, gaps, facts) { return .ready }
        return gaps.contains { $0.after == nil && ($0.hasBegun || $0.need.isBeforeStart) } ? .waiting : .notStarted
    }

    /// Nothing is missing but that it takes place.
    private static func isReady(_ step: SetUpStep, _ gaps: [SetUpGap], _ facts: SetUpFacts) -> Bool {
        switch step {
        case .sessions: gaps.map(\.need) == [.asked] && facts.logged == 0 && facts.firstSession != nil
        case .reports: facts.reportIsOpen && facts.partsAwaited == 0
        case .sharing: facts.reportsComplete
        default: false
        }
    }
}
