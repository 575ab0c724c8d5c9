import Markup
import Nurture
import Records

/// What people who work with groups learn about, and for how long it is valid.
struct TopicsView {
    let page: TopicsPage
    var fields = Form()
    var problems: [FieldProblem] = []

    private var address: String { "\(Link.programme(page.programme))/training" }
    private var mayChange: Bool { page.can.contains(.changeProgramme) }
    private var current: [TopicLine] { page.topics.filter { $0.end == nil } }
    private var ended: [TopicLine] { page.topics.filter { $0.end != nil } }

    var markup: Markup {
        """
        \(backLink(page.programmeName, to: Link.programme(page.programme)))
        \(heading("Training topics", place: page.programmeName))
        \(when(current.isEmpty, emptyState("There is no topic. Nobody who leads a group is expected to have any training.")))
        \(when(mayChange, each(current) { changing($0) }, else: when(!current.isEmpty, "<ul>\(each(current) { "<li>\(line($0))</li>" })</ul>")))
        \(when(mayChange, adding))
        \(when(!ended.isEmpty, part("Ended", """
            <p>No new course is about these, and nobody is expected to have them. Who took what stays.</p>
            <ul class="places">\(each(ended) { past($0) })</ul>
            """)))
        """
    }

    private var adding: Markup {
        part(
            "Add a topic",
            frame(
                to: address,
                """
                \(field(Field("name", "What is the training about?", value: fields["name"], mostCharacters: 200), problems))
                \(field(months("validMonths", fields["validMonths"]), problems))
                \(checkbox("isExpected", TopicsView.expected, isChecked: fields.has("isExpected")))
                \(button("Add the topic"))
                """))
    }

    private static let expected = "Everybody who leads a group should have it"

    private func line(_ topic: TopicLine) -> String {
        "\(topic.name), \(TrainingWords.validity(topic.validMonths))\(topic.isExpected ? "" : ", for those who like")"
    }

    private func changing(_ topic: TopicLine) -> Markup {
        let (name, validMonths, isExpected) = (TopicForm.name(topic.id), TopicForm.validMonths(topic.id), TopicForm.isExpected(topic.id))
        let isSent = fields.has(name)
        let kept = topic.validMonths.map { String($0) } ?? ""
        return details(
            line(topic),
            """
            \(frame(to: "\(address)/\(topic.id)", """
                \(field(Field(name, "Name", value: isSent ? fields[name] : topic.name, mostCharacters: 200), problems))
                \(field(months(validMonths, isSent ? fields[validMonths] : kept), problems))
                \(checkbox(isExpected, TopicsView.expected, isChecked: isSent ? fields.has(isExpected) : topic.isExpected))
                <p class="hint">Who took it keeps it, under the new name. What was recorded before keeps its day.</p>
                \(button("Save", .secondary))
                """))
            \(frame(to: "\(address)/\(topic.id)/end", """
                <p class="hint">Or end it: nobody is expected to have it any more, and no new course is about it. You can take it up again.</p>
                \(button("End “\(topic.name)”", .quiet))
                """))
            """, isOpen: problems.contains { $0.field == name || $0.field == validMonths })
    }

    private func past(_ topic: TopicLine) -> Markup {
        """
        <li>\(topic.name) <span class="detail">\(ifLet(topic.end) { "ended on \($0.on.short) by \($0.by)" })</span>\
        \(when(mayChange, frame(to: "\(address)/\(topic.id)/return", button("Take up “\(topic.name)” again", .quiet))))</li>

        """
    }

    private func months(_ name: String, _ value: String) -> Field {
        Field(
            name, "Months until it runs out", kind: .number, value: value, hint: "Leave it empty if it does not run out", isOptional: true,
            inputMode: "numeric")
    }
}
