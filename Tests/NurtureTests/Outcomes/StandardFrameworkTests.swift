import Nurture
import Testing

@Suite("The standard outcomes")
struct StandardFrameworkTests {
    private let outcomes = StandardFramework.outcomes

    @Test("stand under all three headings, each with signs", arguments: OutcomeHeading.allCases)
    func headings(_ heading: OutcomeHeading) {
        let under = outcomes.filter { $0.heading == heading }
        #expect(under.count >= 2)
        for outcome in under { #expect((2...SignList.most).contains(outcome.indicators.count), "\(outcome.wording.name)") }
    }

    @Test("have names and signs of their own")
    func distinct() {
        #expect(Set(outcomes.map(\.wording.name)).count == outcomes.count)
        #expect(Set(outcomes.flatMap(\.indicators)).count == outcomes.flatMap(\.indicators).count)
    }

    @Test("fit into the fields in which a programme rewords them")
    func limits() {
        for outcome in outcomes {
            let wording = outcome.wording
            for line in [wording.name, wording.forPupil, wording.forHome] {
                #expect(TextLimit.line.problem(with: line, called: "It") == nil)
            }
            #expect(TextLimit.note.problem(with: wording.meaning, called: "It") == nil)
            #expect(SignList.problem(with: outcome.indicators) == nil)
        }
    }

    @Test("say what is there, never what is missing, and nothing of risk")
    func kindWords() {
        let unwanted: Set<String> = [
            "not", "no", "never", "without", "less", "don’t", "doesn’t", "can’t", "risk", "vulnerable", "intervention", "problem",
            "behaviour",
        ]
        for outcome in outcomes {
            let wording = outcome.wording
            let texts = [wording.name, wording.meaning, wording.forPupil, wording.forHome] + outcome.indicators
            for text in texts {
                #expect(unwanted.isDisjoint(with: words(text)), "\(text)")
            }
        }
    }

    @Test("ask a pupil in the pupil’s own “I” and home about “my child”, one thing at a time, as a statement")
    func voices() {
        for wording in outcomes.map(\.wording) {
            #expect(wording.forPupil.hasPrefix("I ") || wording.forPupil.hasPrefix("When "), "\(wording.forPupil)")
            #expect(words(wording.forPupil).contains("i"), "\(wording.forPupil)")
            #expect(words(wording.forHome).contains("my") && words(wording.forHome).contains("child"), "\(wording.forHome)")
            for question in [wording.forPupil, wording.forHome] {
                #expect(question.hasSuffix(".") && !words(question).contains("and"), "\(question)")
            }
        }
    }

    @Test("ask pupils and homes at a reading age of nine or lower")
    func readingAge() {
        let pupils = outcomes.map(\.wording.forPupil)
        let homes = outcomes.map(\.wording.forHome)
        #expect(ReadingAge.of(pupils) <= 9, "\(ReadingAge.of(pupils))")
        #expect(ReadingAge.of(homes) <= 9, "\(ReadingAge.of(homes))")
        for sentence in pupils + homes { #expect(words(sentence).count <= 10, "\(sentence)") }
    }

    private func words(_ text: String) -> [String] { ReadingAge.words(text) }
}
