import Nurture
import Testing

@Suite struct ConsentEffectTests {
    private let mother = ConsentAnswer.Giver.carer(key: "mother", entitled: true)
    private let father = ConsentAnswer.Giver.carer(key: "father", entitled: true)
    private let neighbour = ConsentAnswer.Giver.carer(key: "neighbour", entitled: false)

    private func answer(
        _ giver: ConsentAnswer.Giver, _ isYes: Bool, day: Int = 0, at moment: Int64 = 0, to question: ConsentQuestion = .takingPart
    ) -> ConsentAnswer {
        ConsentAnswer(
            question: question, choice: isYes ? .yes : .no, giver: giver, on: Day(number: 20_700 + day),
            recordedAt: Instant(milliseconds: moment))
    }

    private func ring(_ giver: ConsentAnswer.Giver, day: Int = 0) -> ConsentAnswer {
        ConsentAnswer(
            question: .takingPart, choice: .ring, giver: giver, on: Day(number: 20_700 + day), recordedAt: Instant(milliseconds: 0))
    }

    private func effect(_ answers: ConsentAnswer...) -> ConsentEffect { ConsentEffect.of(.takingPart, answers) }

    @Test func `nobody asked is no answer yet`() {
        #expect(effect() == .notYet)
    }

    @Test func `one entitled adult's answer decides`() {
        #expect(effect(answer(mother, true)) == .yes)
        #expect(effect(answer(mother, false)) == .no(.carer))
    }

    @Test func `the child's yes alone is not enough`() {
        #expect(effect(answer(.child, true)) == .notYet)
        #expect(effect(answer(.child, true), answer(mother, true)) == .yes)
    }

    @Test func `the child's no wins over every adult and over what they agreed`() {
        #expect(effect(answer(.child, false), answer(mother, true, day: 1), answer(father, true, day: 1)) == .no(.child))
        #expect(effect(answer(.child, false), answer(mother, true), answer(father, false), answer(.agreed, true, day: 9)) == .no(.child))
        #expect(effect(answer(.child, false), answer(.child, true, day: 1), answer(mother, true)) == .yes)
    }

    @Test func `only adults whom the school named as entitled count`() {
        #expect(effect(answer(neighbour, true)) == .notYet)
        #expect(effect(answer(neighbour, false), answer(mother, true)) == .yes)
    }

    @Test func `a withdrawn yes is a no at once, also on the same day`() {
        #expect(effect(answer(mother, true), answer(mother, false, day: 1)) == .no(.carer))
        #expect(effect(answer(mother, false, at: 2), answer(mother, true, at: 1)) == .no(.carer))
        #expect(effect(answer(mother, true), answer(father, true), answer(father, false, day: 1)) == .no(.adultsDiffer))
    }

    @Test func `an older paper that is entered late does not undo a newer answer`() {
        #expect(effect(answer(mother, false, day: 5, at: 1), answer(mother, true, day: 2, at: 99)) == .no(.carer))
    }

    @Test func `adults who differ are a no until what they agreed is recorded`() {
        let differing = [answer(mother, true, day: 1), answer(father, false, day: 2)]
        #expect(ConsentEffect.of(.takingPart, differing) == .no(.adultsDiffer))
        #expect(ConsentEffect.of(.takingPart, differing + [answer(.agreed, true, day: 3)]) == .yes)
        #expect(ConsentEffect.of(.takingPart, differing + [answer(.agreed, false, day: 3)]) == .no(.agreed))
        #expect(ConsentEffect.of(.takingPart, differing + [answer(.agreed, true, day: 1)]) == .no(.adultsDiffer))
    }

    @Test func `whoever differs after an agreement reopens the question`() {
        #expect(
            effect(
                answer(mother, true, day: 1), answer(father, false, day: 2), answer(.agreed, true, day: 3), answer(father, false, day: 4))
                == .no(.adultsDiffer))
    }

    @Test func `an agreement is no answer where no adult has answered, or all say the same`() {
        #expect(effect(answer(.agreed, true)) == .notYet)
        #expect(effect(answer(mother, false), answer(.agreed, true, day: 1)) == .no(.carer))
    }

    @Test func `please ring me counts as no answer yet, also where there was a yes before or another adult said yes`() {
        #expect(effect(ring(mother)) == .notYet)
        #expect(effect(answer(mother, true), ring(mother, day: 1)) == .notYet)
        #expect(effect(answer(father, true), ring(mother)) == .notYet)
        #expect(effect(ring(mother), answer(mother, true, day: 1)) == .yes)
    }

    @Test func `please ring me does not cover another adult's no`() {
        #expect(effect(answer(father, false), ring(mother)) == .no(.carer))
        #expect(effect(answer(father, false), ring(mother), answer(.agreed, true, day: 1)) == .yes)
    }

    @Test func `each question stands alone`() {
        let answers = [
            answer(mother, true), answer(mother, false, to: .photo), answer(.child, false, to: .audio), answer(mother, true, to: .audio),
        ]
        #expect(ConsentEffect.of(.takingPart, answers) == .yes)
        #expect(ConsentEffect.of(.photo, answers) == .no(.carer))
        #expect(ConsentEffect.of(.audio, answers) == .no(.child))
        #expect(ConsentEffect.of(.evaluation, answers) == .notYet)
    }

    @Test func `the order in which answers are handed over does not matter`() {
        let answers = [
            answer(mother, true, day: 1), answer(father, false, day: 2), answer(.agreed, true, day: 3), answer(.child, true, day: 1),
            answer(neighbour, false, day: 9),
        ]
        var chance = SmallChance(seed: 7)
        for _ in 0..<50 { #expect(ConsentEffect.of(.takingPart, answers.shuffled(using: &chance)) == .yes) }
    }
}
