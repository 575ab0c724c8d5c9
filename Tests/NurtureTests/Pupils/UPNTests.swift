import Nurture
import Testing

@Suite struct UPNTests {
    // facts.md rule 10
    @Test(arguments: ["B801200005001", "P207000016049", " p207 0000 16049 "])
    func `a fitting check letter is accepted`(text: String) throws {
        let upn = try UPN.read(text).get()
        #expect(upn.text == text.uppercased().filter { !$0.isWhitespace })
        #expect(upn.warning == nil)
        #expect(!upn.isTemporary)
    }

    @Test(arguments: [("Q207000016049", "P"), ("B207000016049", "P"), ("A801200005001", "B")] as [(String, Character)])
    func `a wrong check letter is an error`(text: String, right: Character) {
        #expect(UPN.read(text) == .failure(.checkLetter(right)))
    }

    @Test(arguments: [
        "I801200005001", "O801200005001", "S801200005001", "8801200005001", "B80120000500O", "B8012000A5001", "B80120000٥001",
        "B80120000500é",
    ])
    func `letters that UPNs don't use, and letters where digits belong, are errors`(text: String) {
        #expect(UPN.read(text) == .failure(.characters))
    }

    @Test func `exactly one check letter fits, also of a temporary number`() throws {
        for rest in ["801200005001", "207000016049", "80120000500A", "80120000500Z"] {
            let fitting = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".compactMap { try? UPN.read("\($0)\(rest)").get() }
            #expect(fitting.count == 1)
            #expect(fitting.first?.isTemporary == rest.last?.isLetter)
        }
    }

    @Test(arguments: ["", "B80120000500", "B8012000050011"])
    func `the length is said`(text: String) throws {
        #expect(UPN.read(text) == .failure(.length(text.count)))
        #expect(UPN.Problem.length(text.count).sentence.contains("13 characters"))
    }

    @Test(arguments: [
        ("838", true), ("839", true), ("940", true), ("660", true), ("001", true), ("708", true), ("999", false), ("214", false),
    ])
    func `an unknown local authority is only a warning`(authority: String, isKnown: Bool) throws {
        let upn = try #require("ABCDEFGHJKLMNPQRTUVWXYZ".compactMap { try? UPN.read("\($0)\(authority)200005001").get() }.first)
        #expect((upn.warning == nil) == isKnown)
    }
}
