import Markup
import Nurture
import Records

/// The session's page, made for a phone in a corridor: who was there first, then a line on each, then the group.
struct SessionView {
    let page: SessionPage
    let answers: Answers
    let reader: ID<Person>
    var problems: [FieldProblem] = []
    var isConflict = false

    private var address: String { Link.session(page.session.id) }
    private var mayLog: Bool { page.can.contains(.logSession) && page.session.state != .toCome && page.session.state != .cancelled }
    private var mayWriteNote: Bool {
        page.can.contains(.writeNote) && !page.can.contains(.logSession) && page.session.state != .toCome
            && page.session.state != .cancelled
    }

    var markup: Markup {
        """
        \(backLink(page.group.name, to: Link.group(page.groupID)))
        \(heading("Session \(page.session.number)", place: "\(page.group.name), \(page.session.day.written) at \(page.session.time.written)"))
        \(state)
        \(draftNotice(answers.draft, ofFormAt: "\(address)/log"))
        \(content)
        \(safeguardingPanel(leadName: page.safeguarding?.name, phone: page.safeguarding?.phone))
        \(when(!page.can.isDisjoint(with: [.moveSession]) && page.revision == 0 && page.session.state != .cancelled, "<p>\(linkButton("Move or cancel this session", to: "\(address)/change", .quiet))</p>"))
        """
    }

    private var content: Markup {
        if mayLog { return form(to: "\(address)/log", draft: "/drafts", logFields) }
        return """
            \(SessionReading(page: page).markup)
            \(when(mayWriteNote, part("Your line", form(to: "\(address)/notes", "\(each(page.register) { note($0) })\(button("Save your lines"))"))))
            """
    }

    private var state: Markup {
        """
        \(when(isConflict, notice(.warning, "\(page.savedBy ?? "Somebody") saved this while you were typing", """
            <p>What they saved is shown here. What you typed is in the form below; saving it puts it in place of theirs.</p>
            \(SessionReading(page: page).markup)
            """)))
        \(when(page.session.state == .cancelled, notice(.plain, "This session was cancelled")))
        \(when(page.session.state == .toCome, notice(.plain, "This session is to come", "<p>It can be logged on the day.</p>")))
        \(when(!isConflict && page.savedAt != nil, notice(.done, "Saved at \(page.savedAt?.time.written ?? "")\(page.savedAt?.day == page.session.day ? "" : " on \(page.savedAt?.day.short ?? "")") by \(page.savedBy ?? "")")))
        \(when(!page.waitingForConsent.isEmpty, notice(.warning, "Not on the register", "<ul>\(each(page.waitingForConsent) { "<li>\($0.name): taking part, \($0.takingPart.words)</li>" })</ul>")))
        """
    }

    private var logFields: Markup {
        """
        \(hidden("revision", answers.form["revision"]))
        \(part("Who was there?", """
            \(page.register.isEmpty ? emptyState("Nobody has a yes to taking part yet, so nobody is on the register.") : each(page.register) { row($0) })
            \(when(!page.adults.isEmpty, checkboxes("adults", "Adults", page.adults.map { Choice($0.adult.person.description, "\($0.adult.name), \($0.adult.role.words)") }, chosen: adultsThere)))
            """))
        \(part("What did you do?", """
            \(textArea("did", "What we did", value: answers.form["did"], rows: 4, isOptional: true, mostCharacters: TextLimit.text.characters, problems))
            \(textArea("next", "What to try next", value: answers.form["next"], rows: 2, isOptional: true, mostCharacters: TextLimit.note.characters, problems))
            """))
        \(part("A line on each, and their words", each(page.register) { pupil($0) }))
        \(saveBar())
        """
    }

    /// On a new log, everybody who belongs to the group is taken to be there.
    private var adultsThere: Set<String> {
        answers.form.has("adults") || page.revision > 0
            ? Set(answers.form.all("adults")) : Set(page.adults.filter { $0.adult.role == .tutor }.map { $0.adult.person.description })
    }

    private func row(_ line: RegisterLine) -> Markup {
        let prefix = SessionForm.prefix(line.pupil)
        return registerRow(
            line.name, fieldPrefix: prefix, marks: AttendanceMark.allCases.map { Choice($0.rawValue, $0.words) },
            chosen: answers.form["\(prefix)-mark"], reasons: AbsenceReason.allCases.map { Choice($0.rawValue, $0.words) },
            reason: answers.form["\(prefix)-reason"])
    }

    private func pupil(_ line: RegisterLine) -> Markup {
        let prefix = SessionForm.prefix(line.pupil)
        return """
            \(note(line))
            \(SessionReading.others(line, than: reader))
            \(each(line.voices) { SessionReading.voice($0, line.name) })
            \(details("\(line.name) said …", """
                \(hidden("\(prefix)-voice-id", answers.form.has("\(prefix)-voice-id") ? answers.form["\(prefix)-voice-id"] : ID<Voice>.new().description))
                \(textArea("\(prefix)-voice", "\(line.name)’s exact words", value: answers.form["\(prefix)-voice"], rows: 2, isOptional: true, mostCharacters: TextLimit.voice.characters, problems))
                \(checkboxes("\(prefix)-readers", "Who may read it? Ask \(line.name).", [Choice("school", "My school"), Choice("home", "My family")], chosen: Set(answers.form.all("\(prefix)-readers")), hint: "Without a tick, only those who lead the group"))
                \(checkboxes("\(prefix)-passed", "Or", [Choice("yes", "\(line.name) passed")], chosen: Set(answers.form.all("\(prefix)-passed"))))
                """, isOpen: !answers.form["\(prefix)-voice"].isEmpty))
            """
    }

    private func note(_ line: RegisterLine) -> Markup {
        textArea(
            "\(SessionForm.prefix(line.pupil))-note", line.name, value: answers.form["\(SessionForm.prefix(line.pupil))-note"], rows: 2,
            isOptional: true,
            mostCharacters: TextLimit.note.characters, problems)
    }
}

/// The log for those who read it.
struct SessionReading {
    let page: SessionPage

    var markup: Markup {
        """
        \(when(page.revision > 0, """
            \(part("Who was there", "<ul class=\"places\">\(each(page.register) { "<li>\($0.name) <span class=\"detail\">\($0.mark?.words ?? "not marked")\($0.reason.map { ", \($0.words.lowercased())" } ?? "")</span></li>" })</ul>"))
            \(part("What we did", paragraphs(page.content.whatWeDid)))
            \(part("What to try next", paragraphs(page.content.nextTime)))
            """))
        \(each(page.register) { line in "\(SessionReading.others(line, than: nil))\(each(line.voices) { SessionReading.voice($0, line.name) })" })
        """
    }

    static func others(_ line: RegisterLine, than reader: ID<Person>?) -> Markup {
        each(line.notes.filter { $0.author != reader }) {
            "<p class=\"note\"><strong>\(line.name):</strong> \($0.text) <span class=\"detail\">\($0.authorName)</span></p>"
        }
    }

    static func voice(_ voice: VoiceLine, _ name: String) -> Markup {
        let readers = ["the group’s adults"] + (voice.schoolMayRead ? ["school"] : []) + (voice.homeMayRead ? ["family"] : [])
        return quote(
            voice.words ?? "(passed)",
            by:
                "\(name), asked by \(voice.askedBy), written down\(voice.wordForWord ? " word for word" : "") by \(voice.writtenBy). May be read by \(readers.joined(separator: ", "))."
        )
    }
}
