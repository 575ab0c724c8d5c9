import Markup
import Nurture
import Records

/// The session's page, made for a phone in a corridor: who was there first, then what the group did, then a line on each.
struct SessionView {
    let page: SessionPage
    let answers: Answers
    let reader: Visitor
    let today: Day
    var problems: [FieldProblem] = []
    var isConflict = false

    private var address: String { Link.session(page.session.id) }
    private var mayLog: Bool { page.can.contains(.logSession) && page.isOpenForLog }

    var markup: Markup {
        """
        \(backLink(page.group.name, to: Link.group(page.group.id)))
        \(heading("Session \(page.session.number)", place: "\(page.group.name), \(page.session.day.written) at \(page.session.time.written)"))
        \(SessionState(page: page, today: today, isConflict: isConflict).markup)
        \(ifLet(page.lastTime) { "<p>For this time, from <a \(href: Link.session($0.session))>\($0.day.short)</a>: \($0.nextTime)</p>" })
        \(draftNotice(answers.draft, ofFormAt: "\(address)/log"))
        \(content)
        \(safeguardingPanel(leadName: page.safeguarding?.name, phone: page.safeguarding?.phone, school: page.group.schoolName, reportAddress: "\(address)/hand-over"))
        \(further)
        """
    }

    private var content: Markup {
        if mayLog { return form(to: "\(address)/log", draft: "/drafts", log) }
        return """
            \(SessionReading(page: page).markup)
            \(when(page.isOpenForLog && page.can.contains(.writeNote), OwnNotes(page: page, reader: reader, form: answers.form, problems: problems).markup))
            """
    }

    /// Enter in a field presses a form's first button. That must be the one that saves, so a copy of it, unseen, comes first.
    private var log: Markup {
        """
        \(hidden("revision", answers.form["revision"]))<button hidden="hidden">Save</button>
        <section class="part" id="register"><h2>Who was there?</h2>
        \(page.register.isEmpty ? emptyState("Nobody has a yes to taking part yet, so nobody is on the register.") : each(page.register) { row($0) })
        \(each(page.adults) { row($0) })
        \(when(somebodyIsUnmarked, buttons(button(page.revision > 0 ? "Everybody else was here" : "Everybody was here", .secondary, name: SessionForm.everybody, value: "present"))))
        </section>
        \(part("What did you do?", """
            \(textArea("did", "What we did", value: answers.form["did"], rows: 3, mostCharacters: TextLimit.text.characters, problems))
            \(textArea("next", "What to try next", value: answers.form["next"], rows: 2, mostCharacters: TextLimit.note.characters, problems))
            """))
        \(part("A line on each, and their words", each(page.register) { pupil($0) }))
        \(saveBar(saved: page.savedAt.map { "Saved at \($0.time.written)" } ?? ""))
        """
    }

    private var somebodyIsUnmarked: Bool { !page.unmarked.isEmpty || page.adults.contains { $0.wasThere == nil } }

    private func row(_ line: RegisterLine) -> Markup {
        let prefix = SessionForm.prefix(line.pupil)
        return registerRow(
            line.name, fieldPrefix: prefix, marks: AttendanceMark.allCases.map { Choice($0.rawValue, $0.words) },
            chosen: answers.form["\(prefix)-mark"], reasons: AbsenceReason.allCases.map { Choice($0.rawValue, $0.words) },
            reason: answers.form["\(prefix)-reason"])
    }

    private func row(_ adult: AdultPresence) -> Markup {
        let prefix = SessionForm.prefix(adult.person)
        return registerRow(
            "\(adult.name), \(adult.isCover ? "covers" : adult.role.words)", fieldPrefix: prefix,
            marks: AdultMark.allCases.map { Choice($0.rawValue, $0.words) }, chosen: answers.form["\(prefix)-mark"], reasons: [], reason: ""
        )
    }

    private func pupil(_ line: RegisterLine) -> Markup {
        """
        \(OwnNotes.field(on: line, answers.form, problems))
        \(SessionReading.others(line, than: reader.person))
        \(each(line.voices) { SessionReading.voice($0, line.name) })
        \(VoiceFields(line: line, form: answers.form, adults: VoiceChoices.adults(page, reader), problems: problems).markup)
        """
    }

    private var further: Markup {
        let isAhead = page.revision == 0 && page.session.state != .cancelled
        let links: [(Bool, String, String)] = [
            (isAhead && page.can.contains(.moveSession), "Move or cancel this session", "change"),
            (isAhead && page.can.contains(.arrangeCover), "Name somebody to cover", "cover"),
            (page.can.contains(.takeBackVoice) && page.register.contains { !$0.voices.isEmpty }, "A pupil wants words back", "taking-back"),
        ]
        let shown = links.filter(\.0)
        return when(!shown.isEmpty, buttons(each(shown) { linkButton($0.1, to: "\(address)/\($0.2)", .quiet) }))
    }
}

/// Who may have asked a pupil or written the words down: whoever reads the page first, then the adults of the session.
enum VoiceChoices {
    static func adults(_ page: SessionPage, _ reader: Visitor) -> [Choice] {
        [Choice(reader.person.description, reader.name)]
            + page.adults.filter { $0.person != reader.person }.map { Choice($0.person.description, $0.name) }
    }
}
