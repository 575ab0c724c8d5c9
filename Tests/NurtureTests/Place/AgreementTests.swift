import Nurture
import Testing

@Suite("An agreement")
struct AgreementTests {
    @Test("holds when both sides have confirmed, and else says who is awaited")
    func sides() {
        #expect(AgreementState(confirmedBy: [.school, .service]) == .confirmed)
        #expect(AgreementState(confirmedBy: [.school]) == .waitsFor([.service]))
        #expect(AgreementState(confirmedBy: [.school]).words == "Waits for the service")
        #expect(AgreementState(confirmedBy: []).words == "Waits for both")
    }

    @Test("is confirmed by a lead for the own side, and by nobody else")
    func capacities() {
        #expect(AgreementSide([.schoolLead, .head]) == .school)
        #expect(AgreementSide([.serviceLead]) == .service)
        #expect(AgreementSide([.tutor, .system]) == nil)
    }

    @Test(
        "keeps money in pence",
        arguments: [
            ("250", 25_000), ("£1,250.50", 125_050), ("0.05", 5), (" 12 ", 1_200), ("0.5", nil), ("-3", nil), ("ten", nil), ("", nil),
        ])
    func money(_ text: String, _ pence: Int?) { #expect(Pence.read(text) == pence) }

    @Test("writes money as people read it", arguments: [(0, "£0"), (5, "£0.05"), (125_050, "£1,250.50"), (100_000_000, "£1,000,000")])
    func written(_ pence: Int, _ text: String) { #expect(Pence.written(pence) == text) }
}
