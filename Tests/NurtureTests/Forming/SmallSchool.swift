@testable import Nurture

/// A few pupils of chance, with little room, so that every rule matters.
enum SmallSchool {
    static func problem(seed: UInt64, pupils count: Int) throws -> FormingProblem {
        var chance = SmallChance(seed: seed)
        let slots = ["Mon 09:00", "Mon 09:20", "Mon 10:00", "Tue 10:30", "Wed 13:00"].compactMap { Slot($0) }
        let running = chance.next() % 3 == 0 ? RunningGroup(code: "BLUE", slot: slots[3]) : nil
        let inRunning = running == nil ? 0 : Int.random(in: 1...3, using: &chance)
        let pupils = (0..<count).map { number in
            FormingPupil(
                code: "P\(number)", monthOfBirth: 24_200 + Int.random(in: 0...36, using: &chance),
                tendency: Tendency.allCases[Int.random(in: 0...2, using: &chance)],
                interests: ["drums", "songs", "film"].filter { _ in Bool.random(using: &chance) },
                free: slots.filter { _ in Int.random(in: 0...2, using: &chance) > 0 }, need: Int.random(in: 1...3, using: &chance),
                in: number < inRunning ? running : nil)
        }
        var (apart, together): (Set<PupilPair>, Set<PupilPair>) = ([], [])
        for _ in 0..<3 {
            let (one, other) = (Int.random(in: 0..<count, using: &chance), Int.random(in: 0..<count, using: &chance))
            guard one != other else { continue }
            let pair = PupilPair("P\(one)", "P\(other)")
            if Bool.random(using: &chance), !together.contains(pair) {
                apart.insert(pair)
            } else if !apart.contains(pair) {
                together.insert(pair)
            }
        }
        return try FormingProblem(
            pupils: pupils, together: together, apart: apart, rooms: Int.random(in: 1...2, using: &chance),
            mostGroups: Int.random(in: 1...3, using: &chance))
    }
}
