import Nurture
import Testing

@Suite struct ColumnGuessTests {
    @Test(
        arguments: [
            // As Arbor, SIMS and Bromcom may head them.
            (
                [
                    "Legal First Name", "Legal Last Name", "Preferred First Name", "Preferred Last Name", "Date of Birth", "Year Group",
                    "Registration Form", "UPN",
                ],
                [nil, nil, .givenName, .familyName, .birthDate, .yearGroup, nil, .upn]
            ),
            (["Forename", "Surname", "DOB", "Reg Group", "NCYear", "UPN"], [.givenName, .familyName, .birthDate, nil, .yearGroup, .upn]),
            (
                ["Adno", "Legal Forename", "Preferred Surname", "Date of birth", "Year taught in", "Unique Pupil Number", "Gender"],
                [nil, .givenName, .familyName, .birthDate, .yearGroup, .upn, nil]
            ),
            (["Student Name", "Student's DOB", "Year", "Former UPN"], [.fullName, .birthDate, .yearGroup, nil]),
            (["Pupil", "birth_date", "Yr"], [.fullName, .birthDate, .yearGroup]),
            (["Name", "Forename", "Surname", "D.O.B."], [nil, .givenName, .familyName, .birthDate]),
            (["Full Name", "Forename", "DOB"], [.fullName, nil, .birthDate]),
            (["Forename", "Forename", "Class", ""], [.givenName, nil, nil, nil]),
        ] as [([String], [PupilColumn?])])
    func `guesses from headings`(headings: [String], columns: [PupilColumn?]) {
        #expect(ColumnGuess.guess(headings) == columns)
    }

    @Test func `a mapping needs a name and a birth date, each once`() {
        #expect(ColumnMapping([.givenName, .familyName, .birthDate, nil]).problems.isEmpty)
        #expect(ColumnMapping([.birthDate, .fullName, .upn]).problems.isEmpty)
        #expect(ColumnMapping([nil, nil]).problems == [.nameMissing, .birthDateMissing])
        #expect(ColumnMapping([.givenName, .birthDate]).problems == [.nameMissing])
        #expect(ColumnMapping([.fullName, .familyName, .birthDate]).problems == [.nameTwoWays])
        #expect(ColumnMapping([.fullName, .birthDate, .birthDate]).problems == [.twice(.birthDate)])
        #expect(ColumnMapping.Problem.twice(.birthDate).sentence.contains("Birth date"))
    }

    @Test func `what is kept in the database never changes its name`() {
        #expect(PupilColumn.allCases.map(\.rawValue) == ["givenName", "familyName", "fullName", "birthDate", "yearGroup", "upn"])
    }
}
