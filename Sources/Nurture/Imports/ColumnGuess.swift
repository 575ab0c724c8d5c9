/// Guesses from its headings what the columns of a list mean; a person decides.
public enum ColumnGuess {
    /// One guess for each heading, nil for a column that is better left out. No meaning is guessed twice.
    public static func guess(_ headings: [String]) -> [PupilColumn?] {
        let folded = headings.map(folded)
        var guesses = [PupilColumn?](repeating: nil, count: headings.count)
        for (column, names) in known where !(column == .fullName && guesses.contains(.givenName) && guesses.contains(.familyName)) {
            if let place = names.lazy.compactMap({ folded.firstIndex(of: $0) }).first(where: { guesses[$0] == nil }) {
                guesses[place] = column
            }
        }
        // One half of a name beside a full name says nothing that the full name doesn't.
        if guesses.contains(.fullName) { guesses = guesses.map { $0 == .givenName || $0 == .familyName ? nil : $0 } }
        return guesses
    }

    /// "Student's Date of Birth" → "dateofbirth"; "Pupil" alone means the name.
    private static func folded(_ heading: String) -> String {
        let letters = heading.lowercased().filter { $0.isLetter || $0.isNumber }
        let owner = ["pupils", "pupil", "students", "student", "learner", "childs", "child"].first(where: letters.hasPrefix)
        guard let owner else { return letters }
        return letters.count == owner.count ? "name" : String(letters.dropFirst(owner.count))
    }

    /// Folded headings, the better one first: what a child likes to be called before what the register says.
    /// Source: headings that Arbor, SIMS and Bromcom are known for, not verified; schools rename them (facts.md § F).
    private static let known: [(PupilColumn, [String])] = [
        (
            .givenName,
            [
                "preferredforename", "preferredfirstname", "preferredgivenname", "chosenforename", "chosenfirstname", "chosenname",
                "knownas",
                "forename", "firstname", "givenname", "forenames", "firstnames", "givennames", "legalforename", "legalfirstname",
                "legalgivenname", "christianname",
            ]
        ),
        (
            .familyName,
            [
                "preferredsurname", "preferredlastname", "preferredfamilyname", "chosensurname", "chosenlastname", "surname", "lastname",
                "familyname", "legalsurname", "legallastname", "legalfamilyname",
            ]
        ),
        (.fullName, ["preferredfullname", "fullname", "preferredname", "name", "legalfullname", "legalname"]),
        (.birthDate, ["dateofbirth", "dob", "birthdate", "dofb", "born", "birthday"]),
        (
            .yearGroup,
            [
                "yeargroup", "ncyear", "nationalcurriculumyear", "nationalcurriculumyeargroup", "curriculumyear", "ncyearactual",
                "actualncyear", "yeartaughtin", "yeartaughtincode", "currentncyear", "currentyeargroup", "yeargroupname", "year", "yr",
                "ncy",
            ]
        ),
        (.upn, ["upn", "uniquepupilnumber", "uniquepupilnumberupn", "upnuniquepupilnumber", "currentupn", "uniquepupilno"]),
    ]
}
