import Markup
import Nurture
import Records

/// One establishment: what the register says, what the service knows, and the step from there to working with it.
struct EstablishmentView {
    let page: EstablishmentPage
    let service: ID<Service>
    var note = Answers(form: Form(), draft: nil)
    var reason = Answers(form: Form(), draft: nil)
    var problems: [FieldProblem] = []

    private var line: EstablishmentLine { page.line }
    private var path: String { EstablishmentWords.address(line.urn, service) }

    var markup: Markup {
        """
        \(backLink("Find a school", to: EstablishmentWords.address(service)))
        \(heading(line.name, place: "URN \(line.urn)"))
        <p>\(EstablishmentWords.tags(line))</p>
        \(closing)
        \(action)
        \(part(page.facts.isByHand ? "What was typed in by hand" : "What the national register says", summaryList(facts)))
        \(part("What you know", """
            \(each(page.interests) { InterestView.line($0, service: service) })
            \(when(page.notes.isEmpty, emptyState("No note yet. Write down what the inclusion team, the virtual school, the centre’s head or the school itself says."), else: each(page.notes, kept)))
            \(details("Add a note", form, isOpen: note.draft != nil || problems.contains { $0.field != "reason" }))
            """))
        """
    }

    private var closing: Markup {
        guard !line.isOpen else { return .nothing }
        let day = page.facts.closesOn.map { " on \($0.short)" } ?? ""
        return notice(
            .warning, "The register says that this school closed\(day)",
            each(page.successors) { "<p>What came of it: \(EstablishmentWords.link($0, service))</p>" })
    }

    private var action: Markup {
        if let school = page.school {
            return """
                \(when(line.state == .partner, "<p>\(linkButton("Open the school", to: Link.school(school), .primary))</p>"))
                \(part("Why you chose it", why))
                """
        }
        return when(
            line.isOpen,
            "<p>\(linkButton("Work with this school", to: "\(Link.service(service))/new-school?urn=\(line.urn)", .primary))</p>")
    }

    private var why: Markup {
        """
        \(ifLet(page.choice) { ChoiceForm.kept($0) })
        \(when(page.choice == nil, "<p>Nobody has said why yet.</p>"))
        \(details(page.choice == nil ? "Say why" : "Say it anew", """
            \(draftNotice(reason.draft, ofFormAt: "\(path)/reasons"))
            \(frame(to: "\(path)/reasons", draft: "/drafts", """
                \(ChoiceForm.fields(reason.form, problems))
                \(savedStatus())\(button("Keep the reason", .secondary))
                """))
            """, isOpen: reason.draft != nil || problems.contains { $0.field == "reason" }))
        """
    }

    private var facts: [SummaryLine] {
        let facts = page.facts
        let ages = facts.ages.map { "\($0.lowerBound) to \($0.upperBound)" } ?? ""
        let lines: [(String, String)] = [
            ("Address", facts.address), ("Authority", line.authority), ("Phase", line.phase), ("Type", facts.kind),
            ("Status", facts.status),
            ("Open since", facts.opensOn?.short ?? ""), ("Ages", ages), ("Pupils", line.pupils.map(String.init) ?? ""),
            ("Free school meals", facts.freeMeals.isEmpty ? "" : "\(facts.freeMeals) %"), ("How far", EstablishmentWords.distance(line)),
        ]
        return lines.filter { !$0.1.isEmpty }.map { SummaryLine($0.0, text: $0.1) }
            + (page.predecessors.isEmpty
                ? [] : [SummaryLine("Came of", each(page.predecessors) { "<div>\(EstablishmentWords.link($0, service))</div>" })])
    }

    private func kept(_ note: KeptEstablishmentNote) -> Markup {
        """
        <div class="kept"><h3>\(note.source.words)</h3>
        \(paragraphs(note.content.words))
        \(ifLet(note.content.lookedAfter) { "<p>Children looked after: \($0)</p>" })
        \(ifLet(note.content.closeToExclusion) { "<p>Pupils close to exclusion: \($0)</p>" })
        <p class="detail">\(note.content.by), \(note.saidOn.short). Noted by \(note.notedBy) on \(note.notedAt.day.short).</p></div>

        """
    }

    private var form: Markup {
        """
        \(draftNotice(note.draft, ofFormAt: "\(path)/notes"))
        \(frame(to: "\(path)/notes", draft: "/drafts", """
            \(EstablishmentNoteForm.fields(note.form, problems))
            \(savedStatus())\(button("Keep the note", .secondary))
            """))
        """
    }
}
