/// What the three fields of a date are called.
public struct DateWords: Sendable {
    public var day: String
    public var month: String
    public var year: String

    public init(day: String, month: String, year: String) {
        self.day = day
        self.month = month
        self.year = year
    }

    public static let english = DateWords(day: "Day", month: "Month", year: "Year")
}

/// A date that somebody knows by heart, such as a birth date: three short fields, which are quicker than a calendar.
/// The fields are `<name>-day`, `<name>-month` and `<name>-year`; a problem is about the first.
public func dateFields(
    _ name: String, _ legend: String, hint: String? = nil, day: String, month: String, year: String,
    words: DateWords = .english, _ problems: [FieldProblem] = []
) -> Markup {
    let problem = problems.about("\(name)-day")
    return """
        <fieldset class="\(fieldClass(problem))"\(attribute: "aria-describedby", describedBy("\(name)-day", hint, problem))>
        <legend>\(legend)</legend>
        \(hintLine(hint, "\(name)-day"))\(problemLine(problem))
        <div class="date">\(dateField("\(name)-day", words.day, day, width: 2, problem))\(dateField("\(name)-month", words.month, month, width: 2, problem))\
        \(dateField("\(name)-year", words.year, year, width: 4, problem))</div>
        </fieldset>
        """
}

/// A month may be a name.
private func dateField(_ id: String, _ label: String, _ value: String, width: Int, _ problem: FieldProblem?) -> Markup {
    """
    <div><label for="\(id)">\(label)</label><input id="\(id)" name="\(id)" type="text" value="\(value)" size="\(String(width))" \
    inputmode="numeric" autocomplete="off" maxlength="20"\(attribute: "aria-invalid", problem == nil ? nil : "true")/></div>
    """
}
