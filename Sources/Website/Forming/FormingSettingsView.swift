import Markup
import Nurture
import Records

/// By which numbers groups are suggested in a programme, each with what it does.
struct FormingSettingsView {
    let page: FormingSettingsPage
    var form = Form()
    var problems: [FieldProblem] = []
    /// What somebody else has saved meanwhile.
    var theirs: Markup = .nothing

    static let title = "How groups are suggested"

    var markup: Markup {
        """
        \(backLink(page.programmeName, to: Link.programme(page.programme)))
        \(heading(FormingSettingsView.title, place: page.programmeName))
        <p>A suggestion looks first for places for those for whom one matters most. Among the ways that do this equally well, it takes the one \
        with the fewest points. It goes by these numbers; a person at the school decides.</p>
        <p>Two things are always so: at most half of a group tend to burst out, and pupils who are better apart are never in one group.</p>
        \(theirs)
        \(when(page.can.contains(.changeProgramme), fields, else: summaryList(FormingSettingsView.lines(page.settings))))
        \(ifLet(page.saved) { "<p class=\"hint\">Last saved by \($0.by), \($0.at.written).</p>" })
        """
    }

    static func lines(_ settings: FormingSettings) -> [SummaryLine] {
        FormingNumber.allCases.map { number in
            let usual = settings[number] == number.usual ? "" : " (usually \(number.usual))"
            return SummaryLine(number.title, "\(String(settings[number]))\(usual) <span class=\"detail\">\(number.explanation)</span>")
        }
    }

    private var fields: Markup {
        frame(
            to: Link.formingSettings(page.programme),
            """
            \(hidden("revision", form["revision"]))
            \(each(FormingNumber.allCases, numberField))
            <p class="hint">They hold from the next suggestion on. What was decided before stays.</p>
            \(buttons("\(button("Save"))\(button("Go back to the usual numbers", .secondary, name: "do", value: "usual"))"))
            """)
    }

    private func numberField(_ number: FormingNumber) -> Markup {
        field(
            Field(
                number.rawValue, number.title, value: form[number.rawValue], hint: "\(number.explanation) Usually \(number.usual).",
                inputMode: "numeric", width: 4), problems)
    }
}

extension Link {
    static func formingSettings(_ programme: ID<Programme>) -> String { "\(Link.programme(programme))/forming" }
}
