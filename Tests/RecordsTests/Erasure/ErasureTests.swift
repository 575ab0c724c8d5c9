import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("Erasing a child")
struct ErasureTests {
    /// A world full of words, and the child that most of them name.
    private func told() async throws -> (world: World, child: ID<Pupil>) {
        let world = try await World.make()
        try await Telling.fill(world)
        return (world, world.pupils[0].id)
    }

    /// Erases the child, with its name taken out of every text that is offered.
    private func erase(_ child: ID<Pupil>, in world: World) async throws {
        let texts = try await world.desk(\.schoolLead).textsNaming(child)
        let redacted = texts.map { Redaction(place: $0.place, text: $0.text.replacing("Ayodele", with: "a pupil")) }
        try await world.desk(\.schoolLead).erase(child, redactions: redacted)
    }

    @Test("Nothing of the child opens any more, and every other box does")
    func nothingOpens() async throws {
        let (world, child) = try await told()
        let before = try world.raw().boxes(world.master).open
        let childs = try world.raw().boxes(world.master, of: .pupil(child)).open
        try await erase(child, in: world)
        let after = try world.raw().boxes(world.master)
        #expect(after.dark.isEmpty)
        for column in BoxColumn.all where column.kind == .pupil {
            #expect(after.open[column, default: 0] == before[column, default: 0] - childs[column, default: 0], "\(column)")
        }
        await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.schoolLead).pupil(child) }
        #expect(try world.raw().count("SELECT count(*) FROM keys.ownerKey WHERE owner = ?", [child]) == 0)
    }

    @Test("The counts that stay are the same: attendance, sessions, places, answers, and every other row")
    func counts() async throws {
        let (world, child) = try await told()
        let before = try world.raw().counts()
        try await erase(child, in: world)
        let after = try world.raw().counts()
        let changing: Set = ["audit", "erasure", "erasureEnd", "erasureRenewal", "shareEnd", "draft", "upload", "uploadChunk", "pupilLink"]
        for (table, count) in before where !changing.contains(table) { #expect(after[table] == count, "\(table)") }
        let marks = try world.raw().count("SELECT count(*) FROM attendance WHERE pupil = ? AND mark = 'present'", [child])
        #expect(marks == 3)
        // Whom the child sits apart from is said of two: it goes as a whole.
        #expect(before["pupilLink"] == 1 && after["pupilLink"] == 0)
    }

    @Test("Texts that name the child are offered, and read as they were redacted; the others' notes are as they were")
    func redactions() async throws {
        let (world, child) = try await told()
        let texts = try await world.desk(\.schoolLead).textsNaming(child).map(\.text)
        #expect(texts.filter { $0 == Telling.did }.count == 3)
        #expect(texts.filter { $0 == Telling.next }.count == 3)
        #expect(texts.filter { $0 == Telling.fellowNote }.count == 3)
        #expect(!texts.contains(Telling.quietNote))
        try await erase(child, in: world)
        let page = try await world.desk(\.tutor).session(world.pastSessions[0])
        #expect(page.content.whatWeDid == "a pupil led the rain and everybody followed")
        #expect(page.content.nextTime == "Ask a pupil for the thunder again")
        let notes = page.register.flatMap(\.notes).map(\.text)
        #expect(Set(notes) == ["Copied a pupil's rhythm and made it longer", Telling.quietNote])
        #expect(!page.register.map(\.name).contains("Ayodele B."))
        #expect(page.register.map(\.name).contains("Florrie C."))
    }

    @Test("A text that was not offered cannot be written by redaction")
    func notOffered() async throws {
        let (world, child) = try await told()
        let before = try world.raw().counts()
        let foreign = Redaction(place: .whatWeDid(world.otherSession), text: "Something else")
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.schoolLead).erase(child, redactions: [foreign]) }
        #expect(try world.raw().counts() == before)
        _ = try await world.desk(\.schoolLead).pupil(child)
    }

    @Test("A copy from before is dark for the child and its groups' texts, with the keys as they are now")
    func copyFromBefore() async throws {
        let (world, child) = try await told()
        let copy = try world.copyOfFiles()
        try await erase(child, in: world)
        try world.copyKeys(to: copy)
        let raw = try RawFiles(in: copy.url)
        let childs = try raw.boxes(world.master, of: .pupil(child))
        #expect(childs.open.isEmpty)
        #expect(Set(childs.dark.keys) == Set(BoxColumn.all.filter { $0.kind == .pupil }))
        let groups = try raw.boxes(world.master, of: .group(world.group))
        #expect(groups.open.isEmpty)
        #expect(groups.dark[.sessionLog] == 3)
        // A fellow pupil whose note was redacted is dark there too; one of whom nothing was redacted still opens.
        #expect(try raw.boxes(world.master, of: .pupil(world.pupils[1].id)).open.isEmpty)
        #expect(try raw.boxes(world.master, of: .pupil(world.pupils[2].id)).dark.isEmpty)
        #expect(try raw.boxes(world.master, of: .group(world.otherGroup)).dark.isEmpty)
    }

    @Test("A backup from before that is put back is erased again when the server starts")
    func restoredBackup() async throws {
        let (world, child) = try await told()
        let copy = try world.copyOfFiles()
        try await erase(child, in: world)
        try world.copyKeys(to: copy)
        let clock = world.clock
        let restored = try await Records(folder: copy.url, master: world.master) { clock.now }
        let raw = try RawFiles(in: copy.url)
        #expect(try raw.count("SELECT count(*) FROM erasure JOIN erasureEnd ON erasure = id WHERE pupil = ?", [child]) == 1)
        for column in BoxColumn.all where column.kind == .pupil {
            let left = try raw.count(
                "SELECT count(*) FROM \(column.table) WHERE \(column.owner) = ? AND \(column.column) IS NOT NULL", [child])
            #expect(left == 0, "\(column)")
        }
        let desk = restored.desk(for: .person(world.people.schoolLead))
        await #expect(throws: Refusal.outOfReach) { _ = try await desk.pupil(child) }
        _ = try await desk.pupil(world.pupils[2].id)
        // Another child of the same groups can be erased from the restored files, whose group texts are dark.
        try await desk.erase(world.pupils[2].id)
        await #expect(throws: Refusal.outOfReach) { _ = try await desk.pupil(world.pupils[2].id) }
    }

    @Test("What others typed at the school and did not save is gone with its key; other schools' drafts stay")
    func drafts() async throws {
        let (world, child) = try await told()
        let copy = try world.copyOfFiles()
        try await erase(child, in: world)
        #expect(try await world.desk(\.trainee).draft(of: "/sessions/\(world.session)/notes") == nil)
        #expect(try await world.desk(\.otherTutor).draft(of: "/sessions/\(world.otherSession)/log") != nil)
        try world.copyKeys(to: copy)
        let copied = try RawFiles(in: copy.url).boxes(world.master)
        #expect(copied.dark[.draft] == 1)
        #expect(copied.open[.draft] == 1)
    }

    @Test("Neither the child's wrapped key nor a log with it is left in any file")
    func noBytes() async throws {
        let (world, child) = try await told()
        let wrapped = try world.raw().rows(
            "SELECT wrapped FROM keys.ownerKey WHERE owner IN (?, ?)", [child, world.group]
        ).map { $0["wrapped"] as Data }
        let known = try world.raw().rows("SELECT known FROM pupil WHERE id = ?", [child]).map { $0["known"] as Data }
        #expect(wrapped.count == 2)
        try await erase(child, in: world)
        for (path, content) in try world.folder.contents() {
            for bytes in wrapped + known { #expect(content.range(of: bytes) == nil, "\(path)") }
        }
    }

    @Test("Erasing again is harmless")
    func again() async throws {
        let (world, child) = try await told()
        let texts = try await world.desk(\.schoolLead).textsNaming(child)
        try await world.desk(\.schoolLead).erase(child, redactions: texts)
        let before = try world.raw().counts()
        try await world.desk(\.schoolLead).erase(child, redactions: texts)
        var after = try world.raw().counts()
        after["audit"]! -= 1
        #expect(after == before)
        #expect(try world.raw().count("SELECT count(*) FROM keys.tombstone") == 1)
    }

    @Test("Two children of one group, erased at the same moment")
    func twoAtOnce() async throws {
        let (world, child) = try await told()
        let other = world.pupils[1].id
        async let one: Void = world.desk(\.schoolLead).erase(child)
        async let two: Void = world.desk(\.serviceLead).erase(other)
        _ = try await (one, two)
        let boxes = try world.raw().boxes(world.master)
        #expect(boxes.dark.isEmpty)
        #expect(boxes.open[.pupilKnown] == world.pupils.count + world.otherPupils.count - 2)
        #expect(try world.raw().count("SELECT count(*) FROM erasureEnd") == 2)
        #expect(try await world.desk(\.tutor).session(world.pastSessions[0]).content.whatWeDid == Telling.did)
    }

    @Test("Nothing more is written about a child that was erased meanwhile, and the answer says why")
    func lateWords() async throws {
        let (world, child) = try await told()
        try await erase(child, in: world)
        let before = try world.raw().counts()
        let late = SessionDraft(revision: 1, notes: [child: "One more line"])
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.tutor).log(world.pastSessions[0], late) }
        await #expect(throws: Refusal.impossible("This pupil was erased, so nothing more can be written about them.")) {
            try await world.desk(\.tutor).handOver(.new(), about: child, to: "Somebody", at: world.clock.now)
        }
        await #expect(throws: SealProblem.erased) {
            try await world.desk(\.schoolLead).nominate(
                [PupilDraft(id: child, firstName: "A", familyName: "B", birthDate: Day(iso: "2018-01-01")!, yearGroup: YearGroup(3)!)],
                at: world.school)
        }
        #expect(try world.raw().counts() == before)
    }

    @Test("Only the leads of the child's own school and service erase it")
    func others() async throws {
        let (world, child) = try await told()
        let before = try world.raw().counts()
        for person in [\World.People.tutor, \.trainee, \.schoolStaff] {
            await #expect(throws: Refusal.notAllowed) { try await world.desk(person).erase(child) }
        }
        for person in [\World.People.otherSchoolLead, \.otherServiceLead, \.otherTutor, \.programmeLead] {
            await #expect(throws: Refusal.outOfReach) { try await world.desk(person).erase(child) }
        }
        #expect(try world.raw().counts() == before)
        _ = try await world.desk(\.tutor).pupil(child)
    }
}
