import Markup
import Testing

@Suite("A field")
struct FieldTests {
    private let problems = [FieldProblem("email", "Enter an e-mail address, like name@school.example")]

    /// Every kind of field under the name "email", optional where a field can be.
    private func all(isOptional: Bool = false, hint: String? = nil, _ problems: [FieldProblem] = []) -> [WellFormed] {
        [
            field(Field("email", "E-mail", kind: .email, hint: hint, isOptional: isOptional), problems),
            textArea("email", "E-mail", hint: hint, isOptional: isOptional, problems),
            select("email", "E-mail", [Choice("a", "A")], chosen: "", hint: hint, isOptional: isOptional, problems),
            fileField("email", "E-mail", kinds: [".csv"], hint: hint, problems),
        ].map(WellFormed.init)
    }

    @Test("has a label of its own")
    func label() {
        for read in all() {
            #expect(read.all("label").map { $0.attributes["for"] } == ["email"])
            #expect(read.element("email")?.attributes["name"] == "email")
        }
    }

    @Test("is marked “(optional)” in words; what is needed has no asterisk")
    func optional() {
        #expect(all(isOptional: true).prefix(3).allSatisfy { $0.text.contains("E-mail (optional)") })
        #expect(all().allSatisfy { !$0.text.contains("optional") && !$0.text.contains("*") })
    }

    @Test("is tied to its hint and to what is wrong with it, in this order")
    func ties() {
        for read in all(hint: "Your own", problems) {
            #expect(read.element("email")?.attributes["aria-describedby"] == "email-hint email-problem")
            #expect(read.element("email")?.attributes["aria-invalid"] == "true")
            #expect(read.element("email-hint") != nil)
            #expect(read.text.contains("Error: Enter an e-mail address, like name@school.example"))
        }
    }

    @Test("says nothing of problems where there is none, or only with another field")
    func noProblem() {
        for read in all() + all([FieldProblem("name", "Enter a name")]) {
            #expect(read.element("email")?.attributes["aria-describedby"] == nil)
            #expect(read.element("email")?.attributes["aria-invalid"] == nil)
            #expect(!read.text.contains("Error"))
        }
    }

    @Test("keeps what was typed, whatever it was, the line break at its beginning too")
    func value() {
        let typed = "\n</textarea>\"Ayo\" & 'Mia'\n"
        #expect(WellFormed(field(Field("did", "Did", value: "\"Ayo\" & <Mia>"))).element("did")?.attributes["value"] == "\"Ayo\" & <Mia>")
        // A browser takes the first line break away.
        #expect(WellFormed(textArea("did", "Did", value: typed)).text.contains("\n" + typed))
    }

    @Test("of letters may say how many; one for a day or a number may not")
    func size() {
        let letters = WellFormed(field(Field("upn", "UPN", width: 16, mostCharacters: 13))).element("upn")
        #expect(letters?.attributes["size"] == "16")
        #expect(letters?.attributes["maxlength"] == "13")
        let day = WellFormed(field(Field("day", "Day", kind: .date, width: 16, mostCharacters: 13))).element("day")
        #expect(day?.attributes["size"] == nil)
        #expect(day?.attributes["maxlength"] == nil)
    }

    @Test("for something to copy can be read and not changed")
    func copy() {
        let read = WellFormed(copyField("Address to send", "https://hocket.example/invitations/x", id: "address"))
        #expect(read.element("address")?.attributes["readonly"] == "readonly")
        #expect(read.element("address")?.attributes["value"] == "https://hocket.example/invitations/x")
        #expect(read.element("address")?.attributes["name"] == nil)
    }
}
