import Nurture
import Testing

@Suite struct ContactTests {
    @Test(arguments: [(" Ayo.Bright@StMarys.Example ", "ayo.bright@stmarys.example"), ("o'brien+music@a.b", "o'brien+music@a.b")])
    func `an address is compared in small letters without spaces around`(raw: String, text: String) {
        #expect(EmailAddress(raw)?.text == text)
    }

    @Test(arguments: [
        "", "ayo", "@a.b", "ayo@", "ayo@localhost", "a@b@c.d", "a b@c.d", "Ayo <a@b.c>", "a@b.c, d@e.f", "a@.b", "a@b.", "a\u{0}b@c.d",
        "a@b.c\r\nBcc: d@e.f",
    ])
    func `what cannot be an address is refused`(raw: String) {
        #expect(EmailAddress(raw) == nil)
    }

    @Test func `an address has at most 254 bytes`() {
        let end = "@stmarys.example"
        #expect(EmailAddress(String(repeating: "a", count: 254 - end.count) + end) != nil)
        #expect(EmailAddress(String(repeating: "a", count: 255 - end.count) + end) == nil)
    }

    @Test(arguments: [
        ("01438 555 0123", "01438 555 0123"), ("  +44 (0)1438  555012 ", "+44 (0)1438 555012"),
        ("01438-555012 ext 4", "01438-555012 ext 4"),
    ])
    func `a telephone number stays as it was typed`(raw: String, text: String) {
        #expect(PhoneNumber(raw)?.text == text)
    }

    @Test(arguments: ["", "999 99", "1234567890123456", "ask at reception", "01438 555012 <b>", "٠١٤٣٨٥٥٥٠١٢"])
    func `what cannot be a telephone number is refused`(raw: String) {
        #expect(PhoneNumber(raw) == nil)
    }
}
