import Crypto
import Foundation
import HTTPTypes
import Markup
import Nurture
import Records

/// Calendars: who keeps an address for theirs, and what a calendar reads there without a sign-in.
enum FeedDoors {
    static let all: [Door] = [
        .get("/account/calendars", .keepFeed, .oneself) { visit in
            visit.page(FeedsView.title, FeedsView(page: try await visit.desk.feeds()).markup)
        },
        .post("/account/calendars", .keepFeed, .oneself, sample: { _ in Form([("subject", "own")]) }, answer: make),
        .post("/account/calendars/{feed}/end", .keepFeed, .oneself, sample: { _ in Form() }) { visit in
            let feed: ID<Feed> = try visit.id("feed")
            try await visit.desk.revoke(feed)
            return .seeOther("/account/calendars")
        },
        .get("/calendars/{secret}/sessions.ics", .readFeed, .house, answer: read),
    ]

    private static func make(_ visit: Visit) async throws -> Reply {
        let page = try await visit.desk.feeds()
        guard let subject = page.subjects.first(where: { FeedsView.value(of: $0.subject) == visit.form["subject"] }) else {
            let problems = [FieldProblem("subject", "Choose what the calendar shows")]
            return visit.page(FeedsView.title, problems: problems, FeedsView(page: page, problems: problems).markup)
        }
        do {
            let made = try await visit.desk.makeFeed(of: subject.subject)
            return visit.page(FeedsView.title, FeedsView.made("\(visit.origin)/calendars/\(made.secret.text)/sessions.ics", subject.name))
        } catch Refusal.impossible(let sentence) {
            let problems = [FieldProblem("subject", sentence)]
            return visit.page(FeedsView.title, problems: problems, FeedsView(page: page, problems: problems).markup)
        }
    }

    private static func read(_ visit: Visit) async throws -> Reply {
        switch try await visit.desk.feed(bySecret: visit.parameters["secret"] ?? "", from: visit.line.address) {
        case .unknown: throw Refusal.outOfReach
        case .wait(let seconds):
            return Reply.text("This was read too often. Please wait a while.", status: .tooManyRequests).with(.retryAfter, String(seconds))
        case .meetings(let name, let meetings):
            return calendar(CalendarFeed(name: name, events: meetings.map { event($0, visit.origin) }), visit.ifNoneMatch)
        }
    }

    private static func event(_ meeting: FeedMeeting, _ origin: String) -> FeedEvent {
        FeedEvent(
            uid: meeting.session.description, day: meeting.day, time: meeting.time, title: "Music group at \(meeting.schoolName)",
            place: [meeting.schoolName, meeting.address].filter { !$0.isEmpty }.joined(separator: ", "),
            address: "\(origin)\(Link.session(meeting.session))", isCancelled: meeting.isCancelled, sequence: meeting.changes,
            changedAt: meeting.changedAt)
    }

    /// A calendar that has it already is told so.
    private static func calendar(_ feed: CalendarFeed, _ known: String) -> Reply {
        let body = Array(feed.text.utf8)
        let tag = "\"\(SHA256.hash(data: body).prefix(12).map { String($0, radix: 36) }.joined(separator: "-"))\""
        let isKnown = known.split(separator: ",").contains { [tag, "W/\(tag)", "*"].contains($0.filter { !$0.isWhitespace }) }
        let headers: HTTPFields = [.eTag: tag, .cacheControl: "private, no-cache"]
        guard !isKnown else { return Reply(status: .notModified, headers: headers, body: []) }
        var reply = Reply(status: .ok, headers: headers, body: body)
        reply.headers[.contentType] = "text/calendar; charset=utf-8"
        reply.headers[.contentDisposition] = "inline; filename=\"sessions.ics\""
        return reply
    }
}
