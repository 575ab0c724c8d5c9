import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("Inviting a carer")
struct InvitingHomeTests {
    private func asking(_ world: World) async throws -> AskingHome {
        try await world.desk(\.schoolLead).askingHome(on: world.pupils[0].id, in: world.group)
    }

    private func isLocked(_ sent: SentHomeInvitation, _ world: World) async throws -> Bool {
        if case .locked = try await world.stranger.arrival(atHome: sent.secret.text, opening: nil) { true } else { false }
    }

    private func addCarer(_ world: World, entitled: Bool, mayBeContacted: Bool) async throws -> ID<Carer> {
        let carer = ID<Carer>.new()
        try await world.desk(\.schoolLead).name(
            CarerDraft(name: "Hollis Brightwater", relation: "Uncle"), id: carer, for: world.pupils[0].id, entitled: entitled,
            mayBeContacted: mayBeContacted)
        return carer
    }

    @Test("An invitation works for 21 days, to the end of the last")
    func days() async throws {
        let world = try await World.make()
        let sent = try await world.inviteHome(world.carer())
        #expect(sent.lastDay == world.clock.day.adding(days: 21))
        world.clock.move(days: 21, hours: 14)
        #expect(world.clock.day == sent.lastDay)
        #expect(try await isLocked(sent, world))
        #expect(try await asking(world).invitations.map(\.expiresOn) == [sent.lastDay])
        world.clock.move(hours: 1)
        #expect(try await !isLocked(sent, world))
        #expect(try await asking(world).invitations.map(\.state) == [.expired])
    }

    @Test("It ends with the time in which the group's tutor would read the answer")
    func reading() async throws {
        let world = try await World.make()
        try await world.desk(\.serviceLead).close(world.group)
        world.clock.move(days: 50)
        let sent = try await world.inviteHome(world.carer())
        #expect(sent.lastDay == world.clock.day.adding(days: 10))
        world.clock.move(days: 11)
        let carer = try await world.carer()
        await #expect(throws: Refusal.impossible("The group’s time is over, and its tutor would not read it any more.")) {
            _ = try await world.inviteHome(carer)
        }
    }

    @Test("Only an adult who is named as entitled, may be contacted and has not ended is invited; the page says why the others aren't")
    func obstacles() async throws {
        let world = try await World.make()
        let other = try await addCarer(world, entitled: false, mayBeContacted: true)
        let silent = try await addCarer(world, entitled: true, mayBeContacted: false)
        let ended = try await addCarer(world, entitled: true, mayBeContacted: true)
        try await world.desk(\.schoolLead).end(ended, of: world.pupils[0].id)
        let obstacles = try await asking(world).carers.map(\.obstacle)
        #expect(obstacles == [nil, .notEntitled, .noContact, .ended])
        for carer in [other, silent, ended] {
            await #expect(throws: Refusal.self) { _ = try await world.inviteHome(carer) }
        }
        let stranger = try await world.carer(of: 1)
        await #expect(throws: Refusal.outOfReach) { _ = try await world.inviteHome(stranger) }
        #expect(try world.raw().count("SELECT count(*) FROM homeInvitation") == 0)
    }

    @Test("Home is asked only about a pupil who takes part, and only at a point that has come")
    func takingPart() async throws {
        let world = try await World.make()
        let carer = try await world.carer()
        await #expect(throws: Refusal.impossible("It is too early to ask home at the end.")) {
            _ = try await world.inviteHome(carer, at: .end)
        }
        let sent = try await world.inviteHome(carer)
        try await world.desk(\.schoolLead).record(
            ConsentDraft(giver: .child, how: .inPerson, on: world.clock.day, answers: [.takingPart: false]), of: world.pupils[0].id)
        #expect(try await !isLocked(sent, world))
        await #expect(throws: Refusal.impossible(AskingObstacle.notTakingPart.sentence)) { _ = try await world.inviteHome(carer) }
    }

    @Test("Sending again ends the address before; the other carer's stays, and so does another point's")
    func again() async throws {
        let world = try await World.make()
        let (carer, other) = (try await world.carer(), try await addCarer(world, entitled: true, mayBeContacted: true))
        try await world.desk(\.serviceLead).close(world.group)
        let first = try await world.inviteHome(carer)
        let atTheEnd = try await world.inviteHome(carer, at: .end)
        let theirs = try await world.inviteHome(other)
        let second = try await world.inviteHome(carer)
        #expect(try await !isLocked(first, world))
        for sent in [atTheEnd, theirs, second] { #expect(try await isLocked(sent, world)) }
        let states = try await asking(world).invitations.map(\.state)
        #expect(states == [.open, .open, .open])
    }

    @Test("Withdrawing and the ending of the carer take hold at once, also where the date was right before")
    func withdrawal() async throws {
        let world = try await World.make()
        let (first, desk) = try await world.openHome()
        try await world.desk(\.schoolLead).withdraw(first.invitation, on: first.pupil, in: first.group)
        await #expect(throws: Refusal.outOfReach) { _ = try await desk.homeAsked(at: first) }
        #expect(try await asking(world).invitations.map(\.state) == [.withdrawn])
        let (second, later) = try await world.openHome()
        _ = try await later.homeAsked(at: second)
        try await world.desk(\.schoolLead).end(world.carer(), of: second.pupil)
        await #expect(throws: Refusal.outOfReach) { _ = try await later.homeAsked(at: second) }
        await #expect(throws: Refusal.outOfReach) {
            try await later.send(ContributionDraft(point: .start, isDeclined: true), of: .home, on: second.pupil, in: second.group)
        }
        #expect(try world.raw().count("SELECT count(*) FROM contribution") == 0)
    }

    @Test("A letter goes along to a carer with an address: with the link and until when it works, and without a child's or a group's name")
    func letter() async throws {
        let world = try await World.make()
        let (pupil, group, carer) = (world.pupils[0].id, world.group, try await world.carer())
        let silent = try await addCarer(world, entitled: true, mayBeContacted: true)
        let lead = world.desk(\.schoolLead)
        let sent = try await lead.inviteHome(carer, on: pupil, in: group, at: .start, byMail: true)
        #expect(sent.mailedTo?.text == "m@carer.example")
        let unsent = try await lead.inviteHome(silent, on: pupil, in: group, at: .start, byMail: true)
        #expect(unsent.mailedTo == nil)
        let letters = try world.raw().look(world.master) { try $0.letters("pupil = ?", [pupil]).map(\.letter) }
        #expect(letters.map(\.address.text) == ["m@carer.example"])
        #expect(try world.raw().count("SELECT count(*) FROM keys.ownerKey WHERE kind = 'mail'") == 1)
        let text = try #require(letters.first).text(at: "https://music.example")
        #expect(text.contains("https://music.example/home/\(sent.secret.text)\n"))
        #expect(text.contains("27 October"))
        for name in ["Ayodele", "Brightwater", "Marigold", "Thunder", "Larkrise"] { #expect(!text.contains(name)) }
        try await lead.erase(pupil)
        #expect(try world.raw().count("SELECT count(*) FROM mail") == 0)
    }

    @Test("Nobody but the school lead of the pupil's school invites or withdraws")
    func others() async throws {
        let world = try await World.make()
        let carer = try await world.carer()
        let sent = try await world.inviteHome(carer)
        let (pupil, group, otherGroup) = (world.pupils[0].id, world.group, world.otherGroup)
        for person in [\World.People.tutor, \.serviceLead, \.trainee, \.schoolStaff] {
            await #expect(throws: Refusal.notAllowed) {
                _ = try await world.desk(person).inviteHome(carer, on: pupil, in: group, at: .start, byMail: false)
            }
            await #expect(throws: Refusal.notAllowed) { try await world.desk(person).withdraw(sent.id, on: pupil, in: group) }
        }
        await #expect(throws: Refusal.outOfReach) {
            _ = try await world.desk(\.otherSchoolLead).inviteHome(carer, on: pupil, in: group, at: .start, byMail: false)
        }
        await #expect(throws: Refusal.outOfReach) {
            _ = try await world.desk(\.schoolLead).inviteHome(carer, on: pupil, in: otherGroup, at: .start, byMail: false)
        }
        #expect(try await isLocked(sent, world))
    }

    @Test("An erased child's invitations open nothing any more")
    func erasure() async throws {
        let world = try await World.make()
        let (place, desk) = try await world.openHome()
        let sent = try await world.inviteHome(world.carer(of: 1), pupil: 1)
        try await world.desk(\.schoolLead).erase(place.pupil)
        await #expect(throws: Refusal.outOfReach) { _ = try await desk.homeAsked(at: place) }
        #expect(try await isLocked(sent, world))
    }

    @Test("They go 30 days after they expire, with their tries, openings and endings")
    func sweep() async throws {
        let world = try await World.make()
        let sent = try await world.inviteHome(world.carer())
        _ = try await world.stranger.open(home: sent.secret.text, birthDate: world.clock.day.adding(days: -3000), from: "192.0.2.7")
        _ = try await world.open(sent)
        _ = try await world.inviteHome(world.carer())
        let retention = world.records.desk(for: .system(.retention))
        world.clock.move(days: 21 + 30)
        _ = try await retention.sweep()
        #expect(try world.raw().count("SELECT count(*) FROM homeInvitation") == 2)
        world.clock.move(hours: 15)
        #expect(try await retention.sweep() == Swept(invitations: 2))
        for table in ["homeInvitation", "homeInvitationTry", "homeOpening", "homeInvitationEnd"] {
            #expect(try world.raw().count("SELECT count(*) FROM \(table)") == 0)
        }
    }
}
