import Markup
import Nurture
import Records

enum HomeDoors {
    static let all: [Door] = [
        .get("/", .seeHome, .oneself) { visit in
            let waiting = try await visit.desk.whatWaits()
            let visitor = try visit.person()
            return visit.page("Today", HomePage(visitor: visitor, waiting: waiting, today: visit.house.records.today).markup)
        }
    ]
}

/// What waits for me?
struct HomePage {
    let visitor: Visitor
    let waiting: [Waiting]
    let today: Day

    var markup: Markup {
        """
        \(heading("Today", place: today.written))
        \(part("What waits for you", waitingList(waiting.map(item), whenEmpty: "Nothing waits for you. Enjoy the quiet.")))
        \(part("Your places", "<ul class=\"places\">\(each(visitor.roles) { "<li><a \(href: Link.to($0.place))>\($0.placeName)</a> <span class=\"detail\">\($0.role.words)</span></li>" })</ul>"))
        """
    }

    private func item(_ waiting: Waiting) -> WaitingItem {
        switch waiting {
        case .session(let session, let group):
            let state = SessionWords.tag(session.state)
            let when = session.day == today ? "Today" : session.day.written
            return WaitingItem(
                group.name, detail: "\(when) at \(session.time.written), \(group.schoolName)", address: Link.session(session.id), tag: state
            )
        case .consents(let school, let name, let count):
            return WaitingItem(
                count == 1 ? "1 pupil without an answer about taking part" : "\(count) pupils without an answer about taking part",
                detail: name,
                address: Link.pupils(school))
        case .places(let school, let name, let count):
            return WaitingItem(
                count == 1 ? "1 pupil waits for a group" : "\(count) pupils wait for a group", detail: name, address: Link.school(school))
        case .schoolWithoutLead(let school, let name):
            return WaitingItem("Invite the school lead", detail: name, address: Link.school(school))
        case .serviceWithoutLead(let service, let name):
            return WaitingItem("Invite a service lead", detail: name, address: "/services/\(service)/leads")
        }
    }
}
