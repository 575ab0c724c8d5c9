import Markup
import Nurture
import Records

/// A room of the school's list: adding it, changing it, who has seen it.
enum RoomDoors {
    static let all: [Door] = [
        .get("/schools/{school}/new-room", .changeSchool, .named(.school)) { visit in
            let places = try await visit.desk.places(at: visit.school)
            let answers = try await visit.answers(forFormAt: "\(Link.school(places.school))/rooms", saved: RoomForm.empty())
            return visit.page("Add a room", RoomForm(places: places, answers: answers, back: visit.wayBack).markup)
        },
        .post(
            "/schools/{school}/rooms", .changeSchool, .named(.school), on: "/schools/{school}/new-room", sample: RoomForm.sample,
            answer: save),
        .get("/schools/{school}/rooms/{room}", .changeSchool, .named(.school)) { visit in try await shown(visit) },
        .post(
            "/schools/{school}/rooms/{room}/sights", .changeSchool, .named(.school), on: "/schools/{school}/rooms/{room}",
            sample: { world in Form([("person", world["lead"]), ("day", "2026-09-01")]) }, answer: see),
        .post(
            "/schools/{school}/rooms/{room}/end", .changeSchool, .named(.school), on: "/schools/{school}/rooms/{room}",
            sample: { _ in Form() }
        ) { visit in
            try await visit.desk.end(visit.id("room"), at: visit.school)
            return .seeOther(visit.wayBack(or: Link.places(try visit.school)))
        },
    ]

    private static func save(_ visit: Visit) async throws -> Reply {
        let places = try await visit.desk.places(at: visit.school)
        var page = RoomForm(places: places, answers: Answers(form: visit.form, draft: nil), back: visit.wayBack)
        do {
            let draft = try RoomForm.draft(visit.form)
            try await visit.desk.keep(draft, at: visit.school, revision: Int(visit.form["revision"]) ?? 0)
        } catch let problems as Problems {
            page.problems = problems.list
            return visit.page(page.title, problems: problems.list, page.markup)
        } catch Refusal.conflict(let revision) {
            var typed = visit.form
            typed["revision"] = String(revision)
            let kept = places.rooms.first { $0.id.description == visit.form["id"] }
            let again = RoomForm(
                places: places, answers: Answers(form: typed, draft: nil), saved: kept.map { Conflict.theirs(lines($0)) } ?? .nothing,
                back: visit.wayBack)
            return visit.conflictPage(page.title, firstField: "name", again.markup)
        }
        try await visit.desk.dropDraft(of: visit.path)
        return .seeOther(visit.wayBack(or: Link.places(try visit.school)))
    }

    private static func see(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let person: ID<Person>? = ID(visit.form["person"])
        if person == nil { reading.wrong("person", "Choose who has seen it") }
        let day = reading.day("day", orSay: "Enter the day on which it was seen")
        guard reading.problems.isEmpty, let person, let day else { return try await shown(visit, problems: reading.problems) }
        let room: ID<Room> = try visit.id("room")
        do {
            try await visit.desk.noteSight(of: room, at: visit.school, on: day, by: person)
        } catch Refusal.impossible(let sentence) {
            return try await shown(visit, problems: [FieldProblem("day", sentence)])
        }
        return .seeOther(visit.wayBack(or: Link.places(try visit.school)))
    }

    private static func shown(_ visit: Visit, problems: [FieldProblem] = []) async throws -> Reply {
        let places = try await visit.desk.places(at: visit.school)
        let id: ID<Room> = try visit.id("room")
        guard let room = places.rooms.first(where: { $0.id == id }) else { throw Refusal.outOfReach }
        let viewers = try await visit.desk.roomViewers(at: places.school)
        let view = RoomView(
            places: places, room: room, viewers: viewers, oneself: try visit.person().person, today: visit.house.records.today,
            form: visit.form, problems: problems, back: visit.wayBack)
        return visit.page(room.name, problems: problems, view.markup)
    }

    private static func lines(_ room: RoomLine) -> [SummaryLine] {
        [
            SummaryLine("Room", text: room.name), SummaryLine("What it is like", text: RoomWords.line(room)),
            SummaryLine("Key", text: room.key),
        ]
    }
}
