import Nurture
import Testing

@Suite("A square code")
struct SquareCodeTests {
    /// “HELLO” in bytes, as another maker of such codes draws it with the same pattern.
    private static let hello = """
        ███████·██·█··███████
        █·····█··██·█·█·····█
        █·███·█··████·█·███·█
        █·███·█·█··█··█·███·█
        █·███·█·█···█·█·███·█
        █·····█·█·██··█·····█
        ███████·█·█·█·███████
        ········█████········
        █···█·██████·█████··█
        ···███··█·███··█·████
        █·██··█·█·██··███··█·
        ███··█···█···██·█····
        ··█·███··█··███···██·
        ········███·███··█·██
        ███████·██··██···█·█·
        █·····█····██··█···█·
        █·███·█·█··█··███·█·█
        █·███·█····██····█·██
        █·███·█··███··████···
        █·····█··█···██······
        ███████·█···█████·█·█
        """

    @Test("is drawn field by field as the standard says")
    func vector() throws {
        let rows = try #require(SquareCode("HELLO")).rows
        let drawn = rows.map { row in row.map { $0 ? "█" : "·" }.joined() }.joined(separator: "\n")
        #expect(drawn == Self.hello)
    }

    @Test("is as small as its text allows, and there is none for a text that is too long")
    func sizes() throws {
        let sides = try [1, 14, 15, 26, 27, 106, 107, 122, 180, 213].map {
            try #require(SquareCode(String(repeating: "x", count: $0))).rows.count
        }
        #expect(sides == [21, 21, 25, 25, 29, 41, 45, 45, 53, 57])
        #expect(SquareCode(String(repeating: "x", count: 214)) == nil)
    }

    @Test("has its three corners and its lines of alternating fields in every size")
    func corners() throws {
        let corner = [127, 65, 93, 93, 93, 65, 127]
        for length in stride(from: 1, through: 213, by: 20) {
            let rows = try #require(SquareCode(String(repeating: "q", count: length))).rows
            func read(_ x: Int, _ y: Int) -> [Int] { (y..<y + 7).map { row in rows[row][x..<x + 7].reduce(0) { $0 * 2 + ($1 ? 1 : 0) } } }
            for (x, y) in [(0, 0), (rows.count - 7, 0), (0, rows.count - 7)] { #expect(read(x, y) == corner) }
            for place in 8..<(rows.count - 8) {
                #expect(rows[6][place] == place.isMultiple(of: 2))
                #expect(rows[place][6] == place.isMultiple(of: 2))
            }
        }
    }
}
