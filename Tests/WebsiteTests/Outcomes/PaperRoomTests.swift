import Records
import Testing

@testable import Website

@Suite("The two pages of a group's outcomes")
struct PaperRoomTests {
    private let short = [String](repeating: "I was the boss of the quiet.", count: 10)
    private let long = [String](repeating: "When we play in the ring I wait for the drum, and then it is my turn. ", count: 40)
    private let story = GroupStory(
        helped: "The same three minutes at the start each week. A job for everybody: one counts in, one keeps the beat.",
        hindered: "The hall next door.", learned: "To wait longer before helping.")

    @Test("have room for nine outcomes and ten quotes")
    func usual() {
        #expect(PaperRoom(outcomes: 9, story: story).quotes(among: short) == 10)
        #expect(PaperRoom(outcomes: 4, story: GroupStory()).quotes(among: []) == 0)
    }

    @Test("have less room for quotes the longer these are, and the more else there is")
    func full() {
        let few = PaperRoom(outcomes: 4, story: story).quotes(among: long)
        let fewer = PaperRoom(outcomes: 9, story: story).quotes(among: long)
        #expect(few > fewer)
        #expect(fewer > 2)
    }

    @Test("have two quotes whatever else there is")
    func least() {
        let novel = GroupStory(helped: String(repeating: "It helped to begin alike. ", count: 200))
        #expect(PaperRoom(outcomes: 9, story: novel).quotes(among: long) == 2)
    }
}
