import Markup
import Nurture
import Records

struct GroupView {
    let group: GroupPage

    var markup: Markup {
        """
        \(heading(group.name, place: "\(group.schoolName), \(group.slot.written)"))
        \(ifLet(group.closedOn) { notice(.plain, "This group ended on \($0.written)") })
        \(ifLet(next) { "<p>\(linkButton($0.state == .toCome ? "Next session: \($0.day.written)" : "Open the session of \($0.day.written)", to: Link.session($0.id), .primary))</p>" })
        \(part("Sessions", """
            <div class="scroll">\(beats(group.sessions.map(beat), title: "\(group.sessions.count) sessions"))</div>
            \(details("All sessions", "<ul class=\"places\">\(each(group.sessions) { "<li><a \(href: Link.session($0.id))>Session \($0.number)</a> <span class=\"detail\">\($0.day.written)</span> \(SessionWords.tag($0.state))\(when($0.wasMoved, tag("Moved")))</li>" })</ul>"))
            """))
        \(part("Pupils", """
            <ul class="places">\(each(group.members) { member in
                "<li><a \(href: Link.pupil(member.pupil))>\(member.name)</a> \(ifLet(member.endsOn) { "<span class=\"detail\">until \($0.short)</span>" })\(when(member.endsOn == nil && !member.takingPart.isYes, ConsentWords.tag(member.takingPart)))</li>"
            })</ul>
            \(ifLet(GroupSize.advice(for: group.members.filter { $0.endsOn == nil }.count)) { notice(.warning, "An unusual size", "<p>\($0)</p>") })
            \(when(group.can.contains(.changeMembers), "<p>\(linkButton("Change who is in it", to: "\(Link.group(group.id))/members"))</p>"))
            """))
        \(part("Adults and place", summaryList(group.adults.map { SummaryLine($0.role.words.capitalizedFirst, text: $0.name) } + [SummaryLine("Room", text: group.room)])))
        \(when(group.can.contains(.closeGroup) && group.closedOn == nil, details("End this group", form(to: "\(Link.group(group.id))/closure", "<p>What was logged stays.</p>\(button("End this group", .warning))")))) 
        """
    }

    /// The first session that wants something.
    private var next: SessionLine? {
        group.sessions.first { [.today, .unfinished].contains($0.state) } ?? group.sessions.first { $0.state == .toCome }
    }

    private func beat(_ session: SessionLine) -> Beat {
        Beat(
            "\(session.state)", "session \(session.number) \(SessionWords.words(session.state).lowercased())",
            startsBar: session.number % 7 == 1 && session.number > 1)
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Pupils come and go; what was lived stays.
struct MembersView {
    let group: GroupPage
    let pupils: [PupilLine]
    let today: Day
    var problems: [FieldProblem] = []

    var markup: Markup {
        """
        \(backLink(group.name, to: Link.group(group.id)))
        \(heading("Change who is in it", place: group.name))
        <ul class="devices">\(each(group.members.filter { $0.endsOn == nil }) { member in
            "<li><span>\(member.name)</span>\(form(to: "\(Link.group(group.id))/members/\(member.membership)/end", button("Ends today", .quiet)))</li>"
        })</ul>
        \(part("Give a place", form(to: "\(Link.group(group.id))/members", """
            \(select("pupil", "Pupil", [Choice("", "")] + free.map { Choice($0.id.description, "\($0.fullName), \($0.yearGroup.written)") }, chosen: "", problems))
            \(field(Field("from", "From", kind: .date, value: today.iso), problems))
            \(button("Give the place"))
            """)))
        """
    }

    private var free: [PupilLine] {
        pupils.filter { pupil in !group.members.contains { $0.pupil == pupil.id && $0.endsOn == nil } }
    }
}
