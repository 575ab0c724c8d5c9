import Markup
import Nurture
import Records

/// A weekday and time: one that the school offers, with what it takes pupils from, or any other.
struct SlotFields {
    let times: [OfferedTimeLine]
    let form: Form
    /// The slot as it is; nil for a new group.
    let slot: Slot?
    let problems: [FieldProblem]

    /// The offered time that was chosen, or what was typed; with problems where neither is a slot.
    static func read(_ reading: inout FormReading) -> Slot? {
        if let offered = Slot(reading.form["offered"]) { return offered }
        let weekday = Int(reading.form["weekday"]).flatMap(Weekday.init(rawValue:))
        if weekday == nil { reading.wrong("weekday", "Choose the day of the week") }
        let time = reading.time("time", orSay: "Enter the time at which sessions begin, like 10:30")
        return weekday.flatMap { weekday in time.map { Slot(weekday: weekday, time: $0) } }
    }

    /// As ``Slot/short``, for a form that is shown again; empty where it is none.
    static func chosen(_ form: Form) -> String {
        var reading = FormReading(form)
        return read(&reading)?.short ?? ""
    }

    var markup: Markup {
        """
        \(when(!times.isEmpty, select("offered", "A time that the school offers", [Choice("", "Another time, as below")] + times.map(TimeWords.choice), chosen: chosen, problems)))
        \(select("weekday", "Day of the week", (slot == nil ? [Choice("", "Choose one")] : []) + Weekday.schoolDays.map { Choice(String($0.rawValue), $0.name) }, chosen: value("weekday", slot.map { String($0.weekday.rawValue) }), problems))
        \(field(Field("time", "Sessions begin at", kind: .time, value: value("time", slot?.time.written)), problems))
        """
    }

    /// A form that was sent keeps its choice; else the slot as it is, if the school offers it.
    private var chosen: String {
        if form.has("offered") || form.has("weekday") { return form["offered"] }
        return times.first { $0.slot == slot }?.slot.short ?? ""
    }

    private func value(_ name: String, _ saved: String?) -> String { form.has(name) ? form[name] : saved ?? "" }
}
