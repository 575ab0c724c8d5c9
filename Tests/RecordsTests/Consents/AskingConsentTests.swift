import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("Asking a family the five questions")
struct AskingConsentTests {
    private func add(_ name: String, entitled: Bool = true, mayBeContacted: Bool = true, _ world: World) async throws -> ID<Carer> {
        let carer = ID<Carer>.new()
        try await world.desk(\.schoolLead).name(
            CarerDraft(name: name, relation: "Uncle"), id: carer, for: world.pupils[0].id, entitled: entitled,
            mayBeContacted: mayBeContacted)
        return carer
    }

    private func invite(_ carer: ID<Carer>, _ world: World) async throws -> SentHomeInvitation {
        try await world.desk(\.schoolLead).inviteConsent(carer, about: world.pupils[0].id, in: .made(.english), byMail: false)
    }

    private func asking(_ world: World) async throws -> AskingConsent {
        try await world.desk(\.schoolLead).askingConsent(about: world.pupils[0].id, in: [.made(.english), .made(.polish)])
    }

    private func isLocked(_ sent: SentHomeInvitation, _ world: World) async throws -> Bool {
        if case .locked = try await world.stranger.arrival(atHome: sent.secret.text, opening: nil) { true } else { false }
    }

    @Test("Only an adult who is named as entitled, may be contacted and has not ended is asked; the page says why the others aren't")
    func obstacles() async throws {
        let world = try await World.make()
        let other = try await add("Hollis", entitled: false, world)
        let silent = try await add("Iver", mayBeContacted: false, world)
        let ended = try await add("Jory", world)
        try await world.desk(\.schoolLead).end(ended, of: world.pupils[0].id)
        let obstacles = try await asking(world).carers.map(\.obstacle)
        #expect(obstacles == [nil, .notEntitled, .noContact, .ended])
        for carer in [other, silent, ended] { await #expect(throws: Refusal.self) { _ = try await invite(carer, world) } }
        let stranger = try await world.carer(of: 1)
        await #expect(throws: Refusal.outOfReach) { _ = try await invite(stranger, world) }
        #expect(try world.raw().count("SELECT count(*) FROM homeInvitation") == 0)
    }

    @Test("Whoever holds no authority is not named as entitled; for a looked-after child, whoever acts for the authority is")
    func lookedAfter() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        let foster = CarerDraft(name: "Fern", relation: "Foster carer", standing: .fosterCarer)
        await #expect(throws: CarerProblem.holdsNoAuthority) {
            try await lead.name(foster, id: .new(), for: world.pupils[0].id, entitled: true, mayBeContacted: true)
        }
        try await lead.name(foster, id: .new(), for: world.pupils[0].id, entitled: false, mayBeContacted: true)
        let authority = ID<Carer>.new()
        try await lead.name(
            CarerDraft(name: "Wren", relation: "Social worker", standing: .localAuthority), id: authority, for: world.pupils[0].id,
            entitled: true, mayBeContacted: true)
        let page = try await asking(world)
        #expect(page.isLookedAfter)
        #expect(page.carers.map(\.obstacle) == [nil, .notEntitled, nil])
        _ = try await invite(authority, world)
    }

    @Test("It works for 21 days, and once it is answered for a year, so that an answer can be changed")
    func days() async throws {
        let world = try await World.make()
        let carer = ID<Carer>.new()
        try await world.desk(\.schoolLead).name(
            CarerDraft(name: "Wren", relation: "Grandmother"), id: carer, for: world.pupils[0].id, entitled: true, mayBeContacted: true)
        let unanswered = try await invite(carer, world)
        #expect(unanswered.lastDay == world.clock.day.adding(days: 21))
        let (place, desk) = try await world.asked(carer: carer)
        try await desk.give([.photo: .no], sheet: .new(), in: .made(.english), at: place)
        world.clock.move(days: 360)
        _ = try await desk.consentAsked(at: place, in: [.made(.english)])
        world.clock.move(days: 10)
        await #expect(throws: Refusal.outOfReach) { _ = try await desk.consentAsked(at: place, in: [.made(.english)]) }
    }

    @Test("Asking again ends the address before; an invitation to home's part stays")
    func again() async throws {
        let world = try await World.make()
        let carer = try await world.carer()
        let part = try await world.inviteHome(carer)
        let first = try await invite(carer, world)
        let second = try await invite(carer, world)
        #expect(try await !isLocked(first, world))
        for sent in [part, second] { #expect(try await isLocked(sent, world)) }
        try await world.desk(\.schoolLead).withdraw(second.id, about: world.pupils[0].id)
        #expect(try await !isLocked(second, world))
        #expect(try await isLocked(part, world))
        let states = try await asking(world).carers.map(\.invitation?.state)
        #expect(states == [.withdrawn])
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.schoolLead).withdraw(part.id, about: world.pupils[0].id)
        }
    }

    @Test("An adult is asked on three days within 60, and then rung")
    func limit() async throws {
        let world = try await World.make()
        let carer = try await world.carer()
        for _ in 1...3 {
            _ = try await invite(carer, world)
            _ = try await invite(carer, world)
            world.clock.move(days: 10)
        }
        await #expect(throws: Refusal.self) { _ = try await invite(carer, world) }
        let letters = try await world.desk(\.schoolLead).consentLetters(about: world.pupils[0].id, in: .made(.english))
        #expect(letters.isEmpty)
        let next = try #require(try await asking(world).carers[0].times.nextDay)
        #expect(next == world.clock.day.adding(days: 30))
        world.clock.move(days: 30)
        _ = try await invite(carer, world)
    }

    @Test("A mail goes along to a carer with an address, without a child's name")
    func mail() async throws {
        let world = try await World.make()
        let carer = try await world.carer()
        let sent = try await world.desk(\.schoolLead).inviteConsent(
            carer, about: world.pupils[0].id, in: .made(.english), byMail: true)
        #expect(sent.mailedTo?.text == "m@carer.example")
        let letters = try world.raw().look(world.master) { try $0.letters("pupil = ?", [world.pupils[0].id]).map(\.letter) }
        let text = try #require(letters.first).text(at: "https://music.example")
        #expect(text.contains("https://music.example/home/\(sent.secret.text)\n"))
        for name in ["Ayodele", "Brightwater", "Marigold", "Thunder", "Larkrise"] { #expect(!text.contains(name)) }
    }

    @Test("Letters for many pupils go to every adult who can be asked, and only to those of the choice")
    func letters() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        let all = try await lead.consentLetters(for: .all, at: world.school, in: .made(.english))
        #expect(Set(all.map(\.firstName)) == ["Ayodele", "Florrie", "Zebedee", "Marisol", "Tobiah"])
        #expect(all.allSatisfy { $0.schoolName == "Larkrise Primary" && $0.carerName.hasPrefix("Marigold") })
        #expect(Set(all.map(\.sent.secret.text)).count == 5)
        #expect(try await lead.consentLetters(for: .withoutAnswer, at: world.school, in: .made(.english)).isEmpty)
        let ofGroup = try await lead.consentLetters(for: .group(world.group), at: world.school, in: .made(.english))
        #expect(ofGroup.count == 5)
        await #expect(throws: Refusal.outOfReach) {
            _ = try await lead.consentLetters(for: .group(world.otherGroup), at: world.school, in: .made(.english))
        }
    }

    @Test("Nobody but the school lead of the pupil's school asks or withdraws")
    func others() async throws {
        let world = try await World.make()
        let carer = try await world.carer()
        let sent = try await invite(carer, world)
        for person in [\World.People.tutor, \.serviceLead, \.trainee, \.schoolStaff] {
            await #expect(throws: Refusal.notAllowed) {
                _ = try await world.desk(person).inviteConsent(carer, about: world.pupils[0].id, in: .made(.english), byMail: false)
            }
            await #expect(throws: Refusal.notAllowed) { try await world.desk(person).withdraw(sent.id, about: world.pupils[0].id) }
        }
        await #expect(throws: Refusal.outOfReach) {
            _ = try await world.desk(\.otherSchoolLead).inviteConsent(
                carer, about: world.pupils[0].id, in: .made(.english), byMail: false)
        }
        #expect(try await isLocked(sent, world))
    }
}
