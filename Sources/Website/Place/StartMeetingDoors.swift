import HTTPTypes
import Markup
import Nurture
import Records

/// The meeting of school and service before a group starts.
enum StartMeetingDoors {
    static let all: [Door] = [
        .get("/groups/{group}/meeting", .planMeeting, .named(.group)) { visit in try await shown(visit) },
        .post(
            "/groups/{group}/meeting", .planMeeting, .named(.group), on: "/groups/{group}/meeting",
            sample: { world in Form([("revision", "0"), ("day", "2026-11-20"), ("time", "15:30"), ("guests", world["tutor"])]) },
            answer: plan),
        .post(
            "/groups/{group}/meeting/notes", .planMeeting, .named(.group), on: "/groups/{group}/meeting",
            sample: { _ in Form([("id", ID<MeetingNote>.new().description), ("agreed", "We begin after half-term.")]) }, answer: note),
    ]

    private static func plan(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        let day = reading.day("day", orSay: "Enter the day of the meeting")
        let time = visit.form["time"].isEmpty ? nil : reading.time("time", orSay: "Enter the time, like 15:30, or leave it empty")
        let place = reading.text("place", .line, called: "The place")
        let others = reading.text("others", .line, called: "Who else comes")
        guard reading.problems.isEmpty, let day else { return try await shown(visit, problems: reading.problems) }
        let guests = Set(visit.form.all("guests").compactMap { ID<Person>($0) })
        do {
            try await visit.desk.plan(
                StartMeetingDraft(day: day, time: time, place: place, others: others, guests: guests), of: visit.group,
                revision: Int(visit.form["revision"]) ?? 0)
        } catch Refusal.impossible(let sentence) {
            return try await shown(visit, problems: [FieldProblem("others", sentence)])
        } catch Refusal.conflict(let revision) {
            return try await shown(visit, problems: Conflict.problems("day"), newer: revision)
        }
        return .seeOther("\(Link.group(try visit.group))/meeting")
    }

    private static func note(_ visit: Visit) async throws -> Reply {
        var reading = FormReading(visit.form)
        if visit.form["agreed"].isEmpty { reading.wrong("agreed", "Write down what was agreed") }
        let text = reading.text("agreed", .text, called: "What was agreed")
        guard reading.problems.isEmpty else { return try await shown(visit, problems: reading.problems) }
        do {
            try await visit.desk.note(text, atMeetingOf: visit.group, id: ID(visit.form["id"]) ?? .new())
        } catch Refusal.impossible(let sentence) {
            return try await shown(visit, problems: [FieldProblem("agreed", sentence)])
        }
        return .seeOther("\(Link.group(try visit.group))/meeting")
    }

    /// - Parameter newer: the revision of a plan that somebody else has saved since.
    private static func shown(_ visit: Visit, problems: [FieldProblem] = [], newer: Int? = nil) async throws -> Reply {
        let page = try await visit.desk.startMeeting(of: visit.group)
        let view = StartMeetingView(page: page, form: visit.form, problems: problems, newer: newer)
        return visit.page(
            "Meeting before the start", problems: problems, status: newer == nil ? nil : .conflict, view.markup)
    }
}
