import GRDB
import Nurture
import Testing

@testable import Records

@Suite("A service asks the school leads to invite families")
struct AskingLeadsToInviteTests {
    /// Somebody new in the group, about whom nobody has said anything.
    private func newcomer(_ world: World, email: String = "") async throws -> (pupil: ID<Pupil>, carer: ID<Carer>) {
        let pupil = PupilDraft(
            firstName: "Persephone", familyName: "Quill", birthDate: world.pupils[0].birthDate, yearGroup: world.pupils[0].yearGroup)
        let (lead, carer) = (world.desk(\.schoolLead), ID<Carer>.new())
        try await lead.nominate([pupil], at: world.school)
        try await lead.name(
            CarerDraft(name: "Wren", relation: "Aunt", email: email), id: carer, for: pupil.id, entitled: true, mayBeContacted: true)
        try await lead.join(pupil.id, world.group, from: world.clock.day)
        return (pupil.id, carer)
    }

    private func ask(_ world: World) async throws -> Prepared {
        try await world.desk(\.serviceLead).prepare([world.group], of: world.service, with: .askLeads, byMail: true)
    }

    private func requests(_ world: World) async throws -> [(group: ID<Group>, by: String)] {
        try await world.desk(\.schoolLead).home().waiting.compactMap {
            if case .familiesToAsk(let group, world.school, let name) = $0.subject { (group.id, name) } else { nil }
        }
    }

    @Test("It waits for the school lead with the name of who asked, and one mail goes out without a child's name or a group's")
    func whole() async throws {
        let world = try await World.make()
        _ = try await newcomer(world)
        let prepared = try await ask(world)
        #expect(prepared == Prepared(changed: 1, left: []))
        let requests = try await requests(world)
        #expect(requests.map(\.group) == [world.group])
        #expect(requests.map(\.by) == ["Imogen Frostwick"])
        let letters = try world.raw().look(world.master) { try $0.letters("1", []).map(\.letter) }
        #expect(letters.map(\.address.text) == ["bettina.marlowton@world.example"])
        let text = letters[0].text(at: "https://music.example")
        for name in ["Persephone", "Quill", "Thunder", "Wren"] { #expect(!text.contains(name)) }
        let service = try await world.desk(\.serviceLead).home().waiting
        #expect(!service.contains { if case .familiesToAsk = $0.subject { true } else { false } })
    }

    @Test("It is done when everybody who can be asked was asked, or has answered; the same group is asked for once in seven days")
    func done() async throws {
        let world = try await World.make()
        let (pupil, carer) = try await newcomer(world)
        _ = try await ask(world)
        let again = try await ask(world)
        #expect(again.changed == 0)
        #expect(again.left.map(\.why) == ["was asked for on 6 Oct 2026; its school can be asked again from 13 Oct 2026"])
        #expect(try world.raw().count("SELECT count(*) FROM mail") == 1)
        #expect(try world.raw().count("SELECT count(*) FROM keys.ownerKey WHERE kind = 'mail'") == 1)
        _ = try await world.desk(\.schoolLead).inviteConsent(carer, about: pupil, in: .made(.english), byMail: false)
        #expect(try await requests(world).isEmpty)
        world.clock.move(days: 7)
        let later = try await ask(world)
        #expect(later.left.map(\.why) == ["has families who have all been asked"])
    }

    @Test("A pupil for whom nobody is named keeps it open; an answer on paper ends it")
    func answered() async throws {
        let world = try await World.make()
        let (pupil, carer) = try await newcomer(world)
        _ = try await ask(world)
        try await world.desk(\.schoolLead).end(carer, of: pupil)
        #expect(try await requests(world).count == 1)
        let other = ID<Carer>.new()
        try await world.desk(\.schoolLead).name(
            CarerDraft(name: "Hollis", relation: "Uncle"), id: other, for: pupil, entitled: true, mayBeContacted: true)
        try await world.desk(\.schoolLead).record(
            ConsentDraft(giver: .carer(other), how: .paper, on: world.clock.day, answers: [.takingPart: true]), of: pupil)
        #expect(try await requests(world).isEmpty)
    }

    @Test("Where every family has answered nothing is asked, and another service's group stops all of it")
    func nothing() async throws {
        let world = try await World.make()
        let prepared = try await ask(world)
        #expect(prepared.left.map(\.why) == ["has an answer from every family"])
        let before = try world.raw().count("SELECT (SELECT count(*) FROM leadRequest) + (SELECT count(*) FROM mail)")
        #expect(before == 0)
        await #expect(throws: Refusal.outOfReach) {
            _ = try await world.desk(\.serviceLead).prepare([world.group, world.otherGroup], of: world.service, with: .askLeads)
        }
        await #expect(throws: Refusal.self) {
            _ = try await world.desk(\.schoolLead).prepare([world.group], of: world.service, with: .askLeads)
        }
        #expect(try world.raw().count("SELECT count(*) FROM leadRequest") == 0)
    }
}
