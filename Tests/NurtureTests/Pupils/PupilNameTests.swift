import Nurture
import Testing

@Suite struct PupilNameTests {
    @Test(
        arguments: [
            (("Zoë", "O'Brien"), ("ZOE", "O’BRIEN")), (("Mary-Ann", "Smith Jones"), ("Mary Ann", "Smith-Jones")),
            (("José", "Núñez"), ("Jose", "Nunez")),
            (("Zoe\u{308}", "Straße"), ("Zoë", "STRASSE")), (("Søren", "Þór"), ("Soren", "Thor")),
            (("St. John", "d'Arcy"), ("St John", "DARCY")),
        ] as [((String, String), (String, String))])
    func `is the same name however it is typed`(one: (String, String), other: (String, String)) {
        #expect(PupilName(given: one.0, family: one.1).identity == PupilName(given: other.0, family: other.1).identity)
    }

    @Test func `given and family name stay apart, and so do other scripts`() {
        #expect(PupilName(given: "Ann", family: "Alee").identity != PupilName(given: "Anna", family: "Lee").identity)
        #expect(PupilName(given: "Ann", family: "Lee").identity != PupilName(given: "Lee", family: "Ann").identity)
        #expect(PupilName(given: "علي", family: "حسن").identity != PupilName(given: "عمر", family: "حسن").identity)
        #expect(PupilName(given: "किरण", family: "A").identity != PupilName(given: "करण", family: "A").identity)
    }

    @Test(arguments: [("O'Brien", "O"), ("'t Hooft", "T"), ("de Souza", "D"), ("élan", "É"), ("", ""), ("--", "")])
    func `has the family name's first letter as initial`(family: String, initial: String) {
        #expect(PupilName(given: "Ayo", family: family).initial == initial)
    }
}
