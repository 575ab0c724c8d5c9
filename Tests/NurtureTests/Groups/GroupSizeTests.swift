import Nurture
import Testing

@Suite struct GroupSizeTests {
    @Test func `three to five need no advice`() {
        for count in 3...5 { #expect(GroupSize.advice(for: count) == nil) }
    }

    @Test(arguments: [(1, "one pupil"), (2, "2 pupils"), (6, "6 pupils"), (30, "30 pupils")])
    func `another size gets a reason that names it`(count: Int, words: String) throws {
        let advice = try #require(GroupSize.advice(for: count))
        #expect(advice.contains(words))
        #expect(advice.contains("Three to five"))
    }
}
