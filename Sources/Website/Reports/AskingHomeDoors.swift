import Markup
import Nurture
import Records

/// Where a school lead asks carers for home's part.
enum AskingHomeDoors {
    private static let path = "/groups/{group}/reports/{pupil}/home"

    static let all: [Door] = [
        .get(path, .inviteHome, .named(.pupil)) { visit in
            let page = try await visit.desk.askingHome(on: visit.pupil, in: try visit.id("group"))
            return visit.page("Ask home", AskingHomeView(page: page, chosen: RatingPoint(rawValue: visit.query["point"])).markup)
        },
        .post(
            path, .inviteHome, .named(.pupil), sample: { world in Form([("carer", world["carer"]), ("point", "start")]) }, answer: invite),
        .post("\(path)/{homeInvitation}/withdrawal", .inviteHome, .named(.pupil), sample: { _ in Form() }) { visit in
            let group: ID<Group> = try visit.id("group")
            try await visit.desk.withdraw(try visit.id("homeInvitation"), on: visit.pupil, in: group)
            return .seeOther(ReportLink.home(try visit.pupil, group))
        },
    ]

    private static func invite(_ visit: Visit) async throws -> Reply {
        let group: ID<Group> = try visit.id("group")
        guard let carer = ID<Carer>(visit.form["carer"]), let point = RatingPoint(rawValue: visit.form["point"]) else {
            throw Refusal.outOfReach
        }
        let sent = try await visit.desk.inviteHome(carer, on: visit.pupil, in: group, at: point, byMail: visit.house.sendsMail)
        let page = try await visit.desk.askingHome(on: visit.pupil, in: group)
        let name = page.carers.first { $0.id == carer }?.name ?? "The carer"
        return visit.page(
            "Invited",
            HomeInvitationSent(
                sent: sent, name: name, page: page, origin: visit.house.post?.site ?? visit.origin,
                sendsMail: visit.house.sendsMail
            ).markup)
    }
}
