import Nurture
import Testing

@Suite("A file of links between schools")
struct LinkFileTests {
    private func read(_ text: String) throws -> LinkFile {
        var rest: [UInt8]? = Array(text.utf8)
        return try LinkFile.read {
            defer { rest = nil }
            return rest
        }
    }

    @Test("says what came of which, from when, and keeps a kind that nobody knows")
    func links() throws {
        let file = try read(
            "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n123456,123457,Fernhill,Successor,01-09-2020\n123456,123458,,Odd cousin,\n")
        #expect(file.problems.isEmpty)
        #expect(
            file.links == [
                RegisterLink(urn: 123_456, other: 123_457, kind: "Successor", since: Day(iso: "2020-09-01")),
                RegisterLink(urn: 123_456, other: 123_458, kind: "Odd cousin", since: nil),
            ])
    }

    @Test("names what can't be taken by line and column")
    func problems() throws {
        let file = try read("URN,LinkURN,LinkType\n123456,none,Successor\n123456,123457,Successor\n")
        #expect(file.problems.map(\.written) == ["Line 2, LinkURN: This is not a URN. It has five or six digits."])
        #expect(file.links.count == 1)
        let problem = try #require(throws: RegisterProblem.self) { _ = try read("URN,Name\n1,2\n") }
        #expect(problem.sentence.contains("“LinkURN” and “LinkType”"))
    }
}
