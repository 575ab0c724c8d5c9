import Markup
import Nurture
import Records

/// Where a group meets: a room of its school, or a centre of its service.
enum GroupPlaceDoors {
    static let all: [Door] = [
        .get("/groups/{group}/place", .changeGroup, .named(.group)) { visit in try await shown(visit) },
        .post(
            "/groups/{group}/place", .changeGroup, .named(.group), on: "/groups/{group}/place", sample: { _ in Form([("place", "none")]) },
            answer: save),
    ]

    private static func save(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let brings = reading.text("brings", .line, called: "Who brings the pupils")
        let how = reading.text("how", .line, called: "How they come")
        let choices = try await visit.desk.placeChoices(for: visit.group)
        let place = draft(visit.form["place"], CentreTravel(whoBrings: brings, how: how), choices)
        if place == nil { reading.wrong("place", "Choose where the group meets") }
        if case .centre = place, brings.isEmpty { reading.wrong("brings", "Say who brings the pupils to the centre and back") }
        guard reading.problems.isEmpty, let place else { return try await shown(visit, problems: reading.problems) }
        do {
            try await visit.desk.place(visit.group, in: place, isMeant: visit.form["isMeant"] == visit.form["place"])
        } catch Refusal.unusual(let advice) {
            return try await shown(visit, advice: advice)
        } catch Refusal.impossible(let sentence) {
            return try await shown(visit, problems: [FieldProblem("brings", sentence)])
        }
        return .seeOther(visit.wayBack(or: Link.group(try visit.group)))
    }

    private static func draft(_ chosen: String, _ travel: CentreTravel, _ choices: PlaceChoices) -> PlaceDraft? {
        if chosen == "none" { return PlaceDraft.none }
        if let room = choices.rooms.first(where: { $0.id.description == chosen }) { return .room(room.id) }
        return choices.centres.first { $0.id.description == chosen }.map { .centre($0.id, travel) }
    }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = [], advice: [String] = []) async throws -> Reply {
        let group = try await visit.desk.group(visit.group)
        let choices = try await visit.desk.placeChoices(for: group.id)
        let view = GroupPlaceView(group: group, choices: choices, form: visit.form, problems: problems, advice: advice, back: visit.wayBack)
        return visit.page("Where \(group.name) meets", problems: problems, view.markup)
    }
}
