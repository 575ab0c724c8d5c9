import Nurture
import Testing

@testable import Records

@Suite("Languages for families")
struct ReadingLanguagesTests {
    private let editions = [FamilyEdition.made(.english), .made(.polish), .made(.urdu)]

    private func offered(_ world: World, _ editions: [FamilyEdition]? = nil) async throws -> [FamilyLanguage] {
        try await world.desk(\.schoolLead).askingConsent(about: world.pupils[0].id, in: editions ?? self.editions).languages
    }

    @Test("One is offered after its named reader approved this version of the words, and a change needs a new approval")
    func approval() async throws {
        let world = try await World.make()
        #expect(try await offered(world) == [.english])
        try await world.desk(\.programmeLead).nameReader(world.reader(), of: .polish, in: world.programme)
        #expect(try await offered(world) == [.english])
        try await world.desk(\.tutor).approve(editions[1])
        #expect(try await offered(world) == [.english, .polish])
        let changed = FamilyEdition.made(.polish, version: 2)
        #expect(try await offered(world, [editions[0], changed]) == [.english])
        try await world.desk(\.tutor).approve(changed)
        #expect(try await offered(world, [editions[0], changed]) == [.english, .polish])
        let lines = try await world.desk(\.programmeLead).languages(of: world.programme, in: editions).languages
        #expect(lines.map(\.language) == [.polish, .urdu])
        #expect(lines.map(\.reader) == ["Rafi Penrosewell", nil])
        #expect(lines.map { $0.approvedOn != nil } == [true, false])
    }

    @Test("A family is not asked, and does not answer, in a language that is not offered")
    func refused() async throws {
        let world = try await World.make()
        let carer = try await world.carer()
        await #expect(throws: Refusal.self) {
            _ = try await world.desk(\.schoolLead).inviteConsent(carer, about: world.pupils[0].id, in: .made(.polish), byMail: false)
        }
        await #expect(throws: Refusal.self) {
            _ = try await world.desk(\.schoolLead).consentLetters(for: .all, at: world.school, in: .made(.polish))
        }
        let (place, desk) = try await world.asked()
        await #expect(throws: Refusal.self) {
            try await desk.give([.photo: .no], sheet: .new(), in: .made(.polish), at: place)
        }
        #expect(try world.raw().count("SELECT count(*) FROM homeInvitation") == 1)
        #expect(try world.raw().count("SELECT count(*) FROM consent WHERE how = 'invitation'") == 0)
    }

    @Test("Only who is named approves, and only somebody who has signed in is named")
    func readers() async throws {
        let world = try await World.make()
        let unknown = try #require(EmailAddress("nobody@world.example"))
        let invited = try #require(EmailAddress("tamsin.okellby@world.example"))
        for address in [unknown, invited] {
            await #expect(throws: ReaderProblem.nobodySignedIn) {
                try await world.desk(\.programmeLead).nameReader(address, of: .polish, in: world.programme)
            }
        }
        await #expect(throws: Refusal.notAllowed) {
            try await world.desk(\.serviceLead).nameReader(unknown, of: .polish, in: world.programme)
        }
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.trainee).approve(.made(.polish)) }
        #expect(try world.raw().count("SELECT count(*) FROM languageReader") == 0)
        #expect(try world.raw().count("SELECT count(*) FROM wordingApproval") == 0)
        try await world.desk(\.programmeLead).nameReader(world.reader(), of: .polish, in: world.programme)
        await #expect(throws: Refusal.outOfReach) { try await world.desk(\.tutor).approve(.made(.urdu)) }
        let toRead = try await world.desk(\.tutor).languagesToRead(in: editions)
        #expect(toRead.map(\.language) == [.polish])
    }
}
