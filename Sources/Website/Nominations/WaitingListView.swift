import Markup
import Nurture
import Records

/// Everybody who waits for a place at a school, with reasons and dates. More pupils than places is normal.
struct WaitingListView {
    let wanted: PlacesWanted
    let school: ID<School>

    static let title = "Waiting for a place"

    var markup: Markup {
        """
        \(backLink("Pupils", to: Link.pupils(school)))
        \(heading(WaitingListView.title, place: wanted.schoolName))
        <p>\(summary) It is normal that more wait than there are places. Nobody is forgotten: reasons and dates stay.</p>
        \(when(!wanted.offersTimes && !wanted.waiting.isEmpty, notice(.plain, "Say first which times the school can offer", "<p>Then each child’s times can be ticked.</p><p>\(linkButton("Rooms, times and instruments", to: Link.places(school)))</p>")))
        \(when(wanted.waiting.isEmpty, empty, else: table("Who waits, the most pressing first", headers: ["Name", "A place", "Why", "What helps to find one"], rows: wanted.waiting.map(row), speaksForItself: true)))
        \(when(!wanted.others.isEmpty, details("Not waiting any more", "<ul>\(each(wanted.others, other))</ul>")))
        """
    }

    private var summary: String {
        let waiting = wanted.waiting.count == 1 ? "One pupil waits" : "\(wanted.waiting.count) pupils wait"
        return "\(waiting); \(wanted.withPlace) \(wanted.withPlace == 1 ? "has" : "have") a place."
    }

    private var empty: Markup {
        """
        \(emptyState("Nobody waits. Pupils whom you add are nominated and wait here until they have a place."))
        \(when(wanted.can.contains(.nominatePupil), "<p>\(linkButton("Add a pupil", to: "\(Link.school(school))/new-pupil"))</p>"))
        """
    }

    private func row(_ pupil: WaitingPupil) -> [Markup] {
        [
            "<a \(href: Link.nomination(pupil.id, back: Link.waitingList(school)))>\(pupil.name)</a> <span class=\"detail\">\(pupil.yearGroup.written), waits since \(pupil.since.short)</span>",
            "\(pupil.need.words)",
            each(pupil.reasons) { "<div>\($0.text) <span class=\"detail\">\($0.by), \($0.on.short)</span></div>" }, found(pupil),
        ]
    }

    private func found(_ pupil: WaitingPupil) -> Markup {
        guard pupil.isDescribed else { return tag("Not said yet", .waiting) }
        let words = [pupil.tendency?.title, pupil.interests.isEmpty ? nil : MusicalInterests.written(pupil.interests)].compactMap(\.self)
        let times = pupil.freeTimes.map { $0 == 1 ? "1 time" : "\($0) times" }
        return
            "<div>\(words.joined(separator: "; "))</div>\(times.map { "<div class=\"detail\">May come at \($0)</div>" } ?? tag("No time said yet", .waiting))"
    }

    private func other(_ pupil: (id: ID<Pupil>, name: String, state: WaitingState)) -> Markup {
        "<li><a \(href: Link.nomination(pupil.id, back: Link.waitingList(school)))>\(pupil.name)</a>: \(WaitingWords.sentence(pupil.state))</li>"
    }
}
