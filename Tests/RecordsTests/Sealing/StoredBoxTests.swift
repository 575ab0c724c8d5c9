import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("Boxes and keys that somebody moved inside the files")
struct StoredBoxTests {
    @Test("Another child's box in a child's row does not open")
    func otherRow() async throws {
        let world = try await World.make()
        let (one, other) = (world.pupils[0].id, world.pupils[1].id)
        try world.raw().run("UPDATE pupil SET known = (SELECT known FROM pupil WHERE id = ?) WHERE id = ?", [other, one])
        await #expect(throws: SealProblem.doesNotOpen) { _ = try await world.desk(\.tutor).pupil(one) }
        _ = try await world.desk(\.tutor).pupil(other)
    }

    @Test("The box for the leads in the place of the box for the tutor does not open")
    func otherPurpose() async throws {
        let world = try await World.make()
        try world.raw().run("UPDATE pupil SET known = identity WHERE id = ?", [world.pupils[0].id])
        await #expect(throws: SealProblem.doesNotOpen) { _ = try await world.desk(\.tutor).pupil(world.pupils[0].id) }
    }

    @Test("Wrapped keys that were swapped between owners do not unwrap")
    func swappedKeys() async throws {
        let world = try await World.make()
        let (one, other) = (world.pupils[0].id, world.pupils[1].id)
        try world.raw().run(
            "UPDATE keys.ownerKey SET wrapped = (SELECT wrapped FROM keys.ownerKey WHERE owner = ?) WHERE owner = ?", [other, one])
        await #expect(throws: SealProblem.keyDoesNotUnwrap) { _ = try await world.desk(\.tutor).pupil(one) }
        _ = try await world.desk(\.tutor).pupil(other)
    }

    @Test("A damaged wrapped key does not unwrap")
    func damagedKey() async throws {
        let world = try await World.make()
        try world.raw().run("UPDATE keys.ownerKey SET wrapped = substr(wrapped, 2) WHERE owner = ?", [world.pupils[0].id])
        await #expect(throws: SealProblem.keyDoesNotUnwrap) { _ = try await world.desk(\.tutor).pupil(world.pupils[0].id) }
    }

    @Test("An ID that names something else already gets no second key")
    func takenID() async throws {
        let world = try await World.make()
        let draft = GroupDraft(
            id: world.pupils[0].id.as(Group.self), name: "Borrowed name", room: "", tutor: world.people.tutor, staff: nil,
            slot: Slot(weekday: .monday, time: .midnight), startsOn: world.clock.day, pupils: [])
        let before = try world.raw().counts()
        await #expect(throws: Refusal.idTaken) { try await world.desk(\.serviceLead).form(draft, at: world.school) }
        #expect(try world.raw().counts() == before)
        _ = try await world.desk(\.tutor).pupil(world.pupils[0].id)
    }

    @Test("Every box in the world opens, and every column with boxes is known")
    func everyBox() async throws {
        let world = try await World.make()
        try await Telling.fill(world)
        let boxes = try world.raw().boxes(world.master)
        #expect(boxes.dark.isEmpty)
        #expect(Set(boxes.open.keys).isSuperset(of: BoxColumn.all.filter { $0.kind == .pupil || $0.kind == .group }))
    }
}
