import Markup
import Nurture
import Records

/// The pupils of a school: for the school lead, first what is still to do, one line for each pupil.
struct PupilListView {
    let list: PupilList
    let school: ID<School>

    private var address: String { Link.school(school) }

    var markup: Markup {
        """
        \(backLink(list.schoolName, to: address))
        \(heading("Pupils", place: list.schoolName))
        \(when(list.can.contains(.nominatePupil), buttons("\(linkButton("Add a pupil", to: "\(address)/new-pupil"))\(linkButton("Add pupils from a list", to: Link.newImport(school)))")))
        \(when(list.withoutCarer != nil && !list.pupils.isEmpty, part("To do", """
            \(waitingList(list.pupils.compactMap(toDo), whenEmpty: "Everybody has a carer who may answer, and an answer about taking part."))
            \(buttons("\(linkButton("What families said", to: ConsentLink.school(school)))\(linkButton("A form to print, for families", to: "\(address)/consent-paper", .quiet))"))
            """)))
        \(when(list.pupils.isEmpty, emptyState("No pupil yet. Those whom you add here are nominated for a group.")))
        \(pupils("Waiting for a place", list.pupils.filter { $0.waiting.since != nil }))
        \(when(!list.pupils.isEmpty, "<p>\(linkButton("Who waits, why and since when", to: Link.waitingList(school), .quiet))</p>"))
        \(pupils("With a place", list.pupils.filter(\.hasPlace)))
        \(pupils("Not waiting any more", list.pupils.filter { !$0.hasPlace && $0.waiting.since == nil }))
        """
    }

    /// The first thing that keeps a pupil from taking part.
    private func toDo(_ pupil: PupilLine) -> WaitingItem? {
        let page = Link.pupil(pupil.id)
        if list.withoutCarer?.contains(pupil.id) == true {
            return WaitingItem(pupil.fullName, detail: "Name a carer who may answer", address: "\(page)/carers")
        }
        switch pupil.takingPart {
        case .notYet: return WaitingItem(pupil.fullName, detail: "Record an answer about taking part", address: "\(page)/new-consent")
        case .no(.adultsDiffer):
            return WaitingItem(pupil.fullName, detail: "Record what the adults agreed", address: "\(page)/new-consent")
        case .yes, .no: return nil
        }
    }

    private func pupils(_ title: String, _ pupils: [PupilLine]) -> Markup {
        guard !pupils.isEmpty else { return .nothing }
        return part(
            title,
            table(
                pupils.count == 1 ? "1 pupil" : "\(pupils.count) pupils", headers: ["Name", "Year group", "Born", "Taking part"],
                rows: pupils.map(row)))
    }

    private func row(_ pupil: PupilLine) -> [Markup] {
        [
            "<a \(href: Link.pupil(pupil.id))>\(pupil.fullName)</a>", "\(pupil.yearGroup.written)", "\(pupil.birthDate.short)",
            "<a \(href: "\(Link.pupil(pupil.id))/consents")>\(ConsentWords.tag(pupil.takingPart))<span class=\"unseen\">, \(pupil.firstName)’s answers</span></a>",
        ]
    }
}
