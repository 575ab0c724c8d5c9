import Markup
import Nurture
import Records

/// The adults whom the school has named for a pupil. For the school lead alone.
struct CarersView {
    let page: CarersPage
    /// The page to which saving leads; empty for the list of carers.
    var back = ""
    var fields = Form()
    var problems: [FieldProblem] = []

    private var address: String { "\(Link.pupil(page.pupil))/carers" }

    var markup: Markup {
        let current = page.carers.filter { $0.endedOn == nil }
        let ended = page.carers.filter { $0.endedOn != nil }
        return """
            \(WayBack.link(back, or: page.name, Link.pupil(page.pupil)))
            \(heading("Carers", place: page.name))
            <p>Only you see this. Only adults marked “May answer” count when answers are recorded.</p>
            \(when(current.isEmpty, emptyState("Nobody is named yet."), else: list(current, mayChange: true)))
            \(when(!ended.isEmpty, details("Carers until now", list(ended, mayChange: false))))
            \(part("Name a carer", frame(to: address, """
                \(hidden("carerID", fields["carerID"].isEmpty ? ID<Carer>.new().description : fields["carerID"]))\(WayBack.input(back))
                \(CarerForm.fields(fields, problems))
                \(button("Name this carer"))
                """)))
            """
    }

    private func list(_ carers: [CarerLine], mayChange: Bool) -> Markup {
        "<ul class=\"places\">\(each(carers) { CarerWords.item($0, change: mayChange ? "\(address)/\($0.id)\(WayBack.query(back))" : nil) })</ul>"
    }

    func change(_ carer: CarerLine, saved: Markup = .nothing) -> Markup {
        """
        \(backLink("Carers", to: "\(address)\(WayBack.query(back))"))
        \(heading("Change a carer", place: page.name))
        \(saved)
        \(frame(to: "\(address)/\(carer.id)", """
            \(hidden("revision", fields["revision"]))\(WayBack.input(back))
            \(CarerForm.fields(fields, problems))
            \(button("Save"))
            """))
        \(part("\(carer.carer.name) does not speak for the child any more", """
            <p>From today on. What they answered stays in the list of answers and does not count any more.</p>
            \(frame(to: "\(address)/\(carer.id)/end", "\(WayBack.input(back))\(button("End this", .warning))"))
            """))
        """
    }
}
