import GRDB
import Nurture
import Testing

@testable import Records

@Suite("Asking every family by one button")
struct AskingEverybodyTests {
    private func add(_ name: String, email: String = "", to pupil: Int, mayBeContacted: Bool = true, _ world: World) async throws -> ID<
        Carer
    > {
        let carer = ID<Carer>.new()
        try await world.desk(\.schoolLead).name(
            CarerDraft(name: name, relation: "Aunt", email: email), id: carer, for: world.pupils[pupil].id, entitled: true,
            mayBeContacted: mayBeContacted)
        return carer
    }

    private func ask(_ world: World, in edition: FamilyEdition = .made(.english), byMail: Bool = true) async throws -> FamiliesAsked {
        try await world.desk(\.schoolLead).askFamilies(at: world.school, in: edition, byMail: byMail)
    }

    private func letters(_ world: World) throws -> [Letter] { try world.raw().look(world.master) { try $0.letters("1", []).map(\.letter) } }

    @Test("A mail goes to each adult without an answer who can be asked, without a child's name, and a line to the audit of each child")
    func mails() async throws {
        let world = try await World.make()
        _ = try await add("Wren", email: "wren@carer.example", to: 0, world)
        _ = try await add("Hollis", email: "hollis@carer.example", to: 1, world)
        _ = try await add("Iver", to: 2, world)
        _ = try await add("Jory", email: "jory@carer.example", to: 3, mayBeContacted: false, world)
        let asked = try await ask(world)
        #expect(asked == FamiliesAsked(byMail: 2, alreadyToday: 0))
        let letters = try letters(world)
        #expect(Set(letters.map(\.address.text)) == ["wren@carer.example", "hollis@carer.example"])
        for letter in letters {
            let text = letter.text(at: "https://music.example")
            for name in ["Ayodele", "Florrie", "Wren", "Hollis", "Thunder", "Larkrise"] { #expect(!text.contains(name)) }
        }
        #expect(try world.raw().count("SELECT count(*) FROM homeInvitation WHERE language = 'en'") == 2)
        let audited = try world.raw().rows("SELECT thing FROM audit WHERE verb = 'inviteConsent'").map { $0["thing"] as ID<Pupil> }
        #expect(Set(audited) == [world.pupils[0].id, world.pupils[1].id])
    }

    @Test("Pressed again on the same day it asks nobody twice, and leaves no key behind")
    func retry() async throws {
        let world = try await World.make()
        _ = try await add("Wren", email: "wren@carer.example", to: 0, world)
        let first = try await ask(world)
        let again = try await ask(world)
        #expect(first == FamiliesAsked(byMail: 1, alreadyToday: 0))
        #expect(again == FamiliesAsked(byMail: 0, alreadyToday: 1))
        #expect(try world.raw().count("SELECT count(*) FROM homeInvitation") == 1)
        #expect(try world.raw().count("SELECT count(*) FROM mail") == 1)
        #expect(try world.raw().count("SELECT count(*) FROM keys.ownerKey WHERE kind = 'mail'") == 1)
    }

    @Test("It stops at three days, at an answer and at the child's no; who would like a call is rung")
    func left() async throws {
        let world = try await World.make()
        _ = try await add("Wren", email: "wren@carer.example", to: 0, world)
        let ringing = try await add("Hollis", email: "hollis@carer.example", to: 1, world)
        let (place, desk) = try await world.asked(pupil: 1, carer: ringing)
        try await desk.give([.takingPart: .ring], sheet: .new(), in: .made(.english), at: place)
        _ = try await add("Iver", email: "iver@carer.example", to: 2, world)
        try await world.desk(\.schoolLead).record(
            ConsentDraft(giver: .child, how: .inPerson, on: world.clock.day, answers: [.takingPart: false]), of: world.pupils[2].id)
        for _ in 1...3 {
            let asked = try await ask(world)
            #expect(asked.byMail == 1)
            world.clock.move(days: 10)
        }
        let asked = try await ask(world)
        #expect(asked == FamiliesAsked())
        let page = try await world.desk(\.schoolLead).consents(at: world.school, in: [])
        #expect(page.unanswered.map(\.adult.carer.name) == ["Wren"])
        #expect(page.unanswered.map(\.way) == [.notBefore(world.clock.day.adding(days: 30))])
    }

    @Test("Letters for those whom no mail reaches leave the links alone that went by mail")
    func withoutMail() async throws {
        let world = try await World.make()
        let mailed = try await add("Wren", email: "wren@carer.example", to: 0, world)
        _ = try await add("Iver", to: 0, world)
        _ = try await ask(world)
        let lead = world.desk(\.schoolLead)
        let before = try await lead.consents(at: world.school, in: [])
        #expect(before.unanswered.filter { $0.way == .letter }.map(\.adult.carer.name) == ["Iver"])
        let letters = try await lead.consentLetters(for: .withoutMail, at: world.school, in: .made(.english))
        #expect(letters.map(\.carerName) == ["Iver"])
        let after = try await lead.askingConsent(about: world.pupils[0].id, in: [])
        #expect(after.carers.first { $0.id == mailed }?.invitation?.isOpen == true)
    }

    @Test("Where no mail leaves the house, in a language that is not offered, and to anybody else it does nothing")
    func refused() async throws {
        let world = try await World.make()
        _ = try await add("Wren", email: "wren@carer.example", to: 0, world)
        let silent = try await ask(world, byMail: false)
        #expect(silent == FamiliesAsked())
        await #expect(throws: Refusal.self) { _ = try await ask(world, in: .made(.polish)) }
        for person in [\World.People.serviceLead, \.tutor, \.schoolStaff] {
            await #expect(throws: Refusal.notAllowed) {
                _ = try await world.desk(person).askFamilies(at: world.school, in: .made(.english), byMail: true)
            }
        }
        #expect(try world.raw().count("SELECT (SELECT count(*) FROM homeInvitation) + (SELECT count(*) FROM mail)") == 0)
    }
}
