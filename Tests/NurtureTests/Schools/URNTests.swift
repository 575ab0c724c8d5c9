import Nurture
import Testing

@Suite struct URNTests {
    @Test(arguments: [("117523", 117_523), (" 13 9876 ", 139_876), ("20033", 20_033)])
    func `has five or six digits`(text: String, number: Int) {
        #expect(URN(text)?.number == number)
    }

    @Test(arguments: ["", "1234", "1234567", "11752A", "٣٣٣٣٣", "00001"])
    func `is nothing else`(text: String) {
        #expect(URN(text) == nil)
    }
}
