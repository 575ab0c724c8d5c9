import Foundation
import GRDB
import Nurture

extension Desk {
    /// What speaks against a group as it is to be formed: a room or a person who is taken, a time that the school does not offer, a lesson
    /// that a child loves. Sentences to read before saving; none of them forbids anything.
    public func advice(on draft: GroupDraft, at school: ID<School>) async throws -> [String] {
        let caller = caller
        return try await read(.formGroup, on: .school(school)) { transaction in
            guard let service = try transaction.leadingService(of: caller, at: school, tutor: draft.tutor) else { return [] }
            let dates = try transaction.dates(for: draft, at: school, service)
            guard let first = dates.first, let last = dates.last else {
                return ["The school’s term dates have no \(draft.slot.weekday.name) left from then on, so the group would have no session."]
            }
            let holding = Holding(
                group: draft.id, held: HeldSlot(draft.slot, minutes: try transaction.minutesHeld(at: service)), days: first...last,
                room: draft.place.room,
                adults: Set([draft.tutor, draft.staff].compactMap(\.self)), pupils: Set(draft.pupils))
            return try transaction.clashSentences(of: holding, at: school, service, caller)
                + transaction.timeAdvice(draft.slot, first...last, draft.pupils, at: school, caller)
                + transaction.roomAdvice(draft.place.room, people: draft.pupils.count + (draft.staff == nil ? 1 : 2))
        }
    }
}

extension PlaceDraft {
    var room: ID<Room>? { if case .room(let id) = self { id } else { nil } }
}

extension Transaction {
    /// - Throws: ``Refusal/unusual(_:)`` if another group holds the same place or people, or the room is not what a group needs.
    func weighPlace(of group: ID<Group>, _ caller: Caller) throws {
        guard let holding = try holding(of: group) else { return }
        let advice =
            try clashSentences(of: group, holding, caller)
            + roomAdvice(holding.room, people: holding.pupils.count + holding.adults.count)
        if !advice.isEmpty { throw Refusal.unusual(advice) }
    }

    /// - Throws: ``Refusal/unusual(_:)`` if something speaks against a group's slot.
    func weighSlot(of group: ID<Group>, _ caller: Caller) throws {
        guard let holding = try holding(of: group), let school = try school(of: group) else { return }
        let advice =
            try clashSentences(of: group, holding, caller)
            + timeAdvice(holding.slot, holding.days, holding.pupils.sorted(), at: school, caller)
        if !advice.isEmpty { throw Refusal.unusual(advice) }
    }

    /// The clashes of a group as it stands.
    func clashSentences(of group: ID<Group>, _ holding: Holding, _ caller: Caller) throws -> [String] {
        guard let row = try Row.fetchOne(db, sql: "SELECT school, service FROM nurtureGroup WHERE id = ?", arguments: [group]) else {
            return []
        }
        return try clashSentences(of: holding, at: row["school"], row["service"], caller)
    }

    func school(of group: ID<Group>) throws -> ID<School>? {
        try ID<School>.fetchOne(db.cachedStatement(sql: "SELECT school FROM nurtureGroup WHERE id = ?"), arguments: [group])
    }

    fileprivate func roomAdvice(_ room: ID<Room>?, people: Int) throws -> [String] {
        guard let line = try room.flatMap({ try self.room($0) }) else { return [] }
        return RoomFitness.advice(isQuiet: line.isQuiet, isEnclosed: line.isEnclosed, places: line.places, for: people)
            .map { "\(line.name): \($0)" }
    }

    /// A school that offers times means those; and no time should always take a child from a lesson it loves.
    func timeAdvice(
        _ slot: Slot, _ days: ClosedRange<Day>, _ pupils: [ID<Pupil>], at school: ID<School>, _ caller: Caller
    ) throws -> [String] {
        let times = try offeredTimes(of: school)
        guard !times.isEmpty else { return [] }
        guard let time = times.first(where: { $0.slot == slot }) else {
            return ["The school has not offered \(slot.written)."]
        }
        let dates =
            time.isOffered(on: days.lowerBound) && time.isOffered(on: days.upperBound)
            ? [] : ["The school does not offer \(slot.written) all the time from \(days.lowerBound.short) to \(days.upperBound.short)."]
        let losing = try pupils.filter { try loves(lessonAt: time, $0, on: days.lowerBound) }
        return try dates + [FavouriteLesson.advice(for: losing.map { try nameIfProfileIsOpen($0, caller) })].compactMap(\.self)
    }

    private func loves(lessonAt time: OfferedTimeLine, _ pupil: ID<Pupil>, on day: Day) throws -> Bool {
        guard let year = try yearGroup(of: pupil, on: day), let lesson = time.lessons[year] else { return false }
        let box = try Data.fetchOne(db, sql: "SELECT content FROM profile WHERE pupil = ?", arguments: [pupil])
        let profile = try openIfKept(ProfileContent.self, box, .profile, row: pupil, owner: .pupil(pupil))
        return profile.map { FavouriteLesson.isNamed(lesson, in: [$0.strengths, $0.interests]) } ?? false
    }

    /// A name beside a loved lesson is a line of the profile, so it is only for those who may open that without a reason.
    private func nameIfProfileIsOpen(_ pupil: ID<Pupil>, _ caller: Caller) throws -> String? {
        try Verb.openProfile.answer(to: capacities(of: caller, before: .pupil(pupil))) == .allowed ? firstName(of: pupil) : nil
    }
}
