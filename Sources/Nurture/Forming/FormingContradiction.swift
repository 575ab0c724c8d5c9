/// Why no suggestion can be made: two things that were said exclude each other.
public struct FormingContradiction: Error, Hashable, Sendable {
    public enum Cause: Hashable, Sendable {
        case doubled, unknown(String), apartFromThemselves, apartAndTogether(String), twoSlots(RunningGroup), runningTooMany,
            runningWithoutRoom(Slot)
        case pinnedElsewhere, tooManySlots, limits
    }

    /// The column of the file in which it was said.
    public enum Field: String, Hashable, Sendable {
        case pupil, free, apart, together, running = "in"
    }

    public let cause: Cause
    public let field: Field
    /// The pupil in whose row it was said; nil if it concerns all.
    public let pupil: String?

    /// Whether it comes from the limits, and tells nothing of any pupil.
    public var isAboutLimits: Bool {
        switch cause {
        case .runningTooMany, .runningWithoutRoom, .tooManySlots, .limits: true
        default: false
        }
    }

    public var sentence: String {
        switch cause {
        case .doubled: "This pupil stands here twice. Give each pupil one row and a code of their own."
        case .unknown(let code): "There is no pupil “\(code)” in this list. Check the code, or add the pupil."
        case .apartFromThemselves: "A pupil can’t be paired with themselves. Take the code out."
        case .apartAndTogether(let other): "This pupil and “\(other)” are both apart and together. Keep one of the two."
        case .twoSlots(let group):
            "The running group “\(group.code)” meets at \(group.slot.short) in another row. Write the same slot for all of its pupils."
        case .runningTooMany: "More groups run already than may run in all. Allow as many groups as there are running ones."
        case .runningWithoutRoom(let slot): "At \(slot.short) more groups run already than there are rooms. Check the slots and the rooms."
        case .pinnedElsewhere: "This pupil is in a running group, and kept for another place. Take one of the two back."
        case .tooManySlots:
            "There are more than \(FormingProblem.mostSlots) different slots. Leave out those at which hardly anybody is free."
        case .limits: "There have to be at least one room, one group, and sensible sizes."
        }
    }
}

extension FormingProblem {
    func check() throws(FormingContradiction) {
        try checkPupils()
        try checkPairs()
        try checkRunningGroups()
    }

    private func checkPupils() throws(FormingContradiction) {
        for (pupil, next) in zip(pupils, pupils.dropFirst()) where pupil.code == next.code {
            throw FormingContradiction(cause: .doubled, field: .pupil, pupil: pupil.code)
        }
        guard slots.count <= FormingProblem.mostSlots else { throw FormingContradiction(cause: .tooManySlots, field: .free, pupil: nil) }
        guard rooms >= 0, mostGroups >= 0, settings.problems.isEmpty else {
            throw FormingContradiction(cause: .limits, field: .pupil, pupil: nil)
        }
    }

    private func checkPairs() throws(FormingContradiction) {
        for (pairs, field) in [(apart, FormingContradiction.Field.apart), (together + forced, .together)] {
            for pair in pairs {
                for (code, other) in [(pair.one, pair.other), (pair.other, pair.one)] where places[code] == nil {
                    throw FormingContradiction(cause: .unknown(code), field: field, pupil: other)
                }
                if pair.one == pair.other { throw FormingContradiction(cause: .apartFromThemselves, field: field, pupil: pair.one) }
            }
        }
        if let both = Set(apart).intersection(together + forced).min() {
            throw FormingContradiction(cause: .apartAndTogether(both.other), field: .apart, pupil: both.one)
        }
    }

    private func checkRunningGroups() throws(FormingContradiction) {
        for (first, second) in zip(running, running.dropFirst()) where first.group.code == second.group.code {
            let (kept, other) = first.members[0] < second.members[0] ? (first, second) : (second, first)
            throw FormingContradiction(cause: .twoSlots(kept.group), field: .running, pupil: pupils[other.members[0]].code)
        }
        if running.count > mostGroups {
            throw FormingContradiction(cause: .runningTooMany, field: .running, pupil: pupils[running[mostGroups].members[0]].code)
        }
        let moments = RoomMoments(slots, minutes: settings.minutesInRoom)
        for moment in moments.all {
            let here = running.filter { group in moment.contains { slots[$0] == group.group.slot } }
            guard here.count > rooms, let last = here.last else { continue }
            throw FormingContradiction(
                cause: .runningWithoutRoom(last.group.slot), field: .running, pupil: pupils[last.members[0]].code)
        }
        for (code, pin) in pins.sorted(by: { $0.key < $1.key }) {
            guard let place = places[code] else { throw FormingContradiction(cause: .unknown(code), field: .pupil, pupil: nil) }
            guard let running = pupils[place].runningGroup else { continue }
            let fits =
                switch pin {
                case .slot(let slot): slot == running.slot
                case .runningGroup(let group): group == running.code
                }
            if !fits { throw FormingContradiction(cause: .pinnedElsewhere, field: .running, pupil: code) }
        }
    }
}
