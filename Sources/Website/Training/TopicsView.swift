import Markup
import Nurture
import Records

/// What people who work with groups learn about, and for how long it is valid.
struct TopicsView {
    let page: TopicsPage
    var form = Form()
    var problems: [FieldProblem] = []

    private var address: String { "\(Link.programme(page.programme))/training" }
    private var mayChange: Bool { page.can.contains(.changeProgramme) }

    var markup: Markup {
        """
        \(backLink(page.programmeName, to: Link.programme(page.programme)))
        \(heading("Training topics", place: page.programmeName))
        \(when(mayChange, each(page.topics) { changing($0) }, else: "<ul>\(each(page.topics) { "<li>\(line($0))</li>" })</ul>"))
        \(when(mayChange, part("Add a topic", frame(to: address, """
            \(field(Field("name", "What is the training about?", value: form["name"], mostCharacters: 200), problems))
            \(field(months("validMonths", form["validMonths"]), problems))
            \(checkbox("isExpected", "Everybody who leads a group should have it", isChecked: form.has("isExpected")))
            \(button("Add the topic"))
            """))))
        """
    }

    private func line(_ topic: TopicLine) -> String {
        "\(topic.name), \(TrainingWords.validity(topic.validMonths))\(topic.isExpected ? "" : ", for those who like")"
    }

    private func changing(_ topic: TopicLine) -> Markup {
        let (name, expected) = ("validMonths-\(topic.id)", "isExpected-\(topic.id)")
        return details(
            line(topic),
            frame(
                to: "\(address)/\(topic.id)",
                """
                \(field(months(name, form.has(name) ? form[name] : topic.validMonths.map { String($0) } ?? ""), problems))
                \(checkbox(expected, "Everybody who leads a group should have it", isChecked: form.has(name) ? form.has(expected) : topic.isExpected))
                <p class="hint">What was recorded before keeps its day.</p>
                \(button("Save", .secondary))
                """), isOpen: problems.contains { $0.field == name })
    }

    private func months(_ name: String, _ value: String) -> Field {
        Field(
            name, "Months until it runs out", kind: .number, value: value, hint: "Leave it empty if it does not run out", isOptional: true,
            inputMode: "numeric")
    }
}
