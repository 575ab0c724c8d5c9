import Markup
import Nurture
import Records

/// The instruments of a group: booked from when to when, and whether they are there then.
struct GroupInstrumentsView {
    let page: GroupInstruments
    let today: Day
    let form: Form
    let problems: [FieldProblem]
    let advice: [String]

    private var address: String { Link.groupInstruments(page.group.id) }

    var markup: Markup {
        """
        \(backLink(page.group.name, to: Link.group(page.group.id)))
        \(heading("Instruments", place: "\(page.group.name), \(page.group.schoolName)"))
        \(shortageNotice(page.shortages))
        \(part("Booked", booked))
        \(part("Book more", booking))
        """
    }

    private var booked: Markup {
        guard !page.bookings.isEmpty else { return emptyState("Nothing is booked yet. Choose below what the group plays on.") }
        return "<ul class=\"places\">\(each(page.bookings) { item($0) })</ul>"
    }

    private func item(_ booking: BookingLine) -> Markup {
        """
        <li>\(String(booking.number)) × \(booking.instrument.name) \
        <span class="detail">\(booking.days.lowerBound.short) to \(booking.days.upperBound.short)\(isSchools(booking) ? ", of the school" : "")</span> \
        \(frame(to: "\(address)/\(booking.id)/end", "<button class=\"quiet\">Give back<span class=\"unseen\"> \(booking.instrument.name)</span></button>"))</li>

        """
    }

    private func isSchools(_ booking: BookingLine) -> Bool { page.schools.contains { $0.id == booking.instrument.id } }

    private var booking: Markup {
        guard !choices.isEmpty else {
            return emptyState("Neither the service nor the school has listed instruments. The service lists what it lends on its own page.")
        }
        return """
            \(when(!advice.isEmpty, notice(.warning, "They would run short", "\(each(advice) { "<p>\($0)</p>" })<p>Change the number or the dates, or book them all the same.</p>")))
            \(frame(to: address, """
                \(hidden("id", form.has("id") ? form["id"] : ID<InstrumentBooking>.new().description))\(when(!advice.isEmpty, hidden("isMeant", "yes")))
                \(select("instrument", "Instrument", [Choice("", "Choose one")] + choices, chosen: form["instrument"], problems))
                \(field(Field("number", "How many", value: form["number"], inputMode: "numeric", width: 4), problems))
                \(field(Field("from", "From", kind: .date, value: form.has("from") ? form["from"] : max(page.days?.lowerBound ?? today, today).iso), problems))
                \(field(Field("until", "Until", kind: .date, value: form.has("until") ? form["until"] : page.days?.upperBound.iso ?? "", hint: "Filled in up to the last session"), problems))
                \(button(advice.isEmpty ? "Book them" : "Book them all the same"))
                """))
            """
    }

    private var choices: [Choice] {
        page.lent.filter { $0.number > 0 }.map { Choice($0.id.description, "\($0.name), \($0.number) to lend") }
            + page.schools.filter { $0.number > 0 }.map { Choice($0.id.description, "\($0.name), \($0.number) at the school") }
    }
}
