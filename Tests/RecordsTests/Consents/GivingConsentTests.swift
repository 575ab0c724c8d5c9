import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("Answering by invitation")
struct GivingConsentTests {
    private func effects(_ world: World) async throws -> [ConsentQuestion: ConsentEffect] {
        try await world.desk(\.schoolLead).consents(of: world.pupils[0].id).effects
    }

    private func second(_ world: World) async throws -> ID<Carer> {
        let carer = ID<Carer>.new()
        try await world.desk(\.schoolLead).name(
            CarerDraft(name: "Hollis", relation: "Father"), id: carer, for: world.pupils[0].id, entitled: true, mayBeContacted: true)
        return carer
    }

    private func give(
        _ answers: [ConsentQuestion: ConsentChoice], ofChild: Bool = false, _ asked: (place: ConsentPlace, desk: Desk)
    ) async throws {
        try await asked.desk.give(answers, ofChild: ofChild, sheet: .new(), in: .made(.english), at: asked.place)
    }

    @Test("Each question stands alone: a no to one of the last four leaves the place as it is")
    func alone() async throws {
        let world = try await World.make()
        let asked = try await world.asked()
        try await give([.evaluation: .no, .audio: .no, .photo: .no, .publication: .no], asked)
        let effects = try await effects(world)
        #expect(effects[.takingPart] == .yes)
        for question in ConsentQuestion.allCases where question != .takingPart { #expect(effects[question] == .no(.carer)) }
    }

    @Test("Withdrawing takes effect at once, also in what was shared, and giving again does, too")
    func withdrawing() async throws {
        let world = try await World.make()
        try await Telling.fill(world)
        let asked = try await world.asked()
        let shares = try world.raw().count("SELECT count(*) FROM share WHERE id NOT IN (SELECT share FROM shareEnd)")
        #expect(shares > 0)
        try await give([.evaluation: .no], asked)
        #expect(try await effects(world)[.evaluation] == .no(.carer))
        #expect(try world.raw().count("SELECT count(*) FROM share WHERE id NOT IN (SELECT share FROM shareEnd)") == 0)
        try await give([.evaluation: .yes], asked)
        #expect(try await effects(world)[.evaluation] == .yes)
    }

    @Test("Two adults who differ count as no until the school lead records what they agreed; neither sees the other's answer")
    func differing() async throws {
        let world = try await World.make()
        let asked = try await world.asked(carer: try await second(world))
        try await give([.takingPart: .no], asked)
        #expect(try await effects(world)[.takingPart] == .no(.adultsDiffer))
        let page = try await asked.desk.consentAsked(at: asked.place, in: [.made(.english)])
        #expect(page.own.mapValues(\.choice) == [.takingPart: .no])
        #expect(page.carerName == "Hollis")
        world.clock.move(days: 1)
        try await world.desk(\.schoolLead).record(
            ConsentDraft(giver: .agreed, how: .inPerson, on: world.clock.day, answers: [.takingPart: true]), of: world.pupils[0].id)
        #expect(try await effects(world)[.takingPart] == .yes)
    }

    @Test("“Please ring me” counts as no answer yet and waits for the school lead, until the family has said something new")
    func ring() async throws {
        let world = try await World.make()
        let asked = try await world.asked()
        try await give([.takingPart: .ring, .photo: .ring], asked)
        #expect(try await effects(world)[.takingPart] == .notYet)
        func calls() async throws -> Int {
            try await world.desk(\.schoolLead).home().waiting.reduce(0) { count, waiting in
                if case .calls(_, _, let calls) = waiting.subject { count + calls } else { count }
            }
        }
        #expect(try await calls() == 1)
        let carers = try await world.desk(\.schoolLead).askingConsent(about: world.pupils[0].id, in: []).carers
        #expect(carers.map(\.rings) == [2])
        try await world.desk(\.schoolLead).record(
            ConsentDraft(
                giver: .carer(try await world.carer()), how: .phone, on: world.clock.day, answers: [.takingPart: .yes, .photo: .no],
                talk: ConsentTalk(spokenBy: "Bettina", at: .midnight)), of: world.pupils[0].id)
        #expect(try await calls() == 0)
        #expect(try await effects(world)[.takingPart] == .yes)
    }

    @Test("The child's own no counts, and nobody's yes covers it")
    func child() async throws {
        let world = try await World.make()
        let asked = try await world.asked()
        try await give([.takingPart: .no], ofChild: true, asked)
        #expect(try await effects(world)[.takingPart] == .no(.child))
        try await give([.takingPart: .yes], asked)
        #expect(try await effects(world)[.takingPart] == .no(.child))
        let page = try await asked.desk.consentAsked(at: asked.place, in: [.made(.english)])
        #expect(page.childs.mapValues(\.choice) == [.takingPart: .no])
    }

    @Test("Only what is new is added; the same page again is a retry, and the same page with another answer is a new answer")
    func retry() async throws {
        let world = try await World.make()
        let (place, desk) = try await world.asked()
        let sheet = ID<Consent>.new()
        func count() throws -> Int { try world.raw().count("SELECT count(*) FROM consent WHERE how = 'invitation'") }
        for _ in 1...2 {
            try await desk.give([.takingPart: .yes, .photo: .no], sheet: sheet, in: .made(.english), at: place)
            #expect(try count() == 1)
        }
        try await desk.give([.photo: .yes], sheet: sheet, in: .made(.english), at: place)
        #expect(try count() == 2)
        #expect(try await effects(world)[.photo] == .yes)
    }

    @Test("An answer belongs to the words that were read: their language and version are kept with it")
    func reading() async throws {
        let world = try await World.make()
        try await world.desk(\.programmeLead).nameReader(world.reader(), of: .polish, in: world.programme)
        try await world.desk(\.tutor).approve(.made(.polish))
        let (place, desk) = try await world.asked(in: .polish)
        #expect(place.language == .polish)
        try await desk.give([.photo: .no], sheet: .new(), in: .made(.polish), at: place)
        let line = try #require(
            try await world.desk(\.schoolLead).consents(of: world.pupils[0].id).answers.first {
                $0.question == .photo && $0.how == .invitation
            })
        #expect(line.language == .polish)
        #expect(line.wording == ConsentQuestion.photo.wording.version)
        let wording = try world.raw().rows("SELECT e.wording FROM consentReading r JOIN wordingEdition e USING (language, digest)")
        #expect(wording.map { $0["wording"] as String } == [FamilyEdition.made(.polish).words.text])
    }

    @Test("An invitation reaches its own child and its own purpose, and ends with the carer")
    func reach() async throws {
        let world = try await World.make()
        let asked = try await world.asked()
        let other = try await world.asked(pupil: 1)
        let (part, partDesk) = try await world.openHome()
        await #expect(throws: Refusal.outOfReach) { _ = try await asked.desk.consentAsked(at: other.place, in: []) }
        await #expect(throws: Refusal.outOfReach) { try await give([.photo: .no], (other.place, asked.desk)) }
        await #expect(throws: Refusal.outOfReach) { _ = try await partDesk.consentAsked(at: asked.place, in: []) }
        await #expect(throws: Refusal.outOfReach) { try await give([.photo: .no], (asked.place, partDesk)) }
        await #expect(throws: Refusal.outOfReach) { _ = try await asked.desk.homeAsked(at: part) }
        await #expect(throws: Refusal.notAllowed) { _ = try await asked.desk.consents(of: asked.place.pupil) }
        try await world.desk(\.schoolLead).end(world.carer(), of: asked.place.pupil)
        await #expect(throws: Refusal.outOfReach) { try await give([.photo: .no], asked) }
        #expect(try world.raw().count("SELECT count(*) FROM consent WHERE how = 'invitation'") == 0)
    }

    @Test("Of a talk on the telephone it is kept, sealed, who spoke and when; without that nothing is recorded")
    func telephone() async throws {
        let world = try await World.make()
        let lead = world.desk(\.schoolLead)
        let carer = try await world.carer()
        await #expect(throws: ConsentProblem.talkMissing) {
            try await lead.record(
                ConsentDraft(giver: .carer(carer), how: .phone, on: world.clock.day, answers: [.photo: false]), of: world.pupils[0].id)
        }
        let talk = ConsentTalk(spokenBy: "Bettina Marlowton", at: .midnight)
        let draft = ConsentDraft(giver: .carer(carer), how: .phone, on: world.clock.day, answers: [.photo: .no], talk: talk)
        try await lead.record(draft, of: world.pupils[0].id)
        try await lead.record(draft, of: world.pupils[0].id)
        let lines = try await lead.consents(of: world.pupils[0].id).answers.filter { $0.how == .phone }
        #expect(lines.map(\.talk) == [talk])
    }
}
