import Markup
import Nurture
import Records

/// A list of instruments as a form: those that are known with their numbers, and room for more.
struct InstrumentFields {
    let known: [InstrumentLine]
    let form: Form
    var problems: [FieldProblem] = []

    private static let more = 3
    private static func number(_ id: some CustomStringConvertible) -> String { "number-\(id)" }

    static let sample: @Sendable (SampleWorld) -> Form = { _ in Form([("name-1", "Sample drum"), ("new-1", "4")]) }

    /// What is to be saved.
    /// - Throws: ``Problems``
    func drafts() throws -> [InstrumentDraft] {
        var reading = FormReading(form)
        var drafts: [InstrumentDraft] = []
        for line in known where form.has(InstrumentFields.number(line.id)) {
            let field = InstrumentFields.number(line.id)
            guard let number = count(form[field]) else {
                reading.wrong(field, "Enter how many there are of “\(line.name)”, from 0 to 1000")
                continue
            }
            if number != line.number { drafts.append(InstrumentDraft(id: line.id, name: line.name, number: number)) }
        }
        for place in 1...InstrumentFields.more where !form["name-\(place)"].isEmpty || !form["new-\(place)"].isEmpty {
            let name = form["name-\(place)"]
            if name.isEmpty { reading.wrong("name-\(place)", "Say which instrument it is") }
            if name.count > 100 { reading.wrong("name-\(place)", "Shorten the name to 100 characters or fewer") }
            guard let number = count(form["new-\(place)"]) else {
                reading.wrong("new-\(place)", "Enter how many there are, from 0 to 1000")
                continue
            }
            drafts.append(InstrumentDraft(name: name, number: number))
        }
        try reading.end()
        return drafts
    }

    private func count(_ text: String) -> Int? { Int(text).flatMap { (0...1000).contains($0) ? $0 : nil } }

    var markup: Markup {
        """
        \(each(known) { line in
            let name = InstrumentFields.number(line.id)
            return field(Field(name, line.name, value: form.has(name) ? form[name] : String(line.number), inputMode: "numeric", width: 4), problems)
        })
        \(fieldset("More", """
            <p class="hint">Kinds that belong together count as one: “Djembe, small”.</p>
            \(each(Array(1...InstrumentFields.more)) { place in
                """
                <div class="dates">\(field(Field("name-\(place)", "Instrument \(place)", value: form["name-\(place)"], isOptional: true, width: 24, mostCharacters: 100), problems))\
                \(field(Field("new-\(place)", "How many", value: form["new-\(place)"], isOptional: true, inputMode: "numeric", width: 4), problems))</div>
                """
            })
            """))
        """
    }
}
