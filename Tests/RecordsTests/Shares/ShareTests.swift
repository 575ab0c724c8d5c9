import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("A share")
struct ShareTests {
    private func lines(_ world: World) async throws -> [ShareLine] { try await world.desk(\.schoolLead).shares(of: world.group).shares }

    private func opens(_ share: ID<Share>, _ desk: Desk) async throws -> Bool {
        do {
            _ = try await desk.open(share)
            _ = try await desk.pdf(of: share)
            return true
        } catch Refusal.outOfReach {
            return false
        }
    }

    /// Nothing of it is left, and the list says why.
    private func expectEnded(_ share: ID<Share>, _ reason: ShareEnding, _ world: World) async throws {
        for person: KeyPath<World.People, ID<Person>> in [\.head, \.schoolLead, \.serviceLead] {
            #expect(try await !opens(share, world.desk(person)))
        }
        #expect(try await lines(world).first { $0.id == share }?.ending?.reason == reason)
        #expect(try world.raw().count("SELECT count(*) FROM share WHERE id = ? AND page IS NULL AND pdf IS NULL", [share]) == 1)
    }

    @Test("It opens for those to whom it was sent, and for the leads")
    func recipients() async throws {
        let world = try await World.make()
        let share = try await Telling.share(world)
        for person: KeyPath<World.People, ID<Person>> in [\.head, \.schoolLead, \.serviceLead] {
            #expect(try await opens(share, world.desk(person)))
        }
        for person: KeyPath<World.People, ID<Person>> in [
            \.programmeLead, \.tutor, \.trainee, \.schoolStaff, \.otherSchoolLead, \.otherServiceLead,
        ] {
            #expect(try await !opens(share, world.desk(person)))
        }
        let toLeadOnly = try await Telling.share(world, with: [world.people.serviceLead])
        #expect(try await !opens(toLeadOnly, world.desk(\.head)))
        #expect(try await world.desk(\.head).home().shares.map(\.id) == [share])
    }

    @Test("Who leaves the school can't open it any more")
    func endedRole() async throws {
        let world = try await World.make()
        let share = try await Telling.share(world)
        try world.raw().run("UPDATE role SET endsOn = ? WHERE person = ?", [world.clock.day, world.people.head])
        #expect(try await opens(share, world.desk(\.head)))
        world.clock.move(days: 1)
        #expect(try await !opens(share, world.desk(\.head)))
        #expect(try await world.desk(\.head).home().shares.isEmpty)
    }

    @Test("Only heads and leads of the group's own school and service can be chosen")
    func nowhereElse() async throws {
        let world = try await World.make()
        let people = try await world.desk(\.schoolLead).shares(of: world.group).people
        #expect(Set(people.map(\.person)) == [world.people.head, world.people.schoolLead, world.people.serviceLead])
        let before = try world.raw().counts()
        for person in [world.people.tutor, world.people.schoolStaff, world.people.otherSchoolLead, world.people.programmeLead, .new()] {
            await #expect(throws: Refusal.outOfReach) { try await Telling.share(world, with: [world.people.head, person]) }
        }
        await #expect(throws: Refusal.outOfReach) { try await Telling.share(world, with: []) }
        #expect(try world.raw().counts() == before)
    }

    @Test("Only leads make one")
    func makers() async throws {
        let world = try await World.make()
        let outcomes = try await world.desk(\.schoolLead).outcomesToShare(of: world.group)
        for person: KeyPath<World.People, ID<Person>> in [\.tutor, \.trainee, \.schoolStaff, \.head] {
            let draft = ShareDraft(outcomes: outcomes, page: Data(), pdf: nil, recipients: [world.people.head], lastDay: world.clock.day)
            await #expect(throws: Refusal.notAllowed) { try await world.desk(person).share(draft, of: world.group) }
        }
        #expect(try await lines(world).isEmpty)
    }

    @Test("Its bytes stay what they were, however often it is opened and whatever is given since")
    func frozen() async throws {
        let marking = try await Marking.begin()
        try await marking.giveAll()
        let share = try await Telling.share(marking.world)
        let head = marking.world.desk(\.head)
        let (page, pdf) = (try await head.open(share).page, try await head.pdf(of: share))
        #expect(page == Data(Telling.shared.utf8))
        try await marking.give(.home, 4, on: 0)
        try await marking.world.desk(\.tutor).save(Telling.story, of: marking.world.group, revision: 0, isMeant: true)
        #expect(try await head.open(share).page == page)
        #expect(try await head.pdf(of: share) == pdf)
    }

    @Test("What has changed between looking and sharing is looked at again; the same share sent twice is one")
    func making() async throws {
        let marking = try await Marking.begin()
        let (world, lead) = (marking.world, marking.world.desk(\.schoolLead))
        var draft = ShareDraft(
            outcomes: try await lead.outcomesToShare(of: world.group), page: Data("a".utf8), pdf: nil, recipients: [world.people.head],
            lastDay: world.clock.day)
        try await marking.giveAll()
        await #expect(throws: Refusal.conflict(revision: 0)) { try await lead.share(draft, of: world.group) }
        draft.outcomes = try await lead.outcomesToShare(of: world.group)
        try await lead.share(draft, of: world.group)
        try await lead.share(draft, of: world.group)
        #expect(try await lines(world).map(\.id) == [draft.id])
        draft.recipients = [world.people.serviceLead]
        await #expect(throws: Refusal.idTaken) { try await lead.share(draft, of: world.group) }
    }

    @Test("It opens until its last day, which is at most half a year away, and then holds nothing")
    func expiry() async throws {
        let world = try await World.make()
        let share = try await Telling.share(world, until: world.clock.day.adding(days: 60))
        for days in [-1, 181] {
            await #expect(throws: Refusal.self) { try await Telling.share(world, until: world.clock.day.adding(days: days)) }
        }
        world.clock.move(days: 60)
        #expect(try await opens(share, world.desk(\.head)))
        world.clock.move(days: 1)
        #expect(try await !opens(share, world.desk(\.head)))
        #expect(try await world.records.desk(for: .system(.retention)).sweep().shares == 1)
        #expect(try world.raw().count("SELECT count(*) FROM share WHERE page IS NULL AND pdf IS NULL") == 1)
        #expect(try await lines(world).map(\.isOpen) == [false])
    }

    @Test("It can be taken back, and then it is as if it had never been")
    func revoked() async throws {
        let world = try await World.make()
        let share = try await Telling.share(world)
        await #expect(throws: Refusal.notAllowed) { _ = try await world.desk(\.head).revoke(share) }
        #expect(try await opens(share, world.desk(\.head)))
        #expect(try await world.desk(\.serviceLead).revoke(share) == world.group)
        try await expectEnded(share, .revoked, world)
        await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.serviceLead).revoke(share) }
    }

    @Test("Those to whom it was sent get a letter that says where it is, and names neither the group nor a child")
    func letters() async throws {
        let world = try await World.make()
        let share = try await Telling.share(world, with: [world.people.head, world.people.schoolLead])
        let letters = try await world.records.inSnapshot { try $0.letters("1 = 1", []) }
        #expect(letters.map(\.letter.address.text) == ["celia.brandthorpe@world.example"])
        let text = try #require(letters.first?.letter.text(at: "https://hocket.example"))
        #expect(text.contains("https://hocket.example/shares/\(share)"))
        #expect(text.contains("Bettina Marlowton has shared with you what came of a music group at Larkrise Primary."))
        #expect(!text.contains("Thunder"))
    }

    @Test("Who made it sees who opened it, the latest first")
    func openings() async throws {
        let world = try await World.make()
        let share = try await Telling.share(world)
        _ = try await world.desk(\.head).open(share)
        _ = try await world.desk(\.serviceLead).open(share)
        #expect(try await lines(world).first?.openings.map(\.by) == ["Imogen Frostwick", "Celia Brandthorpe"])
        #expect(try await lines(world).first?.recipients == ["Celia Brandthorpe"])
    }

    @Test("A family's no to being counted ends it in the same moment, and one to being shared ends what quotes the child")
    func withdrawn() async throws {
        let marking = try await Marking.begin()
        try await marking.giveAll()
        let first = try await Telling.share(marking.world)
        try await marking.answer(.audio, false, for: 0)
        try await marking.answer(.publication, false, for: 1)
        #expect(try await opens(first, marking.world.desk(\.head)))
        try await marking.answer(.publication, false, for: 0)
        try await expectEnded(first, .consent, marking.world)
        let second = try await Telling.share(marking.world)
        try await marking.answer(.evaluation, false, for: 3)
        try await expectEnded(second, .consent, marking.world)
        // Yes again does not bring it back.
        try await marking.answer(.evaluation, true, for: 3)
        try await expectEnded(second, .consent, marking.world)
    }

    @Test("An adult who may not answer any more takes the answer along")
    func carerEnds() async throws {
        let world = try await World.make()
        let share = try await Telling.share(world)
        let carer = try #require(try await world.desk(\.schoolLead).carers(of: world.pupils[0].id).carers.first)
        try await world.desk(\.schoolLead).end(carer.id, of: world.pupils[0].id)
        try await expectEnded(share, .consent, world)
    }

    @Test("Words that a pupil changes or takes back are shared no longer")
    func words() async throws {
        let marking = try await Marking.begin()
        try await marking.giveAll()
        let first = try await Telling.share(marking.world)
        let (child, group) = (marking.world.pupils[0].id, marking.world.group)
        let part = try #require(try await marking.world.system.report(on: child, in: group).part(of: .pupil, at: .end).first)
        try await marking.world.system.send(
            ContributionDraft(point: .end, isDeclined: true, revises: part.id), of: .pupil, on: child, in: group)
        try await expectEnded(first, .words, marking.world)

        try await Telling.log(marking.world)
        let second = try await Telling.share(marking.world)
        let session = marking.world.pastSessions[0]
        let voice = try #require(try await marking.world.system.session(session).register.flatMap(\.voices).first { $0.words != nil })
        try await marking.world.system.takeBack(voice.id, from: session)
        try await expectEnded(second, .words, marking.world)
    }

    @Test("Erasing a child of the group empties what was shared of it")
    func erased() async throws {
        let world = try await World.make()
        let share = try await Telling.share(world)
        try await world.desk(\.schoolLead).erase(world.pupils[4].id)
        try await expectEnded(share, .erasure, world)
    }
}
