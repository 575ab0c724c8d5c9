import GRDB
import Nurture

/// A time that a school offers, checked.
public struct TimeDraft: Sendable {
    public var slot: Slot
    public var startsOn: Day?
    public var endsOn: Day?
    /// The lesson that each year group misses.
    public var lessons: [YearGroup: String]

    public init(slot: Slot, startsOn: Day? = nil, endsOn: Day? = nil, lessons: [YearGroup: String] = [:]) {
        self.slot = slot
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.lessons = lessons
    }
}

extension Desk {
    /// Offers a weekday and time. One that the school offers already gets these dates and lessons instead.
    public func offer(_ draft: TimeDraft, at school: ID<School>) async throws {
        let caller = caller
        try await act(.changeSchool, on: .school(school)) { transaction in
            let time = try transaction.offer(draft, at: school, caller)
            try transaction.run(sql: "DELETE FROM missedLesson WHERE offeredTime = ?", arguments: [time])
            for (year, lesson) in draft.lessons where !lesson.isEmpty {
                try transaction.run(
                    sql: "INSERT INTO missedLesson (offeredTime, yearGroup, lesson) VALUES (?, ?, ?)",
                    arguments: [time, year.number, lesson])
            }
        }
    }

    /// Offers a time no more. Groups that meet then go on.
    public func withdraw(_ time: ID<OfferedTime>, at school: ID<School>) async throws {
        try await act(.changeSchool, on: .school(school)) { transaction in
            try transaction.run(sql: "DELETE FROM offeredTime WHERE id = ? AND school = ?", arguments: [time, school])
        }
    }
}

extension Transaction {
    fileprivate func offer(_ draft: TimeDraft, at school: ID<School>, _ caller: Caller) throws -> ID<OfferedTime> {
        try run(
            sql: """
                INSERT INTO offeredTime (id, school, weekday, startsAt, startsOn, endsOn, savedBy, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (school, weekday, startsAt) DO UPDATE SET startsOn = excluded.startsOn, endsOn = excluded.endsOn,
                savedBy = excluded.savedBy, at = excluded.at
                """,
            arguments: [
                ID<OfferedTime>.new(), school, draft.slot.weekday.rawValue, draft.slot.time.minutes, draft.startsOn, draft.endsOn,
                caller.person, now,
            ])
        let kept = try ID<OfferedTime>.fetchOne(
            db, sql: "SELECT id FROM offeredTime WHERE school = ? AND weekday = ? AND startsAt = ?",
            arguments: [school, draft.slot.weekday.rawValue, draft.slot.time.minutes])
        guard let kept else { throw Refusal.outOfReach }
        return kept
    }
}
