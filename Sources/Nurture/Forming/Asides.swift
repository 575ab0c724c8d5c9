import Foundation
import Synchronization

/// What one more room, one more group and one group fewer would change. Each is searched for itself, side by side, so that the answer
/// is the same whichever is ready first.
struct Asides {
    let oneMoreRoom: Suggestion.WhatIf
    let oneMoreGroup: Suggestion.WhatIf
    let oneGroupFewer: Suggestion.WhatIf?

    init(_ problem: FormingProblem, _ forming: Forming, _ found: Forming.Result) {
        let (room, group, fewer) = (
            problem.with { $0.rooms += 1 }, problem.with { $0.mostGroups += 1 }, problem.with { $0.mostGroups -= 1 }
        )
        let hasFewer = fewer.mostGroups >= problem.running.count
        let asked =
            [(room, found.arrangement), (group, found.arrangement)] + (hasFewer ? [(fewer, found.arrangement.fitted(to: fewer))] : [])
        let answers = Mutex([Suggestion.WhatIf?](repeating: nil, count: asked.count))
        DispatchQueue.concurrentPerform(iterations: asked.count) { number in
            let (problem, start) = asked[number]
            let answer = problem.whatIf(forming.solve(problem, from: start, .aside))
            answers.withLock { $0[number] = answer }
        }
        let known = answers.withLock { $0 }
        oneMoreRoom = known[0] ?? room.whatIf(found)
        oneMoreGroup = known[1] ?? group.whatIf(found)
        oneGroupFewer = hasFewer ? known[2] : nil
    }
}

extension FormingProblem {
    func with(_ change: (inout FormingProblem) -> Void) -> FormingProblem {
        var copy = self
        change(&copy)
        return copy
    }

    func whatIf(_ found: Forming.Result) -> Suggestion.WhatIf {
        Suggestion.WhatIf(
            rooms: rooms, mostGroups: mostGroups, worth: FormingWorth(found.arrangement, self), isOptimal: found.isProven,
            unplaced: byTendency(found.arrangement.waiting(of: self)))
    }
}

extension Arrangement {
    /// With as many groups as there may be: new ones are given up, those first whose pupils need them least.
    func fitted(to problem: FormingProblem) -> Arrangement {
        guard groups.count > problem.mostGroups else { return self }
        let new = groups.indices.filter { groups[$0].pupils.allSatisfy { problem.pupils[$0].runningGroup == nil } }
        let needs = new.map { number in (number, groups[number].pupils.reduce(0) { $0 + problem.pupils[$1].need }) }
        let given = Set(needs.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(groups.count - problem.mostGroups).map(\.0))
        return Arrangement(groups: groups.indices.filter { !given.contains($0) }.map { groups[$0] })
    }
}
