import Markup
import Nurture
import Records

enum ProgrammeDoors {
    static let all: [Door] = [
        .get("/programmes/{programme}", .seeProgramme, .named(.programme)) { visit in
            let programme = try await visit.desk.programme(visit.programme)
            return visit.page(programme.name, ProgrammeView(programme: programme).markup)
        },
        .get("/programmes/{programme}/details", .changeProgramme, .named(.programme)) { visit in
            let programme = try await visit.desk.programme(visit.programme)
            return visit.page(
                "Change the programme", ProgrammeForm.page(visit.path, Link.to(visit.thing), ProgrammeForm.fill(programme), []))
        },
        .post(
            "/programmes/{programme}/details", .changeProgramme, .named(.programme), on: "/programmes/{programme}/details",
            sample: ProgrammeForm.sample, answer: change),
        .post(
            "/programmes/{programme}/services", .startService, .named(.programme), on: "/programmes/{programme}",
            sample: { _ in
                Form([("name", "Sample Sounds")])
            }, answer: addService),
    ]

    private static func change(_ visit: Visit) async throws -> Reply {
        let (title, back) = ("Change the programme", Link.to(visit.thing))
        switch ProgrammeForm.check(visit.form) {
        case .failure(let problems):
            return visit.page(
                title, problems: problems.list, ProgrammeForm.page(visit.path, back, visit.form, problems.list))
        case .success(let draft):
            do {
                try await visit.desk.change(visit.programme, to: draft, revision: Int(visit.form["revision"]) ?? 0)
                return .seeOther(back)
            } catch Refusal.conflict {
                let kept = try await visit.desk.programme(visit.programme)
                var typed = visit.form
                typed["revision"] = String(kept.revision)
                let theirs = Conflict.theirs([
                    SummaryLine("Name", text: kept.name),
                    SummaryLine("Dates", text: "\(kept.startsOn.short) to \(kept.endsOn.short)"),
                    SummaryLine("Sessions for each group", text: String(kept.sessions)),
                ])
                return visit.conflictPage(
                    title, firstField: "programmeName", ProgrammeForm.page(visit.path, back, typed, [], saved: theirs))
            }
        }
    }

    private static func addService(_ visit: Visit) async throws -> Reply {
        let name = visit.form["name"]
        let programme = try await visit.desk.programme(visit.programme)
        var problems: [FieldProblem] = []
        if name.isEmpty { problems.append(FieldProblem("name", "Enter the service’s name")) }
        if programme.services.contains(where: { $0.name == name }) {
            problems.append(FieldProblem("name", "There is a service of this name already"))
        }
        if let sentence = TextLimit.line.problem(with: name, called: "The name") { problems.append(FieldProblem("name", sentence)) }
        guard problems.isEmpty else {
            return visit.page(
                programme.name, problems: problems, ProgrammeView(programme: programme, serviceName: name, problems: problems).markup)
        }
        let service = try await visit.desk.startService(named: name, in: visit.programme)
        return .seeOther("\(Link.service(service))/leads")
    }
}
