import HTTPTypes
import Markup
import Nurture
import Records

/// Sending home's part, or saying that one would rather not.
enum SendingHomePart {
    static func send(_ visit: Visit, _ place: HomePlace, _ desk: Desk) async throws -> Reply {
        let asked = try await desk.homeAsked(at: place)
        switch HomePartForm.check(visit.form, asked, at: place.point) {
        case .failure(let problems): return visit.homePage(asked, visit.form, problems.list)
        case .success(let draft):
            do {
                try await desk.send(draft, of: .home, on: place.pupil, in: place.group)
                return .seeOther("\(visit.homeAddress)/thanks")
            } catch Refusal.conflict, Refusal.idTaken {
                return sentBefore(visit, asked)
            }
        }
    }

    /// Declining again, or after something was sent in another window, changes nothing.
    static func decline(_ visit: Visit, _ place: HomePlace, _ desk: Desk) async throws -> Reply {
        let draft = ContributionDraft(
            id: ID(visit.form["id"]) ?? .new(), point: place.point, isDeclined: true, revises: ID(visit.form["revises"]))
        do {
            try await desk.send(draft, of: .home, on: place.pupil, in: place.group)
        } catch Refusal.conflict, Refusal.idTaken {}
        return .seeOther("\(visit.homeAddress)/thanks")
    }

    /// Somebody went back and sent the form once more, with other words.
    private static func sentBefore(_ visit: Visit, _ asked: HomeAsked) -> Reply {
        var form = visit.form
        form["id"] = ID<Contribution>.new().description
        form["revises"] = asked.own.first?.id.description ?? ""
        let problem = FieldProblem(HomePartForm.firstField(asked), "You sent this page before. To change it, look at it and send it again.")
        return visit.homePage(asked, form, [problem], status: .conflict)
    }
}
