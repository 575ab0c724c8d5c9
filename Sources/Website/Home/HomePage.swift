import Markup
import Nurture
import Records

/// What waits for me?
struct HomePage {
    let visitor: Visitor
    let home: Home
    let today: Day

    var markup: Markup {
        """
        \(heading("Today", place: today.written))
        \(part("What waits for you", waitingList(home.waiting.compactMap(item), whenEmpty: "Nothing waits for you. Enjoy the quiet.")))
        \(when(!home.groups.isEmpty, part("Groups", "<ul class=\"places\">\(each(home.groups) { group($0) })</ul>")))
        \(when(!home.shares.isEmpty, part("Shared with you", "<ul class=\"places\">\(each(home.shares) { shared($0) })</ul>")))
        \(part("Where you work", "<ul class=\"places\">\(each(visitor.roles) { place($0) })</ul>"))
        """
    }

    private func group(_ group: HomeGroup) -> Markup {
        let address = group.mayOpen ? Link.group(group.line.id) : Link.outcomes(group.line.id)
        return
            "<li><a \(href: address)>\(group.line.name)</a> <span class=\"detail\">\(group.line.slot.written), \(group.line.schoolName)</span>\(when(group.line.isClosed, tag("Ended")))</li>"
    }

    private func shared(_ share: ShareSent) -> Markup {
        "<li><a \(href: Link.share(share.id))>What came of \(share.groupName)</a> <span class=\"detail\">\(share.schoolName), by \(share.by), \(share.on.short)</span></li>"
    }

    /// A tutor's service has no page for tutors.
    private func place(_ held: HeldRole) -> Markup {
        let hasPage = ![.tutor, .trainee].contains(held.role)
        let name: Markup = hasPage ? "<a \(href: Link.to(held.place))>\(held.placeName)</a>" : "\(held.placeName)"
        return "<li>\(name) <span class=\"detail\">\(held.role.words)</span></li>"
    }

    private func item(_ waiting: Waiting) -> WaitingItem? {
        switch waiting.subject {
        case .session(let session, let group): meeting(session, group)
        case .ownNote(let session, let group):
            WaitingItem(
                "Write your line on \(group.name)", detail: "Session of \(session.day.written), \(group.schoolName)",
                address: Link.session(session.id))
        case .draft(let form, let group): draft(form, group, waiting.since)
        case .consents(let school, let name, let count):
            WaitingItem(WaitingKind.consents.words(count), detail: name, address: ConsentLink.school(school))
        case .calls(let school, let name, let count):
            WaitingItem(WaitingKind.calls.words(count), detail: name, address: ConsentLink.school(school))
        case .differing(let school, let name, let count):
            WaitingItem(WaitingKind.differing.words(count), detail: name, address: ConsentLink.school(school))
        case .places(let school, let name, let count):
            WaitingItem(WaitingKind.places.words(count), detail: name, address: Link.school(school))
        case .neverSignedIn(let school, let name, let count):
            WaitingItem(WaitingKind.neverSignedIn.words(count), detail: name, address: Link.school(school))
        case .schoolWithoutLead(let school, let name):
            WaitingItem(WaitingKind.schoolWithoutLead.words(1), detail: name, address: Link.school(school))
        case .serviceWithoutLead(let service, let name):
            WaitingItem(WaitingKind.serviceWithoutLead.words(1), detail: name, address: "\(Link.service(service))/leads")
        case .lateLogs(let group, let count):
            WaitingItem(
                WaitingKind.lateLogs.words(count), detail: "\(group.name), the first on \(waiting.since.short)",
                address: Link.group(group.id))
        case .unusualSize(let group, let count):
            WaitingItem(
                count == 1 ? "1 pupil alone in a group" : "\(count) pupils in a group: three to five is best",
                detail: "\(group.name), \(group.schoolName)",
                address: "\(Link.group(group.id))/members")
        case .parts(let group, let point, let count, let due):
            WaitingItem(
                count == 1 ? "1 pupil waits for your part \(point.phrase)" : "\(count) pupils wait for your part \(point.phrase)",
                detail: "\(group.name), \(due < today ? "due since" : "until") \(due.short)", address: ReportLink.all(group.id),
                tag: when(due < today, tag("Late", .late)))
        case .lateReports(let group):
            WaitingItem("Reports are not complete", detail: "\(group.name), \(group.schoolName)", address: ReportLink.all(group.id))
        case .withoutTutor(let group):
            WaitingItem(
                WaitingKind.withoutTutor.words(1), detail: "\(group.name), \(group.schoolName)", address: "\(Link.group(group.id))/adults")
        case .setUp(let group, let gaps):
            WaitingItem(
                "Set up \(group.name): \(gaps.map(\.short).listed)", detail: group.schoolName, address: SetUpLink.path(group.id))
        case .familiesToAsk(let group, let school, let name):
            WaitingItem(
                "Ask the families of \(group.name)", detail: "Asked for by \(name) on \(waiting.since.short)",
                address: "\(ConsentLink.school(school))?whose=\(group.id)")
        case .interests(let service, let name, let count):
            WaitingItem(WaitingKind.interests.words(count), detail: name, address: "\(Link.service(service))/interest")
        case .withoutOutcomes(let group):
            WaitingItem(
                WaitingKind.withoutOutcomes.words(1), detail: "\(group.name), \(group.schoolName)",
                address: "\(Link.group(group.id))/outcomes/choice")
        case .briefing(let group, let hasChanged):
            WaitingItem(
                hasChanged ? "The briefing changed since you read it" : "Read the briefing of \(group.name)",
                detail: "\(group.name), \(group.schoolName)", address: "\(Link.group(group.id))/briefing")
        case .training(let service, let name, let count):
            WaitingItem(WaitingKind.training.words(count), detail: name, address: "\(Link.service(service))/training")
        }
    }

    private func meeting(_ session: SessionLine, _ group: GroupLine) -> WaitingItem {
        let when = session.day == today ? "Today" : session.day.written
        return WaitingItem(
            group.name, detail: "\(when) at \(session.time.written), \(group.schoolName)", address: Link.session(session.id),
            tag: SessionWords.tag(session.state))
    }

    private func draft(_ form: String, _ group: GroupLine?, _ since: Day) -> WaitingItem? {
        guard let (door, parameters) = Doors.door(forFormAt: form), let page = door.formPage(parameters) else { return nil }
        let about = [group?.name, "kept on \(since.short)"].compactMap { $0 }
        return WaitingItem("Something you typed and have not saved", detail: about.joined(separator: ", "), address: page)
    }
}
