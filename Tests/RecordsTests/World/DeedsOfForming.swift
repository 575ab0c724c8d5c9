import Nurture
import Records

extension Deeds {
    static let forming: [Verb: Deed] = [
        .suggestGroups: { world in { _ = try await world.desk(\.serviceLead).formingGround(at: world.school) } },
        .keepSuggestion: { world in
            let decision = DecisionContent(
                groups: [.init(pupils: world.pupils.map(\.id), slot: Slot(weekday: .tuesday, time: WallTime(hour: 10, minute: 30)!))],
                unplaced: [], reason: text)
            return { try await world.desk(\.schoolLead).keep(decision, id: .new(), at: world.school) }
        },
    ]
}
