import Markup
import Nurture
import Records

/// The five questions for one pupil: what is allowed today and why, and every answer that led there.
struct ConsentView {
    let page: ConsentPage
    let mayRecord: Bool

    private var address: String { Link.pupil(page.pupil) }

    var markup: Markup {
        """
        \(backLink(page.name, to: address))
        \(heading("What is allowed", place: page.name))
        \(ifLet(firstThing) { $0 })
        <dl class="summary">\(each(ConsentQuestion.allCases, question))</dl>
        \(when(mayRecord, "<p>\(linkButton("Record answers", to: "\(address)/new-consent", .primary))</p>"))
        \(part("Every answer", history))
        """
    }

    private var firstThing: Markup? {
        if case .carers(let carers) = page.givers, carers.isEmpty {
            return notice(
                .warning, "Nobody may answer for this child yet",
                "<p>Name an adult first. <a \(href: "\(address)/carers")>Name a carer</a></p>")
        }
        return page.effects.values.contains(.no(.adultsDiffer))
            ? notice(
                .warning, "The adults answered differently",
                "<p>It counts as no until you record what they agreed. Choose “The adults together” when you do.</p>") : nil
    }

    private func question(_ question: ConsentQuestion) -> Markup {
        let effect = page.effects[question] ?? .notYet
        return """
            <div><dt>\(question.title)</dt><dd>\(ConsentWords.tag(effect))<div class="detail">\(ConsentWords.sentence(question, effect))</div></dd></div>

            """
    }

    private var history: Markup {
        guard !page.answers.isEmpty else { return emptyState("No answer yet. Answers are never changed or deleted: a new one is added.") }
        return """
            <p class="detail">The newest first. Answers are never changed or deleted; to withdraw one, a new one is recorded.</p>
            \(table("Answers", headers: ["Question", "Answer", "By", "How", "On", "Wording", "Recorded by"], rows: page.answers.map(row)))
            """
    }

    private func row(_ line: ConsentLine) -> [Markup] {
        [
            "\(line.question.title)", "\(line.isYes ? "Yes" : "No")", "\(line.giver)", "\(line.how.words)", "\(line.on.short)",
            "No. \(String(line.wording))", "\(line.recordedBy)",
        ]
    }
}
