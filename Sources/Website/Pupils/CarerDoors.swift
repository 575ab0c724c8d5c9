import Markup
import Nurture
import Records

enum CarerDoors {
    static let all: [Door] = [
        .get("/pupils/{pupil}/carers", .seeCarers, .named(.pupil)) { visit in
            visit.page("Carers", CarersView(page: try await visit.desk.carers(of: visit.pupil), back: visit.wayBack).markup)
        },
        .post(
            "/pupils/{pupil}/carers", .nameCarer, .named(.pupil), on: "/pupils/{pupil}/carers", sample: CarerForm.sample, answer: name),
        .get("/pupils/{pupil}/carers/{carer}", .nameCarer, .named(.pupil)) { visit in
            let (page, carer) = try await find(visit)
            return visit.page("Change a carer", CarersView(page: page, back: visit.wayBack, fields: CarerForm.fill(carer)).change(carer))
        },
        .post(
            "/pupils/{pupil}/carers/{carer}", .nameCarer, .named(.pupil), on: "/pupils/{pupil}/carers/{carer}", sample: CarerForm.sample,
            answer: change),
        .post(
            "/pupils/{pupil}/carers/{carer}/end", .nameCarer, .named(.pupil), on: "/pupils/{pupil}/carers/{carer}",
            sample: { _ in Form() }
        ) { visit in
            try await visit.desk.end(try visit.id("carer"), of: visit.pupil)
            return .seeOther(visit.wayBack(or: "\(Link.to(visit.thing))/carers"))
        },
    ]

    private static func name(_ visit: Visit) async throws -> Reply {
        switch CarerForm.check(visit.form) {
        case .failure(let problems):
            let page = try await visit.desk.carers(of: visit.pupil)
            return visit.page(
                "Carers", problems: problems.list,
                CarersView(page: page, back: visit.wayBack, fields: visit.form, problems: problems.list).markup)
        case .success(let named):
            try await visit.desk.name(
                named.carer, id: ID(visit.form["carerID"]) ?? .new(), for: visit.pupil, entitled: named.isEntitled,
                mayBeContacted: named.mayBeContacted)
            return .seeOther(visit.wayBack(or: visit.path))
        }
    }

    private static func change(_ visit: Visit) async throws -> Reply {
        let (page, carer) = try await find(visit)
        switch CarerForm.check(visit.form) {
        case .failure(let problems):
            return visit.page(
                "Change a carer", problems: problems.list,
                CarersView(page: page, back: visit.wayBack, fields: visit.form, problems: problems.list).change(carer))
        case .success(let named):
            do {
                try await visit.desk.change(
                    named.carer, id: carer.id, of: visit.pupil, entitled: named.isEntitled, mayBeContacted: named.mayBeContacted,
                    revision: Int(visit.form["revision"]) ?? 0)
                return .seeOther(visit.wayBack(or: "\(Link.to(visit.thing))/carers"))
            } catch Refusal.conflict {
                var typed = visit.form
                typed["revision"] = String(carer.revision)
                let theirs = Conflict.theirs([
                    SummaryLine("Name", text: carer.carer.name), SummaryLine("Who they are", text: carer.carer.relation),
                    SummaryLine("May answer", text: carer.isEntitled ? "Yes" : "No"),
                    SummaryLine("May be contacted", text: carer.mayBeContacted ? "Yes" : "No"),
                ])
                return visit.conflictPage(
                    "Change a carer", firstField: "carerName",
                    CarersView(page: page, back: visit.wayBack, fields: typed).change(carer, saved: theirs))
            }
        }
    }

    private static func find(_ visit: Visit) async throws -> (CarersPage, CarerLine) {
        let page = try await visit.desk.carers(of: visit.pupil)
        let id: ID<Carer> = try visit.id("carer")
        guard let carer = page.carers.first(where: { $0.id == id && $0.endedOn == nil }) else { throw Refusal.outOfReach }
        return (page, carer)
    }
}
