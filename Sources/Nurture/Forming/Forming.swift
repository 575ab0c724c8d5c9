/// Searches for the arrangement with the least need without a place, and then the least cost.
///
/// Few pupils are asked about as a whole: every possible group is found, and the exact search proves the best arrangement or says what
/// none can fall below. Many are arranged piece by piece, and what none can fall below is counted.
struct Forming {
    struct Result: Sendable {
        let arrangement: Arrangement
        let bound: FormingWorth
        let isProven: Bool
    }

    private let moments: RoomMoments
    /// Every possible group of all pupils; nil where there are too many.
    private let all: PossibleGroups?
    /// Of more possible groups than these, a search as a whole would prove nothing in the time that somebody waits.
    private static let mostGroups = 400_000

    init(_ problem: FormingProblem) {
        moments = RoomMoments(problem.slots, minutes: problem.settings.minutesInRoom)
        let running = Set(problem.running.flatMap(\.members))
        let usable = problem.pupils.indices.filter { running.contains($0) || !problem.pupils[$0].free.isEmpty }
        guard usable.count <= Roster.most else {
            all = nil
            return
        }
        let found = PossibleGroups(of: Roster(usable, of: problem), most: Forming.mostGroups)
        all = found.isCutShort ? nil : found
    }

    /// - Parameters:
    ///   - problem: that for which this was made, with as many rooms and groups as are asked about
    ///   - start: an arrangement that keeps all rules
    func solve(_ problem: FormingProblem, from start: Arrangement, _ effort: FormingEffort) -> Result {
        var improving = Improving(problem, moments, from: start)
        improving.run(Effort(all == nil ? effort.pieces + effort.whole : effort.pieces), patience: all == nil ? .max : effort.patience)
        let arrangement = improving.arrangement
        let plain = PlainBound(problem)
        guard let all else {
            let need = arrangement.unplacedNeed(in: problem)
            let bound = FormingWorth(unplacedNeed: plain.unplacedNeed, cost: plain.cost(whileUnplaced: need))
            return Result(arrangement: arrangement, bound: bound, isProven: bound == FormingWorth(arrangement, problem))
        }
        let part = PartialQuestion(problem, moments, arrangement, leaving: Set(arrangement.groups.indices), all)
        let search = ExactSearch(part.question, below: part.worthNow, Effort(effort.whole))
        let bound = search.run()
        let best = search.best.map(part.arrangement) ?? arrangement
        return result(best, problem, plain, isProven: bound >= search.cost, bound: bound)
    }

    private func result(_ best: Arrangement, _ problem: FormingProblem, _ plain: PlainBound, isProven: Bool, bound: Int) -> Result {
        let worth = FormingWorth(best, problem)
        if isProven { return Result(arrangement: best, bound: worth, isProven: true) }
        let withoutSlot = best.waiting(of: problem).filter { problem.pupils[$0].free.isEmpty }.reduce(0) { $0 + problem.pupils[$1].need }
        let whole = bound + withoutSlot * problem.weight
        let need = max(plain.unplacedNeed, whole / problem.weight)
        let counted = plain.cost(whileUnplaced: worth.unplacedNeed)
        let cost = need == worth.unplacedNeed ? max(counted, (whole - need * problem.weight + 1) / 2) : counted
        return Result(arrangement: best, bound: FormingWorth(unplacedNeed: need, cost: cost), isProven: false)
    }
}

/// How good an arrangement is: first need without a place, then cost.
public struct FormingWorth: Hashable, Sendable, Codable {
    public let unplacedNeed: Int
    public let cost: Int

    public init(unplacedNeed: Int, cost: Int) {
        (self.unplacedNeed, self.cost) = (unplacedNeed, cost)
    }

    init(_ arrangement: Arrangement, _ problem: FormingProblem) {
        self.init(unplacedNeed: arrangement.unplacedNeed(in: problem), cost: arrangement.cost(in: problem))
    }
}

/// How many steps a search may take.
public struct FormingEffort: Sendable {
    /// For making better piece by piece.
    let pieces: Int
    /// For proving, or where that is hopeless, for more pieces.
    let whole: Int
    let patience: Int

    public static let usual = FormingEffort(pieces: 800_000_000, whole: 2_200_000_000, patience: 30)
    /// For somebody who waits before a page.
    public static let onPage = FormingEffort(pieces: 600_000_000, whole: 1_500_000_000, patience: 30)
    /// For what would be otherwise.
    static let aside = FormingEffort(pieces: 300_000_000, whole: 400_000_000, patience: 15)
}
