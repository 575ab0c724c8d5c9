/// What is suggested, for a person to decide about.
public struct Suggestion: Sendable {
    public struct Group: Sendable, Hashable {
        /// In the order of their codes.
        public let pupils: [String]
        public let slot: Slot
        public let cost: Int
        /// The running group that this one is.
        public let running: RunningGroup?
    }

    public struct Unplaced: Sendable, Hashable {
        public let pupil: String
        public let reason: UnplacedReason
    }

    /// What would be otherwise if one number were another one.
    public struct WhatIf: Sendable, Hashable {
        public let rooms: Int
        public let mostGroups: Int
        public let worth: FormingWorth
        public let isOptimal: Bool
        /// How many are without a place, by tendency.
        public let unplaced: [Tendency: Int]
    }

    public let problem: FormingProblem
    public let groups: [Group]
    public let unplaced: [Unplaced]
    public let worth: FormingWorth
    /// What no arrangement can fall below.
    public let bound: FormingWorth
    /// No arrangement is better; only said when proven.
    public let isOptimal: Bool
    public let oneMoreRoom: WhatIf
    public let oneMoreGroup: WhatIf
    /// Nil where there is no group to do without.
    public let oneGroupFewer: WhatIf?

    /// How many are without a place, by tendency.
    public var unplacedByTendency: [Tendency: Int] { problem.byTendency(unplaced.compactMap { problem.places[$0.pupil] }) }

    /// Searches. It takes seconds for many pupils, so it belongs neither into a transaction nor onto an event loop.
    public init(for problem: FormingProblem, _ effort: FormingEffort = .usual) {
        let forming = Forming(problem)
        let found = forming.solve(problem, from: Arrangement(runningOf: problem), effort)
        let asides = Asides(problem, forming, found)
        self.problem = problem
        groups = problem.groups(of: found.arrangement)
        unplaced = found.arrangement.waiting(of: problem).map { pupil in
            Unplaced(pupil: problem.pupils[pupil].code, reason: problem.reason(for: pupil, waitingIn: found.arrangement))
        }
        worth = FormingWorth(found.arrangement, problem)
        (bound, isOptimal) = (found.bound, found.isProven)
        (oneMoreRoom, oneMoreGroup, oneGroupFewer) = (asides.oneMoreRoom, asides.oneMoreGroup, asides.oneGroupFewer)
    }
}

extension FormingProblem {
    func groups(of arrangement: Arrangement) -> [Suggestion.Group] {
        let groups = arrangement.groups.map { group in
            Suggestion.Group(
                pupils: group.pupils.sorted().map { pupils[$0].code }, slot: slots[group.slot], cost: cost(of: group.pupils),
                running: group.pupils.compactMap { pupils[$0].runningGroup }.first)
        }
        return groups.sorted { ($0.slot.minuteOfWeek, $0.pupils[0]) < ($1.slot.minuteOfWeek, $1.pupils[0]) }
    }

    func byTendency(_ waiting: [Int]) -> [Tendency: Int] {
        Dictionary(
            uniqueKeysWithValues: Tendency.allCases.map { tendency in (tendency, waiting.count { pupils[$0].tendency == tendency }) })
    }
}
