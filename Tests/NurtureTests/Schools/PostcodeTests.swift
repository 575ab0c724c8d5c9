import Nurture
import Testing

@Suite struct PostcodeTests {
    @Test(arguments: [
        ("sg13qq", "SG1 3QQ"), ("SG1  3QQ", "SG1 3QQ"), ("m1 1ae", "M1 1AE"), ("ec1a1bb", "EC1A 1BB"), ("W1A 0AX", "W1A 0AX"),
        ("B33 8TH", "B33 8TH"),
    ])
    func `is written with one space`(text: String, written: String) {
        #expect(Postcode(text)?.text == written)
    }

    @Test(arguments: ["", "SG1", "SG1 QQ3", "SG1 3CQ", "1SG 3QQ", "SGX1 3QQ", "SG1 3QQQ", "ＳＧ１ 3QQ"])
    func `has a form`(text: String) {
        #expect(Postcode(text) == nil)
    }
}
