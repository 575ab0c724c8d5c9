import Nurture
import Testing

@Suite("The catalogue of words for families")
struct FamilyWordsTests {
    /// A catalogue with everything in it, and lines that take the place of others.
    private func catalogue(_ changed: [FamilyPhrase: String] = [:], without left: FamilyPhrase? = nil, and more: String = "") -> String {
        let lines = FamilyPhrase.allCases.filter { $0 != left }.map { phrase in
            let usual = "Words \(phrase.blanks.map { "{\($0.rawValue)}" }.sorted().joined(separator: " "))"
            return "\(phrase.rawValue) = \(changed[phrase] ?? usual)"
        }
        return (lines + [more]).joined(separator: "\n")
    }

    private func problems(_ catalogue: String) -> [String] {
        do {
            _ = try FamilyWords(.welsh, catalogue: catalogue)
            return []
        } catch {
            return error.sentences
        }
    }

    @Test("gives each sentence with its blanks filled, wherever they stand")
    func filling() throws {
        let words = try FamilyWords(.welsh, catalogue: catalogue([.askHello: "{school}: {child}, {carer}!"], and: "# a remark\n\n"))
        #expect(words[.askHello, [.carer: "Huda", .child: "Amina", .school: "Holme"]] == "Holme: Amina, Huda!")
        #expect(words.language == .welsh)
    }

    @Test("fills a blank once: a name with curly brackets stays a name")
    func names() throws {
        let words = try FamilyWords(.welsh, catalogue: catalogue([.askHello: "{school} {child} {carer}"]))
        #expect(words[.askHello, [.carer: "c", .child: "{carer}", .school: "s"]] == "s {carer} c")
    }

    @Test("says what is missing, what is left over, what is there twice and what is no line at all")
    func wrong() {
        #expect(problems(catalogue()) == [])
        #expect(problems(catalogue(without: .yes)) == ["“answer.yes” is missing."])
        let end = FamilyPhrase.allCases.count + 1
        #expect(problems(catalogue(and: "answer.maybe = Perhaps")).first?.hasPrefix("Line \(end): “answer.maybe” is no key.") == true)
        #expect(problems(catalogue(and: "answer.yes = Yes")).first?.hasPrefix("Line \(end): “answer.yes” is there twice.") == true)
        #expect(problems(catalogue(and: "Yes")).first?.hasPrefix("Line \(end): there is no equals sign.") == true)
        #expect(problems(catalogue([.yes: ""])).first?.contains("there is no sentence for “answer.yes”") == true)
    }

    @Test("says which blank is missing, and which does not belong")
    func blanks() {
        #expect(problems(catalogue([.until: "Soon"])).first?.hasSuffix("{day} is missing in “letter.until”.") == true)
        #expect(problems(catalogue([.yes: "Yes, {child}"])).first?.hasSuffix("{child} does not belong in “answer.yes”.") == true)
        #expect(problems(catalogue([.until: "Until {day"])).first?.hasSuffix("{day} is missing in “letter.until”.") == true)
        #expect(problems(catalogue([.until: "Until {dat}"])).count == 2)
    }

    @Test("has a text that changes with any sentence and not with a remark")
    func text() throws {
        let words = try FamilyWords(.welsh, catalogue: catalogue())
        #expect(try FamilyWords(.welsh, catalogue: catalogue(and: "# checked")).text == words.text)
        #expect(try FamilyWords(.welsh, catalogue: catalogue([.yes: "Ie"])).text != words.text)
    }

    @Test("is there for nine languages, two of which are written from right to left")
    func languages() {
        #expect(FamilyLanguage.allCases.map(\.rawValue) == ["en", "cy", "pl", "ro", "ur", "pa", "bn", "ar", "so"])
        #expect(FamilyLanguage.allCases.filter(\.isRightToLeft) == [.urdu, .arabic])
    }
}
