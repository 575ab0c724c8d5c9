import Foundation
import Nurture
import Testing

@Suite("A letter")
struct LetterTests {
    private let address = EmailAddress("noor@example.org")!

    @Test("reads as paragraphs, lists and addresses of the site")
    func text() {
        let letter = Letter(to: address, subject: "Tunes", [.paragraph("This waits:"), .list(["one", "two"]), .link("/groups")])
        #expect(letter.text(at: "https://music.example.org") == "This waits:\n\n– one\n– two\n\nhttps://music.example.org/groups\n")
    }

    @Test(
        "has a subject of one line, whatever it is made of",
        arguments: ["Tunes\r\nBcc: other@example.org", "Tunes\nBcc: other@example.org", "Tunes\u{2028}Bcc: other@example.org\u{0}"])
    func oneLine(_ subject: String) {
        #expect(Letter(to: address, subject: subject, []).subject == "Tunes Bcc: other@example.org")
    }

    @Test(
        "goes to no address that could be read as more than one",
        arguments: [
            "noor@example.org\r\nBcc: other@example.org", "noor@example.org,other@example.org", "all:noor@example.org",
            "noor(a)@example.org",
            "\"noor\"@example.org", "noor@example.org\u{7F}", "noor\\@example.org", "noor@[192.0.2.1.]",
        ])
    func oneAddress(_ text: String) {
        #expect(EmailAddress(text) == nil)
    }

    @Test("comes back from JSON as it was, and not with an address that is none")
    func json() throws {
        let letter = Letter(to: address, subject: "Tunes", [.paragraph("Ça va"), .list(["one"]), .link("/")])
        let bytes = try JSONEncoder().encode(letter)
        #expect(try JSONDecoder().decode(Letter.self, from: bytes) == letter)
        let broken = String(decoding: bytes, as: UTF8.self).replacing("noor@example.org", with: "noor")
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Letter.self, from: Data(broken.utf8)) }
    }

    @Test("waits longer after each try, and never longer than three hours")
    func pauses() {
        let pauses = (1...8).map { Letter.minutesToNextTry(after: $0) }
        #expect(pauses == pauses.sorted())
        #expect(pauses.first == 1)
        #expect(pauses.last == 180)
    }
}
