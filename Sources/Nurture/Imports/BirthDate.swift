/// Reads a birth date as school offices write it: the day first, the month as number or name, and the year in full.
public enum BirthDate {
    /// Ages in years that a pupil can have. Source: year groups from nursery (2) to Year 13 (at most 19).
    public static let ages = 2...19

    public enum Problem: Error, Hashable, Sendable {
        case empty, twoDigitYear, serialNumber, unknownForm, noSuchDay, monthFirst, future, tooOld, tooYoung

        public var sentence: String {
            switch self {
            case .empty: "There is no birth date. Add it, as in 09/03/2017."
            case .twoDigitYear: "Write the year with four digits, as in 09/03/2017."
            case .serialNumber:
                "This is Excel's number for a date. Show the column as a date in Excel and export it again, or write it as in 09/03/2017."
            case .unknownForm: "This isn't a date that we can read. Write it as 09/03/2017, 9 Mar 2017 or 2017-03-09."
            case .noSuchDay: "There is no such day. Check the day and the month."
            case .monthFirst: "This looks as if the month came first. Write the day first, as in 25/03/2017."
            case .future: "This birth date lies in the future. Check the year."
            case .tooOld: "This would make the pupil older than \(ages.upperBound). Check the year."
            case .tooYoung: "This would make the pupil younger than \(ages.lowerBound). Check the year."
            }
        }
    }

    /// Reads `2017-03-09`, `09/03/2017`, `9 Mar 2017` and their like; a midnight behind the date is left out.
    public static func read(_ text: String, today: Day) -> Result<Day, Problem> {
        Result { () throws(Problem) in
            let day = try day(text)
            guard day <= today else { throw .future }
            let age = age(of: day, on: today)
            if age > ages.upperBound { throw .tooOld }
            if age < ages.lowerBound { throw .tooYoung }
            return day
        }
    }

    /// Whole years; who was born on 29 February is a year older on 1 March.
    public static func age(of birth: Day, on day: Day) -> Int {
        day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day) ? 1 : 0)
    }

    private static func day(_ text: String) throws(Problem) -> Day {
        let parts = parts(withoutMidnight(text))
        guard !parts.isEmpty else { throw .empty }
        if parts.count == 1 || (parts.count == 2 && parts[1] == "0") {
            // Excel counts days from 1900, so that the years of all pupils have five digits.
            throw parts[0].count == 5 && Int(parts[0]) != nil ? .serialNumber : .unknownForm
        }
        guard parts.count == 3, let month = month(parts[1]) else { throw .unknownForm }
        let isYearFirst = parts[0].count == 4
        let (dayText, yearText) = isYearFirst ? (parts[2], parts[0]) : (withoutOrdinal(parts[0]), parts[2])
        guard let day = Int(dayText), let year = Int(yearText), (1...2).contains(dayText.count) else { throw .unknownForm }
        guard yearText.count == 4 else { throw yearText.count == 2 ? .twoDigitYear : .unknownForm }
        guard let date = Day(year: year, month: month, day: day) else {
            throw !isYearFirst && (13...31).contains(month) && (1...12).contains(day) ? .monthFirst : .noSuchDay
        }
        return date
    }

    /// Only ASCII digits and letters, in pieces between `-`, `/`, `.`, commas and spaces.
    private static func parts(_ text: String) -> [String] {
        text.lowercased().split { "-/., ".contains($0) || $0.isWhitespace }.map(String.init)
    }

    private static func withoutMidnight(_ text: String) -> String {
        let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let midnights = ["t00:00:00.000", "t00:00:00z", "t00:00:00", " 00:00:00", " 00:00", " 0:00"]
        return midnights.first { trimmed.lowercased().hasSuffix($0) }.map { String(trimmed.dropLast($0.count)) } ?? trimmed
    }

    private static func withoutOrdinal(_ text: String) -> String {
        ["st", "nd", "rd", "th"].contains { text.hasSuffix($0) } ? String(text.dropLast(2)) : text
    }

    private static func month(_ text: String) -> Int? {
        if let number = Int(text) { return (1...2).contains(text.count) ? number : nil }
        guard text.count >= 3 else { return nil }
        return Month.names.firstIndex { $0.lowercased().hasPrefix(text) }.map { $0 + 1 }
    }
}
