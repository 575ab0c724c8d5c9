import Nurture
import Testing

@Suite("A place and a time")
struct SlotAdviceTests {
    @Test("take a child from a loved lesson where its likes name the lesson as a word")
    func favourite() {
        #expect(FavouriteLesson.isNamed("PE", in: ["Runs faster than anybody; lives for PE."]))
        #expect(!FavouriteLesson.isNamed("PE", in: ["Speaks of peas", ""]))
    }

    @Test("name only those whose profile the reader may open")
    func names() {
        #expect(FavouriteLesson.advice(for: []) == nil)
        #expect(FavouriteLesson.advice(for: ["Amber", "Bola"])?.contains("Amber and Bola") == true)
        #expect(FavouriteLesson.advice(for: [nil])?.contains("one of the pupils") == true)
        #expect(FavouriteLesson.advice(for: ["Amber", nil])?.contains("Amber") == false)
        #expect(FavouriteLesson.advice(for: ["Amber", nil])?.contains("2 of the pupils") == true)
    }

    @Test("speak against a room that is loud, open or too small")
    func room() {
        #expect(RoomFitness.advice(isQuiet: true, isEnclosed: true, places: 8, for: 7).isEmpty)
        #expect(RoomFitness.advice(isQuiet: true, isEnclosed: true, places: nil, for: 7).isEmpty)
        #expect(RoomFitness.advice(isQuiet: false, isEnclosed: false, places: 6, for: 7).count == 3)
    }
}
