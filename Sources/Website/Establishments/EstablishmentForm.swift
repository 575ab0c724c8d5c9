import Markup
import Nurture
import Records

/// An establishment as somebody types it in.
enum EstablishmentForm {
    static func read(_ form: Form) throws -> EstablishmentDraft {
        var reading = FormReading(form)
        let urn = URN(form["urn"])
        if urn == nil { reading.wrong("urn", SchoolForm.urnSentence) }
        let name = reading.text("name", .line, called: "The name")
        if name.isEmpty { reading.wrong("name", "Enter the school’s name") }
        let street = reading.text("street", .line, called: "The street")
        let town = reading.text("town", .line, called: "The town")
        let phase = reading.text("phase", .line, called: "The phase")
        let postcode = Postcode(form["postcode"])
        if postcode == nil, !form["postcode"].isEmpty {
            reading.wrong("postcode", "Enter the whole postcode, like SG1 3QQ, or leave it empty")
        }
        let point = GridFields.read(&reading)
        try reading.end()
        guard let urn else { throw Problems(list: reading.problems) }
        return EstablishmentDraft(
            urn: urn.number, name: name, authority: form["authority"].isEmpty ? nil : form["authority"], phase: phase, street: street,
            town: town, postcode: postcode, point: point)
    }

    static func fields(_ form: Form, _ list: EstablishmentList, _ problems: [FieldProblem]) -> Markup {
        """
        \(field(Field("urn", "URN", value: form["urn"], hint: "Five or six digits", inputMode: "numeric", width: 8), problems))
        \(field(Field("name", "Name of the school", value: form["name"], mostCharacters: 200), problems))
        \(select("authority", "Authority", [Choice("", "Not known")] + list.authorities.map { Choice($0.value, $0.name) }, chosen: form["authority"], isOptional: true, problems))
        \(select("phase", "Phase", [Choice("", "Not known")] + phases(list, form["phase"]).map { Choice($0, $0) }, chosen: form["phase"], isOptional: true, problems))
        \(field(Field("street", "Street", value: form["street"], isOptional: true, mostCharacters: 200), problems))
        \(field(Field("town", "Town", value: form["town"], isOptional: true, mostCharacters: 200), problems))
        \(field(Field("postcode", "Postcode", value: form["postcode"], isOptional: true, width: 10), problems))
        \(GridFields.markup(form, problems))
        """
    }

    private static func phases(_ list: EstablishmentList, _ chosen: String) -> [String] {
        let known = list.phases.map(\.name)
        let usual = known.isEmpty ? ["Primary", "Secondary", "All-through"] : known
        return chosen.isEmpty || usual.contains(chosen) ? usual : usual + [chosen]
    }
}

/// A place on the national grid, as two numbers.
enum GridFields {
    /// Nil where neither is given, or where something is wrong.
    static func read(_ reading: inout FormReading) -> GridPoint? {
        let (east, north) = (reading.form["easting"], reading.form["northing"])
        if east.isEmpty, north.isEmpty { return nil }
        guard let easting = Int(east), let northing = Int(north), let point = GridPoint(easting: easting, northing: northing) else {
            reading.wrong("easting", "Enter both, in whole metres: the easting up to 700000, the northing up to 1300000")
            return nil
        }
        return point
    }

    static func markup(_ form: Form, _ problems: [FieldProblem]) -> Markup {
        """
        \(fieldset("Place on the national grid (optional)", """
            <p class="hint">In metres, as maps and the register have them. It is what distances and the map are made from.</p>
            <div class="dates">\(field(Field("easting", "Easting", value: form["easting"], inputMode: "numeric", width: 8), problems))\
            \(field(Field("northing", "Northing", value: form["northing"], inputMode: "numeric", width: 8), problems))</div>
            """))
        """
    }
}
