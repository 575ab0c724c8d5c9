import Markup
import Nurture
import Records

/// One person's training: topic by topic, and what was taken when.
struct TrainingOfPersonView {
    let training: TrainingOfPerson
    let whenNone: String
    /// Where a line can be taken back, if the reader may.
    var takeBack: ((TakenLine) -> String)?

    var markup: Markup {
        """
        \(summaryList(training.states.map { SummaryLine($0.topic.name, TrainingWords.tag($0.state)) }))
        \(when(training.taken.isEmpty, emptyState(whenNone), else: "<ul class=\"places\">\(each(training.taken) { line($0) })</ul>"))
        """
    }

    private func line(_ taken: TakenLine) -> Markup {
        let about = [taken.courseName ?? "taken elsewhere", taken.takenOn.short, taken.validUntil.map { "valid until \($0.short)" }]
        return """
            <li>\(taken.topicName) <span class="detail">\(about.compactMap { $0 }.joined(separator: ", "))</span>\
            \(ifLet(takeBack) { form(to: $0(taken), button("Take back", .quiet)) })</li>

            """
    }
}
