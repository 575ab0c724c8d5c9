import Markup
import Nurture
import Records

/// The report as home reads it, and the thanks for what home gave.
struct HomeVersionView {
    let version: HomeVersion
    let address: String

    private var child: String { version.asked.firstName }
    private var isDeclined: Bool { version.asked.own.first?.isDeclined ?? false }

    var markup: Markup {
        """
        \(tune())
        \(heading("Thank you", place: version.asked.schoolName))
        <p>\(isDeclined ? "You told us that you would rather not answer. That is fine." : "The people who make music with \(child) will read what you sent.")</p>
        \(when(!version.words.isEmpty, part("For you and \(child)", each(version.words, adult))))
        \(when(!version.quotes.isEmpty, part("What \(child) said", each(version.quotes, pupil))))
        \(when(!version.goals.isEmpty, part("What \(child) wants to do", "<ul>\(each(version.goals) { "<li>\($0)</li>" })</ul>")))
        \(when(version.words.isEmpty, "<p>The music teacher and the school may still write to you here. Come back with the same link.</p>"))
        \(part("What you sent", own))
        <p>\(linkButton("Tell the music teacher something", to: "\(address)/note", .quiet))</p>
        """
    }

    private func adult(_ words: HomeWords) -> Markup {
        quote(words.words, by: words.voice == .tutor ? "\(words.by), music teacher" : "\(words.by), at school")
    }

    private func pupil(_ said: HomeQuote) -> Markup {
        quote(said.words, by: "\(child), \(said.on.short)", asked: said.question.map { "We asked: \($0.words)" })
    }

    private var own: Markup {
        let versions = version.asked.own
        return """
            \(each(versions.prefix(1), given))
            <p>\(linkButton(isDeclined ? "Answer after all" : "Change what I sent", to: "\(address)/correction"))</p>
            \(when(versions.count > 1, details("What you sent before", each(versions.dropFirst(), given))))
            """
    }

    private func given(_ answers: HomeAnswers) -> Markup {
        """
        <p class="detail">\(answers.isDeclined ? "I would rather not answer" : "Sent") on \(answers.at.day.written)</p>
        \(when(!answers.isDeclined, summaryList(lines(answers))))
        """
    }

    private func lines(_ answers: HomeAnswers) -> [SummaryLine] {
        let marks = version.asked.questions.compactMap { question in
            answers.marks[question.outcome].map { SummaryLine(question.words, text: words($0)) }
        }
        return marks + answers.answers.map { SummaryLine($0.question.words, paragraphs($0.words)) }
    }

    private func words(_ mark: Int?) -> String { mark.flatMap { AnswerScale.words.words(for: $0) } ?? "I’d rather not say" }
}
