import Markup
import Nurture
import Records

/// The five questions for one pupil: what is allowed today and why, and every answer that led there.
struct ConsentView {
    let page: ConsentPage
    let mayRecord: Bool
    var mayAsk = false
    var mayOpenPapers = false

    private var address: String { Link.pupil(page.pupil) }

    var markup: Markup {
        """
        \(backLink(page.name, to: address))
        \(heading("What is allowed", place: page.name))
        \(ifLet(firstThing) { $0 })
        <dl class="summary">\(each(ConsentQuestion.allCases, question))</dl>
        \(when(mayRecord, buttons(ways)))
        \(part("Every answer", history))
        \(when(!sheets.isEmpty || !page.scans.isEmpty, part("Signed papers", papers)))
        """
    }

    private var isNobodyNamed: Bool {
        if case .carers(let carers) = page.givers { carers.isEmpty } else { false }
    }

    /// The family is asked while an answer is awaited and somebody may give it; afterwards both ways are there, and none is urgent.
    private var ways: Markup {
        let isAwaited = !isNobodyNamed && ConsentQuestion.allCases.contains { page.effects[$0] ?? .notYet == .notYet }
        return """
            \(when(mayAsk && !isNobodyNamed, linkButton("Ask the family", to: ConsentLink.asking(page.pupil), isAwaited ? .primary : .secondary)))\
            \(linkButton("Record answers", to: "\(address)/new-consent", isAwaited && !mayAsk ? .primary : .secondary))
            """
    }

    private var firstThing: Markup? {
        if isNobodyNamed {
            return notice(
                .warning, "Nobody may answer for this child yet",
                "<p>Name an adult first: then the family can be asked.</p><p>\(linkButton("Name a carer", to: "\(address)/carers", .primary))</p>"
            )
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

    /// The sheets of paper on which answers stand, the newest first.
    private var sheets: [ConsentLine] {
        var seen: Set<ID<Consent>> = []
        return page.answers.filter { $0.how == .paper && seen.insert($0.sheet).inserted }
    }

    private var papers: Markup {
        "<ul class=\"places\">\(each(sheets, paper))</ul>"
    }

    private func paper(_ sheet: ConsentLine) -> Markup {
        let scans = page.scans.filter { $0.sheet == sheet.sheet }
        return """
            <li><span>\(sheet.giver) <span class="detail">\(sheet.on.written)</span></span> \
            \(when(mayOpenPapers, each(scans) { scan in "<a \(href: ConsentLink.scan(scan.id, of: page.pupil))>Open the \(scan.kind.words)<span class=\"unseen\"> of \(sheet.giver), kept on \(scan.keptOn.short)</span></a> " }))\
            \(when(mayRecord, "<a \(href: ConsentLink.newScan(sheet.sheet, of: page.pupil))>Keep a scan or photo<span class=\"unseen\"> of the paper of \(sheet.giver), \(sheet.on.short)</span></a>"))</li>

            """
    }

    private func row(_ line: ConsentLine) -> [Markup] {
        [
            "\(line.question.title)", "\(line.choice.words)", "\(line.giver)", "\(ConsentWords.how(line))", "\(line.on.short)",
            "\(ConsentWords.wording(line))", "\(line.recordedBy)",
        ]
    }
}
