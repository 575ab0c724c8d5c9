/// Why a row of a pupil list can't be taken as it is, and where.
public struct RowProblem: Error, Hashable, Sendable {
    /// The line of the file, from 1.
    public let line: Int
    /// The heading of the column; empty if the row as a whole is meant.
    public let column: String
    public let cause: Cause

    public init(line: Int, column: String, cause: Cause) {
        self.line = line
        self.column = column
        self.cause = cause
    }

    public enum Cause: Hashable, Sendable {
        case noGivenName, noFamilyName, notAName, longName, fullNameOfOneWord
        case birthDate(BirthDate.Problem), yearGroup, noYearGroup, upn(UPN.Problem), layout(String)
        // These concern a row and another one of the list, or a pupil who is here already.
        case upnOfAnother, upnOfAnotherRow(line: Int), anotherUPN, anotherUPNInRow(line: Int), fitsTwoPupils
    }

    public var sentence: String { cause.sentence }

    /// With its place: "Line 7, DOB: …"
    public var written: String { "Line \(line)\(column.isEmpty ? "" : ", \(column)"): \(sentence)" }
}

extension RowProblem.Cause {
    fileprivate var sentence: String {
        switch self {
        case .noGivenName: "There is no first name. Add it."
        case .noFamilyName: "There is no family name. Add it."
        case .notAName: "There are no letters in this name. Check that the right column was chosen."
        case .longName: "This name has more than \(TextLimit.line.characters) characters. Shorten it."
        case .fullNameOfOneWord: "This full name is a single word. Write it as “Family name, First name”."
        case .birthDate(let problem): problem.sentence
        case .yearGroup: "This isn't a year group that we know. Write it as Reception, Year 3, Y3 or 3."
        case .noYearGroup: "There is no year group, and none follows from the birth date. Add it."
        case .upn(let problem): problem.sentence
        case .layout(let sentence): sentence
        case .upnOfAnother: "Another pupil at this school, with another name and birth date, has this UPN. Check which of the two is right."
        case .upnOfAnotherRow(let line):
            "Line \(line), with another name and birth date, has the same UPN. Check which of the two is right."
        case .anotherUPN: "A pupil of this name and birth date is here already, with another UPN. Check which UPN is right."
        case .anotherUPNInRow(let line): "Line \(line) has the same name and birth date, and another UPN. Check which UPN is right."
        case .fitsTwoPupils: "This row fits two pupils who are here already. Look at both and leave this row out, or mend it."
        }
    }
}

/// What somebody should look at in a row that can be taken all the same.
public struct RowWarning: Hashable, Sendable {
    public let line: Int
    public let column: String
    public let cause: Cause

    public init(line: Int, column: String, cause: Cause) {
        self.line = line
        self.column = column
        self.cause = cause
    }

    public enum Cause: Hashable, Sendable {
        case yearGroupDiffers(stated: YearGroup, derived: YearGroup?), unknownAuthority(String), temporaryUPN, nameWasSplit(PupilName)
    }

    public var sentence: String {
        switch cause {
        case .yearGroupDiffers(let stated, let derived?):
            "\(stated.written) is kept. By the birth date it would be \(derived.written), so check that it is meant."
        case .yearGroupDiffers(let stated, nil):
            "\(stated.written) is kept. By the birth date it would be none that we know, so check both."
        case .unknownAuthority(let sentence): sentence
        case .temporaryUPN: "This is a temporary UPN. Once the pupil has a lasting one, a later list will bring it."
        case .nameWasSplit(let name):
            "We took “\(name.given)” as the first name and “\(name.family)” as the family name. Mend it if that is wrong."
        }
    }
}
