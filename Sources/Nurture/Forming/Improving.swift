/// Makes an arrangement better piece by piece: takes a few groups apart that lie near each other, with some who wait, and asks the exact
/// search for the best way to put these together again. It begins with nobody placed, so the first pieces are the first groups.
struct Improving {
    private(set) var arrangement: Arrangement
    private let problem: FormingProblem
    private let moments: RoomMoments
    private let usable: [Int]
    private var chance: UInt64 = 0x5EED
    /// How many pupils a piece has: fewer after a piece that was too much to search, and now and then one more.
    private var size = 22
    private static let smallestSize = 10
    private static let largestSize = 26
    /// A piece with more possible groups than these is left alone.
    private static let mostGroups = 40_000
    /// What finding one possible group takes.
    private static let stepsForGroup = 60
    private static let stepsForPiece = 60_000_000

    init(_ problem: FormingProblem, _ moments: RoomMoments, from arrangement: Arrangement) {
        (self.problem, self.moments, self.arrangement) = (problem, moments, arrangement)
        let running = Set(problem.running.flatMap(\.members))
        usable = problem.pupils.indices.filter { running.contains($0) || !problem.pupils[$0].free.isEmpty }
    }

    /// - Parameter patience: after so many pieces in a row that could not be made better, it is enough.
    mutating func run(_ effort: Effort, patience: Int) {
        var fruitless = 0
        while !effort.isSpent, fruitless < patience, !usable.isEmpty {
            fruitless = improve(effort) ? 0 : fruitless + 1
        }
    }

    private mutating func improve(_ effort: Effort) -> Bool {
        let (groups, waiting) = piece()
        guard
            let part = PartialQuestion(problem, moments, arrangement, leaving: groups, waiting: waiting, most: Improving.mostGroups)
        else {
            shrink()
            effort.spend(Improving.mostGroups * Improving.stepsForGroup)
            return false
        }
        effort.spend(part.question.groups.count * Improving.stepsForGroup + 10_000)
        let allowed = min(effort.left, Improving.stepsForPiece)
        let share = Effort(allowed)
        let search = ExactSearch(part.question, below: part.worthNow, share)
        _ = search.run()
        effort.spend(allowed - share.left)
        if share.isSpent { shrink() } else if size < Improving.largestSize, next(8) == 0 { size += 1 }
        guard let best = search.best else { return false }
        arrangement = part.arrangement(best)
        return true
    }

    private mutating func shrink() { size = max(Improving.smallestSize, size - 1) }

    /// Around a pupil of chance: who waits and is near in age, and groups near in age or, now and then, any.
    private mutating func piece() -> (groups: Set<Int>, waiting: [Int]) {
        let waiting = arrangement.waiting(of: problem).filter { !problem.pupils[$0].free.isEmpty }
        let focus = !waiting.isEmpty && next(2) == 0 ? waiting[next(waiting.count)] : usable[next(usable.count)]
        let born = problem.pupils[focus].monthOfBirth
        let spread = next(3) == 0 ? 200 : 10
        let distances = arrangement.groups.map { group in
            let months = group.pupils.reduce(0) { $0 + problem.pupils[$1].monthOfBirth - born }
            return abs(months) / group.pupils.count + next(spread)
        }
        let asked = waiting.map { (pupil: $0, distance: abs(problem.pupils[$0].monthOfBirth - born) + next(4)) }
            .sorted { ($0.distance, $0.pupil) < ($1.distance, $1.pupil) }.prefix(arrangement.groups.isEmpty ? size : size / 2).map(\.pupil)
        var (groups, count) = (Set<Int>(), asked.count)
        for number in distances.indices.sorted(by: { (distances[$0], $0) < (distances[$1], $1) }) {
            guard count + arrangement.groups[number].pupils.count <= size || groups.isEmpty else { break }
            guard count + arrangement.groups[number].pupils.count <= Roster.most else { continue }
            groups.insert(number)
            count += arrangement.groups[number].pupils.count
        }
        return (groups, asked)
    }

    /// The same chance on every machine: SplitMix64 (Steele, Lea and Flood 2014).
    private mutating func next(_ limit: Int) -> Int {
        chance &+= 0x9E37_79B9_7F4A_7C15
        var mixed = chance
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ mixed >> 31) % UInt64(limit))
    }
}
