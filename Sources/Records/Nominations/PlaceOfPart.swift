import GRDB
import Nurture

/// The room and the times for one group, as its school offers them.
public struct PlaceOfPart: Sendable {
    public let rooms: [RoomLine]
    public let times: [OfferedTimeLine]
    /// When and where the group meets as it stands.
    public let slot: Slot
    public let place: GroupPlace
    public let tasks: PlaceTasks
}

extension Transaction {
    func placeOfPart(of group: ID<Group>, at school: ID<School>) throws -> PlaceOfPart {
        let (rooms, times, readiness) = try (rooms(of: school), offeredTimes(of: school), placeReadiness(of: group))
        return PlaceOfPart(
            rooms: rooms, times: times, slot: readiness.slot, place: readiness.place,
            tasks: PlaceTasks(
                roomsSeen: rooms.map { $0.seen != nil }, isPlaceSeen: readiness.place.isListed ? readiness.isPlaceSeen : nil,
                isAtCentre: readiness.place.isCentre, isSlotOffered: readiness.isSlotOffered))
    }
}

extension GroupPlace {
    fileprivate var isListed: Bool { if case .room = self { true } else { false } }
    fileprivate var isCentre: Bool { if case .centre = self { true } else { false } }
}
