import Markup
import Nurture
import Records

/// The lead's part before a group starts, on one page: what is open leads to its form, and saving leads back here.
struct SchoolPartView {
    let schoolPart: SchoolPart
    let group: ID<Group>

    static let title = "Your part before the start"
    private var back: String { WayBack.query(Link.schoolPart(group)) }

    var markup: Markup {
        """
        \(backLink(schoolPart.groupName, to: Link.group(group)))
        \(heading(SchoolPartView.title, place: schoolPart.groupName))
        <p>\(summary)</p>
        \(ifLet(next) { "<p>\(linkButton("Go on with \($0.label)", to: $0.address, .primary))</p>" })
        \(when(schoolPart.pupils.isEmpty, emptyState("No pupil has a place in this group yet. Choose some from those who wait.")))
        <p>\(linkButton("Change who is in it", to: "\(Link.group(group))/members\(back)", .quiet)) \
        \(linkButton("Who waits for a place", to: Link.waitingList(schoolPart.school), .quiet))</p>
        \(list("Still open", of: lines { !$0.isDone && !$0.task.isOptional }))
        \(ifLet(schoolPart.place) { part("Room and times", place($0).markup) })
        \(list("If you like", of: lines { !$0.isDone && $0.task.isOptional }))
        \(when(!done.isEmpty, part("Done", details(done.count == 1 ? "1 thing, to look at or change" : "\(done.count) things, to look at or change", list(done)))))
        """
    }

    private var summary: String {
        switch schoolPart.open {
        case 0: schoolPart.pupils.isEmpty ? "Here stands what is to do for each pupil." : "Everything is done for these pupils."
        case 1: "One thing is still open. You can stop and come back at any time."
        default: "\(schoolPart.open) things are still open. You can stop at any time: this page goes on where you were."
        }
    }

    /// The first thing that is open.
    private var next: (label: String, address: String)? {
        if let pupil = schoolPart.pupils.first(where: { !$0.open.isEmpty }) {
            return ("\(pupil.name): \(inSentence(pupil.open[0].title))", address(pupil.open[0], pupil.id))
        }
        return schoolPart.place.flatMap { offered in
            offered.tasks.open.first.map { ("the place: \(inSentence($0.title))", place(offered).address($0)) }
        }
    }

    private func inSentence(_ title: String) -> String { title.prefix(1).lowercased() + title.dropFirst() }

    private func place(_ place: PlaceOfPart) -> PlacePartView {
        PlacePartView(place: place, school: schoolPart.school, group: group, mayChoose: schoolPart.can.contains(.changeGroup), back: back)
    }

    private typealias Line = (task: PupilTask, isDone: Bool, pupil: PupilTasks)

    /// Pupil by pupil, as one goes through them.
    private func lines(_ isWanted: ((task: PupilTask, isDone: Bool)) -> Bool) -> [Line] {
        schoolPart.pupils.flatMap { pupil in pupil.tasks.filter(isWanted).map { ($0.task, $0.isDone, pupil) } }
    }

    private var done: [Line] { lines { $0.isDone } }

    private func list(_ title: String, of lines: [Line]) -> Markup { when(!lines.isEmpty, part(title, list(lines))) }

    private func list(_ lines: [Line]) -> Markup { "<ul class=\"waits\">\(each(lines, line))</ul>" }

    private func line(_ line: Line) -> Markup {
        """
        <li><a \(href: address(line.task, line.pupil.id))><span class="title">\(line.task.title)</span> \
        <span class="detail">\(line.pupil.name)</span></a></li>

        """
    }

    private func address(_ task: PupilTask, _ pupil: ID<Pupil>) -> String {
        let page = Link.pupil(pupil)
        return switch task {
        case .reasons, .nomination: "\(page)/nomination\(back)"
        case .profile: "\(page)/profile\(back)"
        case .talk: "\(page)/talk\(back)"
        case .carers: "\(page)/carers\(back)"
        case .consents: "\(page)/new-consent\(back)"
        case .background: "\(page)/background\(back)"
        }
    }
}

extension Link {
    static let ofSchoolPart = "/school-part"
    static func schoolPart(_ group: ID<Group>) -> String { "\(Link.group(group))\(ofSchoolPart)" }
}
