/// Up to 64 pupils, in order of birth, with what is known about them as bits. A rule then costs a few instructions, and
/// millions of groups can be asked whether they keep all of them.
struct Roster: Sendable {
    static let most = 64

    /// Places in the problem.
    let pupils: [Int]
    let settings: FormingSettings
    let born: [Int]
    let need: [Int]
    let slots: [SlotSet]
    /// Who must not be in one group with whom.
    let apart: [PupilSet]
    /// Who should be together with whom; only those who are here.
    let partners: [PupilSet]
    /// Who is in one group with whom, or without a place like them.
    let bound: [PupilSet]
    /// Who shares an interest with whom.
    let sharing: [PupilSet]
    let interested: PupilSet
    let quiet: PupilSet
    let loud: PupilSet
    /// The running groups of pupils who are here, with their slots and who else may join.
    let running: [(members: PupilSet, slot: Int, mayJoin: PupilSet)]
    /// All members of running groups.
    let placed: PupilSet
    /// Who may only be in a running group that they join.
    let onlyJoining: PupilSet

    init(_ chosen: [Int], of problem: FormingProblem) {
        let sorted = chosen.sorted { (problem.pupils[$0].monthOfBirth, $0) < (problem.pupils[$1].monthOfBirth, $1) }
        let known = sorted.map { problem.pupils[$0] }
        let places = Dictionary(uniqueKeysWithValues: zip(known.map(\.code), known.indices))
        pupils = sorted
        settings = problem.settings
        born = known.map(\.monthOfBirth)
        need = known.map(\.need)
        let slotPlaces = Dictionary(uniqueKeysWithValues: zip(problem.slots, problem.slots.indices))
        slots = known.map { pupil in
            pupil.free.reduce(0) { set, slot in
                if case .slot(let pinned) = problem.pins[pupil.code], pinned != slot { return set }
                return set | (slotPlaces[slot].map { SlotSet(slot: $0) } ?? 0)
            }
        }
        apart = Roster.links(problem.apart, places)
        partners = Roster.links(problem.together, places)
        bound = Roster.links(problem.forced, places)
        sharing = known.indices.map { one in
            known.indices.reduce(0) { set, other in
                one != other && !known[one].interests.isDisjoint(with: known[other].interests) ? set | PupilSet(pupil: other) : set
            }
        }
        func those(_ isMeant: (FormingPupil) -> Bool) -> PupilSet {
            known.indices.reduce(0) { isMeant(known[$1]) ? $0 | PupilSet(pupil: $1) : $0 }
        }
        interested = those { !$0.interests.isEmpty }
        quiet = those { $0.tendency == .holdsBack }
        loud = those { $0.tendency == .burstsOut }
        placed = those { $0.runningGroup != nil }
        onlyJoining = those { if case .runningGroup = problem.pins[$0.code] { $0.runningGroup == nil } else { false } }
        let slots = slots
        running = problem.running.compactMap { group in
            let members = those { $0.runningGroup == group.group }
            guard members != 0, let slot = slotPlaces[group.group.slot] else { return nil }
            let mayJoin = known.indices.reduce(PupilSet(0)) { set, pupil in
                guard known[pupil].runningGroup == nil, slots[pupil] & SlotSet(slot: slot) != 0 else { return set }
                if case .runningGroup(let code) = problem.pins[known[pupil].code], code != group.group.code { return set }
                return set | PupilSet(pupil: pupil)
            }
            return (members, slot, mayJoin)
        }
    }

    private static func links(_ pairs: [PupilPair], _ places: [String: Int]) -> [PupilSet] {
        var links = [PupilSet](repeating: 0, count: places.count)
        for pair in pairs {
            guard let one = places[pair.one], let other = places[pair.other] else { continue }
            links[one] |= PupilSet(pupil: other)
            links[other] |= PupilSet(pupil: one)
        }
        return links
    }
}
