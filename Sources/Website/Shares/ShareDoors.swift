import HTTPTypes
import Markup
import Nurture
import Records

/// A group's outcomes, frozen for people of its own school and service. Until there is disclosure control, they can go nowhere else.
enum ShareDoors {
    static let all: [Door] = [
        .get("/groups/{group}/shares", .seeShares, .named(.group)) { visit in
            visit.page(SharesView.title, try await SharesView(visit).markup)
        },
        .post(
            "/groups/{group}/shares", .makeShare, .named(.group), on: "/groups/{group}/shares",
            sample: { world in Form([("people", world["lead"]), ("until", "2026-12-20")]) }, answer: MakingShare.save),
        .post("/shares/{share}/end", .revokeShare, .named(.share), sample: { _ in Form() }) { visit in
            .seeOther(Link.shares(try await visit.desk.revoke(visit.share)))
        },
        .get("/shares/{share}", .openShare, .named(.share)) { visit in
            let share = try await visit.desk.open(visit.share)
            return visit.page("What came of \(share.group.name)", SharedView(id: try visit.share, share: share).markup)
        },
        .get("/shares/{share}/outcomes.pdf", .openShare, .named(.share)) { visit in
            .pdf(Array(try await visit.desk.pdf(of: visit.share)))
        },
    ]
}
