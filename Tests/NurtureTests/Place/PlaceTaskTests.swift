import Nurture
import Testing

@Suite("What a school does about place and time")
struct PlaceTaskTests {
    private func tasks(
        _ roomsSeen: [Bool] = [], isPlaceSeen: Bool? = nil, isAtCentre: Bool = false, isSlotOffered: Bool? = nil
    ) -> PlaceTasks {
        PlaceTasks(roomsSeen: roomsSeen, isPlaceSeen: isPlaceSeen, isAtCentre: isAtCentre, isSlotOffered: isSlotOffered)
    }

    @Test("begins with a room, which somebody then sees")
    func room() {
        #expect(tasks().open == [.rooms])
        #expect(tasks([false]).open == [.sight])
        #expect(tasks([false, true]).open.isEmpty)
    }

    @Test("is about the group's own room once it has one")
    func ownRoom() {
        #expect(tasks([false, true], isPlaceSeen: false).open == [.sight])
        #expect(tasks([false, true], isPlaceSeen: true).open.isEmpty)
    }

    @Test("wants no room for a group at a music centre")
    func centre() {
        #expect(tasks(isAtCentre: true).open.isEmpty)
    }

    @Test("may leave times out, but not offer only others than the group's")
    func times() {
        #expect(tasks([true]).isOptional(.times) && !tasks([true]).isDone(.times))
        #expect(tasks([true], isSlotOffered: false).open == [.times])
        #expect(tasks([true], isSlotOffered: true).isDone(.times))
    }
}
