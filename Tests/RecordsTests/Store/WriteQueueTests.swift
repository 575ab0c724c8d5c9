import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("Many writers at once")
struct WriteQueueTests {
    private func pupil(_ number: Int, id: ID<Pupil> = .new()) -> PupilDraft {
        PupilDraft(
            id: id, firstName: "Pupil \(number)", familyName: "Numbered", birthDate: Day(iso: "2018-02-03")!, yearGroup: YearGroup(3)!)
    }

    @Test("Each writer's change is there once; one that fails takes back its own and nobody else's")
    func concurrent() async throws {
        let world = try await World.make()
        let before = try world.raw().counts()
        let desk = world.desk(\.schoolLead)
        let refused = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<60 {
                // Every third list holds a pupil of the other school: the whole list is refused, its first pupil too.
                let list = [pupil(number)] + (number.isMultiple(of: 3) ? [pupil(number, id: world.otherPupils[0].id)] : [])
                group.addTask {
                    do {
                        try await desk.nominate(list, at: world.school)
                        return false
                    } catch Refusal.idTaken {
                        return true
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        let after = try world.raw().counts()
        #expect(refused == 20)
        #expect(after["pupil"] == before["pupil"]! + 40)
        #expect(after["nomination"] == before["nomination"]! + 40)
        #expect(after["audit"] == before["audit"]! + 40)
        #expect(try world.raw().boxes(world.master).dark.isEmpty)
    }

    @Test("Who is refused leaves no key behind")
    func noKeyForTheRefused() async throws {
        let world = try await World.make()
        let before = try world.raw().count("SELECT count(*) FROM keys.ownerKey")
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.tutor).nominate([pupil(1)], at: world.school) }
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.otherSchoolLead).nominate([pupil(1)], at: world.school) }
        #expect(try world.raw().count("SELECT count(*) FROM keys.ownerKey") == before)
    }

    @Test("A full disk: nothing is half done, the answer says so, and it works again once there is room")
    func full() async throws {
        let world = try await World.make()
        let before = try world.raw().counts()
        let pages = try await pageLimit(of: world, 0)
        _ = try await pageLimit(of: world, pages)
        let long = SessionDraft(
            revision: 0, content: SessionLogContent(whatWeDid: String(repeating: "la ", count: 60_000)),
            marks: [world.pupils[0].id: .init(mark: .present)], notes: [world.pupils[0].id: "Sang every la"])
        await #expect(throws: StorageProblem.full) { try await world.desk(\.tutor).log(world.session, long) }
        #expect(try world.raw().counts() == before)
        _ = try await pageLimit(of: world, 1_000_000)
        try await world.desk(\.tutor).log(world.session, long)
        #expect(try await world.desk(\.tutor).session(world.session).content == long.content)
        #expect(try world.raw().rows("PRAGMA integrity_check").map { $0[0] as String } == ["ok"])
    }

    /// Limits the file to some more pages than it has; with 0, tells how many it has.
    private func pageLimit(of world: World, _ most: Int) async throws -> Int {
        try await world.records.inSteps { steps in
            let pages = try Int.fetchOne(steps.db, sql: "PRAGMA main.page_count") ?? 0
            if most > 0 { _ = try Int.fetchOne(steps.db, sql: "PRAGMA main.max_page_count = \(most)") }
            return pages
        }
    }
}
