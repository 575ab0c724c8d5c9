import Nurture
import Testing

@Suite("Asking school leads to invite families")
struct AskingLeadsTests {
    private let today = Day(iso: "2026-11-10")!

    @Test("comes at most once in seven days for the same group")
    func pause() {
        #expect(AskingLeads.nextDay(after: nil, today: today) == nil)
        #expect(AskingLeads.nextDay(after: today, today: today) == today.adding(days: 7))
        #expect(AskingLeads.nextDay(after: today.adding(days: -6), today: today) == today.adding(days: 1))
        #expect(AskingLeads.nextDay(after: today.adding(days: -7), today: today) == nil)
    }

    @Test("says in one letter how many groups it is about")
    func letter() throws {
        let address = try #require(EmailAddress("lead@school.example"))
        let one = AskingLeads.letter(to: address, groups: 1)
        #expect(one.subject == "The families of a music group wait to be asked")
        #expect(AskingLeads.letter(to: address, groups: 3).text(at: "https://music.example").contains("3 music groups at your school"))
        #expect(one.parts.contains(.link("/")))
    }
}
