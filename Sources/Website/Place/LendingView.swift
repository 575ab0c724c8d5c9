import Markup
import Nurture
import Records

/// A service's instruments: what there is, what is booked, and where it runs short before anybody notices in a corridor.
struct LendingView {
    let lending: ServiceInstruments
    let form: Form
    let problems: [FieldProblem]

    private var address: String { Link.service(lending.service) }

    var markup: Markup {
        """
        \(backLink(lending.serviceName, to: address))
        \(heading("Instruments and centres", place: lending.serviceName))
        \(when(!lending.shortages.isEmpty, shortageNotice(lending.shortages)))
        \(part("What is booked", booked))
        \(part("What you lend", """
            \(when(lending.instruments.isEmpty, "<p>Nothing is listed yet. What stands here can be booked for a group.</p>"))
            \(frame(to: "\(address)/instruments", "\(InstrumentFields(known: lending.instruments, form: form, problems: problems).markup)\(button("Save"))"))
            """))
        \(part("Music centres", """
            \(centres)
            <p>\(linkButton("Where our centres are", to: "\(address)/centres"))</p>
            """))
        """
    }

    private var booked: Markup {
        guard !lending.bookings.isEmpty else { return emptyState("Nothing is booked. Instruments are booked on a group’s page.") }
        return table(
            lending.bookings.count == 1 ? "1 booking" : "\(lending.bookings.count) bookings",
            headers: ["Instrument", "How many", "Group", "From and to"],
            rows: lending.bookings.map { booking in
                [
                    "\(booking.instrument.name)", "\(String(booking.number))",
                    "<a \(href: Link.groupInstruments(booking.group.id))>\(booking.group.name)</a>, \(booking.group.schoolName)",
                    "\(booking.days.lowerBound.short) to \(booking.days.upperBound.short)",
                ]
            })
    }

    private var centres: Markup {
        guard !lending.centres.isEmpty else { return emptyState("No centre yet. A group may meet at one instead of its school.") }
        return summaryList(lending.centres.map { SummaryLine($0.name, text: $0.address) })
    }
}
