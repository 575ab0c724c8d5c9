import Markup
import Nurture
import Records

/// What somebody has to know before they work with a group: on a page, on paper, and that they have read it.
enum BriefingDoors {
    static let all: [Door] = [
        .get("/groups/{group}/briefing", .openBriefing, .named(.group)) { visit in try await shown(visit) },
        .get("/groups/{group}/briefing.pdf", .openBriefing, .named(.group)) { visit in
            let briefing = try await visit.desk.briefing(of: visit.group)
            let today = visit.house.records.today
            let foot = "For the adults who work with this group. Printed on \(today.written); shred it when the group has ended."
            let paper = visit.house.paper(
                title(briefing), foot: foot, madeOn: today, BriefingView(briefing: briefing, canPrint: false).content)
            return .file(try await visit.house.printing.pdf(of: paper.html), type: "application/pdf", named: "briefing.pdf")
        },
        .post(
            "/groups/{group}/briefing/readings", .confirmBriefing, .named(.group),
            sample: { world in Form([("version", world["briefing"])]) }
        ) { visit in
            do {
                try await visit.desk.confirmBriefing(of: visit.group, version: visit.form["version"])
            } catch Refusal.impossible(let sentence) {
                return try await shown(visit, problems: [FieldProblem("read", sentence)])
            }
            return .seeOther("\(Link.group(try visit.group))/briefing")
        },
    ]

    private static func title(_ briefing: Briefing) -> String { "Briefing for \(briefing.group.name)" }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Reply {
        let briefing = try await visit.desk.briefing(of: visit.group)
        let view = BriefingView(briefing: briefing, canPrint: visit.house.printing.isOpen)
        return visit.page(title(briefing), problems: problems, view.markup)
    }
}
