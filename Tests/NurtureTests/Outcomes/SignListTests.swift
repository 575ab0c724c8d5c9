import Nurture
import Testing

@Suite("Signs as they are typed")
struct SignListTests {
    @Test("are one on a line; empty lines, space and repetitions go")
    func reading() {
        #expect(SignList.read("  Puts a hand up\n\n\tSings   aloud \r\nPuts a hand up\n") == ["Puts a hand up", "Sings aloud"])
        #expect(SignList.read(" \n ").isEmpty)
        #expect(SignList.read(SignList.written(["One", "Two"])) == ["One", "Two"])
    }

    @Test("are ten at most, and a line each")
    func limits() {
        let ten = (1...10).map { "Sign \($0)" }
        #expect(SignList.problem(with: ten) == nil)
        #expect(SignList.problem(with: ten + ["One more"]) == "There are 11 signs. Keep the 10 that you would look for first.")
        let long = String(repeating: "a", count: 201)
        #expect(SignList.problem(with: ["Short", long]) == "Sign 2 is 201 characters long. Shorten it to 200 or fewer.")
    }
}
