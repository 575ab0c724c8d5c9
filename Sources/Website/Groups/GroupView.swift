import Markup
import Nurture
import Records

struct GroupView {
    let group: GroupPage
    let today: Day

    private var address: String { Link.group(group.id) }

    var markup: Markup {
        """
        \(heading(group.name, place: "\(group.schoolName), \(group.slot.written)"))
        \(ifLet(group.closedOn) { ended(on: $0) })
        \(ifLet(next) { "<p>\(linkButton(label($0), to: Link.session($0.id), .primary))</p>" })
        \(ifLet(behind.first) { "<p>\(linkButton(label(behind: $0), to: Link.session($0.id), .quiet))</p>" })
        \(when(group.can.contains(.seeOutcomes), "<p>\(linkButton("What came of it", to: Link.outcomes(group.id), .quiet))</p>"))
        \(when(group.can.contains(.seeSetUp) && group.closedOn == nil, "<p>\(linkButton("How far it is set up", to: SetUpLink.path(group.id), .quiet))</p>"))
        \(part("Sessions", sessions))
        \(part("Pupils", pupils))
        \(when(group.can.contains(.seeReports), part("Reports", "<p>\(linkButton("Who has answered, and who is awaited", to: ReportLink.all(group.id)))</p>")))
        \(when(!group.outcomes.isEmpty || mayChoose, part("Outcomes", outcomes)))
        \(when(group.can.contains(.openBriefing) && group.closedOn == nil, part("Briefing", "<p>\(linkButton("What to know before working with it", to: "\(address)/briefing"))</p>")))
        \(part("Adults and place", """
            \(summaryList(group.adults.map { SummaryLine($0.role.words.capitalizedFirst, text: dated($0)) } + place))
            \(when(mayMatch && !group.adults.contains { $0.role == .tutor }, "<p>\(linkButton("Find a tutor", to: "\(address)/tutors"))</p>"))
            \(when(mayChange, buttons("\(linkButton("Change who works with it", to: "\(address)/adults", .quiet))\(linkButton("Change where it meets", to: "\(address)/place", .quiet))\(linkButton("Change name, room or time", to: "\(address)/details", .quiet))")))
            \(when(!arrangements.isEmpty, buttons(each(arrangements) { linkButton($0.0, to: $0.1, .quiet) })))
            """))
        \(when(group.can.contains(.closeGroup) && group.closedOn == nil, "<p>\(linkButton("End this group", to: "\(address)/closure", .quiet))</p>"))
        """
    }

    private var mayChange: Bool { group.can.contains(.changeGroup) && group.closedOn == nil }

    private var mayMatch: Bool { group.can.contains(.seeTutorMatches) && group.closedOn == nil }
    private var place: [SummaryLine] {
        switch group.place {
        case .room(let room):
            [SummaryLine("Room", text: "\(room.name), \(RoomWords.line(room).lowercased())\(room.key.isEmpty ? "" : ". Key: \(room.key)")")]
        case .text(let text): [SummaryLine("Room", text: text)]
        case .centre(let booking):
            [
                SummaryLine(
                    "Music centre", text: [booking.centre.name, booking.centre.address].filter { !$0.isEmpty }.joined(separator: ", ")),
                SummaryLine(
                    "Who brings the pupils",
                    text: [booking.travel.whoBrings, booking.travel.how].filter { !$0.isEmpty }.joined(separator: ", ")),
            ]
        }
    }

    /// Pages of what school and service arrange for the group.
    private var arrangements: [(String, String)] {
        [
            (Verb.openAgreement, "Agreement", "\(address)/agreement"), (.planMeeting, "Meeting before the start", "\(address)/meeting"),
            (.bookInstruments, "Instruments", Link.groupInstruments(group.id)),
            (.seeWeekGrid, "The week at the school", Link.week(group.id)),
        ].filter { group.can.contains($0.0) }.map { ($0.1, $0.2) }
    }

    private var mayChoose: Bool { group.can.contains(.chooseOutcomes) && group.closedOn == nil }

    private var outcomes: Markup {
        """
        \(group.outcomes.isEmpty ? emptyState("Nothing is chosen yet. Marks and reports wait for it.") : "<p>\(group.outcomes.joined(separator: ", "))</p>")
        \(when(mayChoose, "<p>\(linkButton("Choose outcomes", to: "\(address)/outcomes/choice", .quiet))</p>"))
        """
    }

    private func ended(on day: Day) -> Markup {
        notice(
            .plain, "This group ended on \(day.written)",
            when(group.can.contains(.reopenGroup), form(to: "\(address)/reopening", button("Let it go on", .secondary))))
    }

    /// Today's session before all; else the first that was left without a log; else the next.
    private var next: SessionLine? {
        guard group.closedOn == nil else { return nil }
        let states: [SessionLine.State] = [.today, .unfinished, .toCome]
        return states.lazy.compactMap { state in group.sessions.first { $0.state == state } }.first
    }

    private func label(behind first: SessionLine) -> String {
        behind.count == 1
            ? "The session of \(first.day.short) is not logged yet"
            : "\(behind.count) sessions are not logged yet, the first on \(first.day.short)"
    }

    /// What was left without a log and is not what comes next.
    private var behind: [SessionLine] {
        group.closedOn == nil ? group.sessions.filter { $0.state == .unfinished && $0.id != next?.id } : []
    }

    private func label(_ session: SessionLine) -> String {
        switch session.state {
        case .today: "Open today’s session"
        case .toCome: "Next session: \(session.day.written)"
        case .unfinished, .logged, .cancelled: "Open the session of \(session.day.written)"
        }
    }

    private var sessions: Markup {
        """
        \(when(!group.sessions.isEmpty, beats(notes, title: "\(group.sessions.count) sessions")))
        \(when(group.missingSessions > 0 && group.closedOn == nil, "<p>\(undated)</p>"))
        \(when(group.closedOn == nil, ifLet(GroupEnding.sentence(for: group.days)) { "<p>\($0)</p>" }))
        <p>\(linkButton("Plan of dates", to: "\(address)/dates", .quiet))</p>
        \(details("All sessions and their notes", "<ul class=\"places\">\(each(group.sessions.reversed()) { line($0) })</ul>"))
        \(when(mayChange, "<p>\(linkButton("Add sessions", to: "\(address)/sessions", .quiet))</p>"))
        """
    }

    private var undated: String {
        group.missingSessions == 1
            ? "One of the \(group.plannedSessions) sessions has no date yet."
            : "\(group.missingSessions) of the \(group.plannedSessions) sessions have no date yet."
    }

    private func line(_ session: SessionLine) -> Markup {
        "<li><a \(href: Link.session(session.id))>Session \(session.number)</a> <span class=\"detail\">\(session.day.written)</span> \(SessionWords.tag(session.state))\(when(session.wasMoved, tag("Moved")))</li>"
    }

    /// A bar for each half-term of the school.
    private var notes: [Beat] {
        zip(group.sessions, [nil] + group.sessions.map(Optional.some)).map { session, before in
            Beat(
                "\(session.state)", "session \(session.number) \(SessionWords.words(session.state).lowercased())",
                startsBar: before.map { group.calendar.halfTerm(of: $0.day) != group.calendar.halfTerm(of: session.day) } ?? false)
        }
    }

    private var pupils: Markup {
        """
        <ul class="places">\(each(group.members.filter { !$0.hasLeft(by: today) }) { member($0) })</ul>
        \(when(group.closedOn == nil, ifLet(GroupSize.advice(for: group.size(on: today))) { notice(.plain, "An unusual size", "<p>\($0)</p>") }))
        \(when(group.members.contains { $0.hasLeft(by: today) }, details("Who left", "<ul class=\"places\">\(each(group.members.filter { $0.hasLeft(by: today) }) { member($0) })</ul>")))
        \(when(group.can.contains(.changeMembers) && group.closedOn == nil, buttons("\(linkButton("Change who is in it", to: "\(address)/members", .quiet))\(linkButton(SchoolPartView.title, to: Link.schoolPart(group.id), .quiet))")))
        """
    }

    private func member(_ member: MemberLine) -> Markup {
        "<li><a \(href: Link.pupil(member.pupil))>\(member.name)</a> <span class=\"detail\">\(dates(member))</span>\(when(!member.takingPart.isYes, ConsentWords.tag(member.takingPart)))</li>"
    }

    private func dates(_ member: MemberLine) -> String {
        [member.startsOn > today ? "from \(member.startsOn.short)" : nil, member.endsOn.map { "until \($0.short)" }]
            .compactMap { $0 }.joined(separator: " ")
    }

    private func dated(_ adult: AdultLine) -> String {
        [adult.name, adult.startsOn > today ? "from \(adult.startsOn.short)" : nil, adult.endsOn.map { "until \($0.short)" }]
            .compactMap { $0 }.joined(separator: " ")
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
