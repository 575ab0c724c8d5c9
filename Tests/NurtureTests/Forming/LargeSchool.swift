@testable import Nurture

/// Many pupils of chance, as in a large school or a whole town, with running groups, pairs and times that overlap.
struct LargeSchool {
    let pupils: Int
    let slots: Int
    let rooms: Int
    let groups: Int
    /// Between the oldest of all and the youngest.
    let months: Int
    var running = 0

    static let sixty = LargeSchool(pupils: 60, slots: 20, rooms: 2, groups: 14, months: 72)
    static let twoHundred = LargeSchool(pupils: 200, slots: 30, rooms: 3, groups: 42, months: 80, running: 4)

    func problem(seed: UInt64, settings: FormingSettings = FormingSettings()) throws -> FormingProblem {
        var chance = SmallChance(seed: seed)
        let times = Weekday.allCases.prefix(5).flatMap { day in
            stride(from: 9 * 60, to: 15 * 60, by: 20).compactMap { WallTime(minutes: $0).map { Slot(weekday: day, time: $0) } }
        }
        let offered = Array(times.shuffled(using: &chance).prefix(slots))
        // Running groups are on different days, so that there is a room for each.
        let meeting = (0..<running).map { number in
            RunningGroup(code: "RUN\(number)", slot: offered.first { $0.weekday == Weekday.allCases[number % 5] } ?? offered[0])
        }
        let born = (0..<pupils).map { _ in 24_170 + Int.random(in: 0..<months, using: &chance) }
        // The first three are in the first running group, and so on, whatever the rules say of them: they run all the same.
        let found = (0..<pupils).map { number in
            FormingPupil(
                code: "P\(number)", monthOfBirth: born[number],
                tendency: [.holdsBack, .burstsOut, .varies, .varies].randomElement(using: &chance) ?? .varies,
                interests: ["drums", "songs", "film", "beats", "piano", "rap"].filter { _ in Int.random(in: 0...3, using: &chance) == 0 },
                free: offered.filter { _ in Int.random(in: 0..<100, using: &chance) < 45 }, need: Int.random(in: 1...3, using: &chance),
                in: number < 3 * running ? meeting[number / 3] : nil)
        }
        var (apart, together): (Set<PupilPair>, Set<PupilPair>) = ([], [])
        for number in 0..<pupils * 5 / 12 {
            let (one, other) = (Int.random(in: 0..<pupils, using: &chance), Int.random(in: 0..<pupils, using: &chance))
            let pair = PupilPair("P\(one)", "P\(other)")
            guard one != other, !apart.contains(pair), !together.contains(pair) else { continue }
            if number % 5 < 3 { apart.insert(pair) } else { together.insert(pair) }
        }
        return try FormingProblem(
            pupils: found, together: together, apart: apart, rooms: rooms, mostGroups: groups, settings: settings)
    }
}

extension FormingProblem {
    /// The same school from rows in another order.
    func shuffled(seed: UInt64) throws -> FormingProblem {
        var chance = SmallChance(seed: seed)
        return try FormingProblem(
            pupils: pupils.shuffled(using: &chance), together: Set(together), apart: Set(apart), forced: Set(forced), pins: pins,
            rooms: rooms, mostGroups: mostGroups, settings: settings)
    }
}
