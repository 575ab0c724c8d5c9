import GRDB
import Nurture

/// What a calendar finds at an address.
public enum FeedAnswer: Sendable {
    case meetings(name: String, [FeedMeeting])
    /// No such address, or it was revoked.
    case unknown
    /// It was read too often, or wrong addresses were tried.
    case wait(seconds: Int)
}

/// How often one address is read within a quarter of an hour at most; calendars ask a few times a day.
private let mostReadings = 30
private let windowMinutes: Int64 = 15

extension Desk {
    /// Reads a calendar by its secret, without a sign-in: what its owner may see at this moment, and nothing once they may not.
    public func feed(bySecret secret: String, from address: String) async throws -> FeedAnswer {
        let subjects = GuessSubjects(address: address, records.master)
        let admission = try await act(.readFeed, on: .house) { try $0.admit(secret, subjects) }
        switch admission {
        case .refused(let answer): return answer
        case .open(let feed):
            return try await read(.readFeed, on: .house) { transaction in
                .meetings(name: try transaction.feedName(feed), try transaction.meetings(in: feed))
            }
        }
    }
}

/// A feed that is not revoked, with whose it is.
struct OpenFeed: Sendable {
    let id: ID<Feed>
    let person: ID<Person>
    let subject: FeedSubject
}

private enum Admission: Sendable {
    case open(OpenFeed)
    case refused(FeedAnswer)
}

extension Transaction {
    /// A wrong secret counts as a guess from its address; a right one counts how often it was read.
    fileprivate func admit(_ secret: String, _ subjects: GuessSubjects) throws -> Admission {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT id, person, service, school FROM feed WHERE secretDigest = ? AND id NOT IN (SELECT feed FROM feedEnd)"),
            arguments: [Secret.digest(secret)])
        guard let row else {
            do {
                _ = try takeGuess(subjects)
            } catch SignInRefusal.wait(let seconds) {
                return .refused(.wait(seconds: seconds))
            }
            return .refused(.unknown)
        }
        if let seconds = try countReading(of: row["id"]) { return .refused(.wait(seconds: seconds)) }
        let place: FeedSubject? =
            (row["service"] as ID<Service>?).map { .service($0) } ?? (row["school"] as ID<School>?).map { .school($0) }
        return .open(OpenFeed(id: row["id"], person: row["person"], subject: place ?? .own))
    }

    /// How long to wait, if it was read too often.
    private func countReading(of feed: ID<Feed>) throws -> Int? {
        let kept = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT windowStart, count FROM feedReading WHERE feed = ?"), arguments: [feed])
        let end = kept.map { ($0["windowStart"] as Instant).adding(minutes: windowMinutes) }
        let isOpen = end.map { $0 > now } ?? false
        if let kept, let end, isOpen, kept["count"] >= mostReadings {
            return Int((end.milliseconds - now.milliseconds + 999) / 1000)
        }
        let (start, count): (Instant, Int) = if isOpen, let kept { (kept["windowStart"], kept["count"] + 1) } else { (now, 1) }
        try run(
            sql: "INSERT OR REPLACE INTO feedReading (feed, at, windowStart, count) VALUES (?, ?, ?, ?)",
            arguments: [feed, now, start, count])
        return nil
    }
}
