import Markup
import Nurture
import Records

/// What a service lead fills in about a school, and what is wrong with it.
enum SchoolForm {
    /// Three terms of two halves each.
    static let halfTermCount = 6
    /// Five INSET days, and some to spare.
    static let closedDayCount = 8
    static let urnSentence = "Enter the school’s URN: five or six digits, as in the national register"

    static let sample: @Sendable (SampleWorld) -> Form = { _ in
        Form([
            ("urn", "123456"), ("schoolName", "Sample School"), ("address", "1 Sample Street"), ("leadName", "Sam Safe"),
            ("phone", "01632 960000"),
            ("revision", "1"),
        ])
    }

    static func check(_ form: Form) -> Result<SchoolDraft, Problems> {
        var problems: [FieldProblem] = []
        func required(_ field: String, _ sentence: String, _ name: String) -> String {
            let text = form[field]
            if text.isEmpty { problems.append(FieldProblem(field, sentence)) }
            if let sentence = TextLimit.line.problem(with: text, called: name) { problems.append(FieldProblem(field, sentence)) }
            return text
        }
        let urn = URN(form["urn"])
        if urn == nil { problems.append(FieldProblem("urn", urnSentence)) }
        let name = required("schoolName", "Enter the school’s name", "The name")
        let leadName = required("leadName", "Enter the name of the school’s safeguarding lead", "The name")
        let phone = PhoneNumber(form["phone"])
        if phone == nil { problems.append(FieldProblem("phone", "Enter the safeguarding lead’s telephone number, like 01632 960011")) }
        let address = form["address"]
        if address.count > 500 { problems.append(FieldProblem("address", "Shorten the address to 500 characters or fewer")) }
        let halfTerms = halfTerms(form, &problems)
        let closedDays = closedDays(form, &problems)
        guard problems.isEmpty, let urn, let phone else { return .failure(Problems(list: problems)) }
        return .success(
            SchoolDraft(
                urn: urn.number, name: name, address: address, safeguarding: SafeguardingContact(name: leadName, phone: phone.text),
                halfTerms: halfTerms, closedDays: closedDays))
    }

    private static func halfTerms(_ form: Form, _ problems: inout [FieldProblem]) -> [ClosedRange<Day>] {
        var halfTerms: [ClosedRange<Day>] = []
        for number in 1...shownHalfTerms(form) {
            let (from, to) = (form["from-\(number)"], form["to-\(number)"])
            if from.isEmpty, to.isEmpty { continue }
            guard let start = Day(iso: from), let end = Day(iso: to) else {
                problems.append(FieldProblem("from-\(number)", "Enter both dates of half-term \(number), or neither"))
                continue
            }
            guard start <= end, start.days(until: end) <= 100 else {
                problems.append(FieldProblem("to-\(number)", "Half-term \(number) must end after it begins, and within 100 days"))
                continue
            }
            if let other = halfTerms.first(where: { $0.overlaps(start...end) }) {
                problems.append(
                    FieldProblem("from-\(number)", "Half-term \(number) overlaps the one that begins on \(other.lowerBound.short)"))
            }
            halfTerms.append(start...end)
        }
        return halfTerms
    }

    /// As many as the page showed, which is more than usual for a school that had more.
    private static func closedDays(_ form: Form, _ problems: inout [FieldProblem]) -> Set<Day> {
        var days: Set<Day> = []
        for number in 1...shownClosedDays(form) where !form["closed-\(number)"].isEmpty {
            if let day = Day(iso: form["closed-\(number)"]) {
                days.insert(day)
            } else {
                problems.append(FieldProblem("closed-\(number)", "Enter closed day \(number) as a date, or leave it empty"))
            }
        }
        return days
    }

    /// A school may know more than a year ahead; none of it is dropped.
    private static func shownHalfTerms(_ form: Form) -> Int {
        max(halfTermCount, (1...100).last { form.has("from-\($0)") } ?? 0)
    }

    private static func shownClosedDays(_ form: Form) -> Int {
        let last = (1...100).last { !form["closed-\($0)"].isEmpty } ?? 0
        return max(closedDayCount, last + 2)
    }

    static func fill(_ school: SchoolPage) -> Form {
        var fields = [
            ("urn", String(school.urn)), ("schoolName", school.name), ("address", school.address),
            ("leadName", school.safeguarding?.name ?? ""),
            ("phone", school.safeguarding?.phone ?? ""), ("revision", String(school.revision)),
        ]
        for (number, halfTerm) in school.halfTerms.enumerated() {
            fields += [("from-\(number + 1)", halfTerm.lowerBound.iso), ("to-\(number + 1)", halfTerm.upperBound.iso)]
        }
        for (number, day) in school.closedDays.enumerated() { fields.append(("closed-\(number + 1)", day.iso)) }
        return Form(fields.map { (name: $0.0, value: $0.1) })
    }

    static func fields(_ form: Form, urnIsKnown: Bool = false, _ problems: [FieldProblem]) -> Markup {
        """
        \(urnIsKnown ? hidden("urn", form["urn"]) : field(Field("urn", "URN", value: form["urn"], hint: "The school’s number in the national register", inputMode: "numeric", width: 8), problems))
        \(field(Field("schoolName", "Name of the school", value: form["schoolName"], mostCharacters: 200), problems))
        \(textArea("address", "Address", value: form["address"], rows: 3, isOptional: true, mostCharacters: 500, problems))
        \(fieldset("Safeguarding lead", """
            \(field(Field("leadName", "Name", value: form["leadName"], hint: "Shown beside every text about a child", mostCharacters: 200), problems))
            \(field(Field("phone", "Telephone", kind: .tel, value: form["phone"], width: 18), problems))
            """))
        \(fieldset("Half-terms (optional)", """
            <p class="hint">Sessions are put on these days only.</p>
            \(each(Array(1...shownHalfTerms(form))) { number in
                "<div class=\"dates\">\(field(Field("from-\(number)", "Half-term \(number) from", kind: .date, value: form["from-\(number)"]), problems))\(field(Field("to-\(number)", "Half-term \(number) to", kind: .date, value: form["to-\(number)"]), problems))</div>"
            })
            """))
        \(fieldset("Closed days (optional)", """
            <p class="hint">Days inside a half-term without school, such as INSET days. No session is put on them.</p>
            <div class="dates">\(each(Array(1...shownClosedDays(form))) { number in
                field(Field("closed-\(number)", "Closed day \(number)", kind: .date, value: form["closed-\(number)"]), problems)
            })</div>
            """))
        """
    }
}
