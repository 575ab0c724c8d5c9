import Foundation
import Nurture

/// A session of a simulated group: to come, cancelled, unfinished, or logged with all that belongs to it.
struct SimulatedSession: Sendable {
    let group: SimulatedGroup
    let number: Int
    let day: Day
    let id: ID<Session>

    init(group: SimulatedGroup, number: Int, day: Day, _ at: Instant, _ chance: inout Chance) {
        self.group = group
        self.number = number
        self.day = day
        id = ID(at: at, using: &chance)
    }

    private var savedAt: Instant { Instant(on: day, minutes: group.slot.time.minutes + 40) }

    func write(_ transaction: Transaction, _ chance: inout Chance) throws {
        try transaction.insert(
            "session",
            ["id": id, "nurtureGroup": group.id, "number": number, "heldOn": day, "startsAt": group.slot.time.minutes])
        let isCancelled = chance.falls(4)
        let isForgotten = chance.falls(3)
        guard day < transaction.today else { return }
        if isCancelled {
            try transaction.insert(
                "sessionCancellation",
                [
                    "session": id, "reason": chance.one(of: CancelReason.allCases).rawValue, "cancelledBy": group.tutor,
                    "at": Instant(on: day.adding(days: -1), minutes: 17 * 60),
                ])
        } else if !isForgotten {
            if chance.falls(3) { try writeMove(transaction, &chance) }
            try writeLog(transaction, &chance)
        }
    }

    private func writeMove(_ transaction: Transaction, _ chance: inout Chance) throws {
        let at = Instant(on: day.adding(days: -3), minutes: 12 * 60)
        try transaction.insert(
            "sessionMove",
            [
                "id": ID<Session>(at: at, using: &chance), "session": id, "wasOn": day, "wasAt": max(group.slot.time.minutes - 30, 0),
                "reason": chance.one(of: MoveReason.allCases).rawValue, "movedBy": group.tutor, "at": at,
            ])
    }

    private func writeLog(_ transaction: Transaction, _ chance: inout Chance) throws {
        let words = SimulatedWords.self
        let content = SessionLogContent(
            whatWeDid: "\(chance.one(of: words.didFirst)), \(chance.one(of: words.didThen)).", nextTime: chance.one(of: words.nextTime))
        try transaction.insert(
            "sessionLog",
            [
                "session": id, "nurtureGroup": group.id,
                "content": transaction.seal(content, .sessionLog, row: id, owner: .group(group.id)), "savedBy": group.tutor,
                "savedAt": savedAt,
            ])
        for pupil in group.pupils where pupil.hasAnswered { try write(pupil.draft.id, transaction, &chance) }
        for person in [group.tutor, group.school.staff.id] {
            try transaction.insert("adultPresence", ["session": id, "person": person, "present": chance.falls(93)])
        }
        for (verb, thing) in [(Verb.openGroup, Thing.group(group.id)), (.openSession, .session(id)), (.logSession, .session(id))] {
            try transaction.insert(
                "audit",
                ["at": savedAt, "caller": "person", "person": group.tutor, "verb": verb, "thingKind": thing.kind, "thing": thing.id])
        }
    }

    private func write(_ pupil: ID<Pupil>, _ transaction: Transaction, _ chance: inout Chance) throws {
        let throwOfDice = Int.random(in: 0..<100, using: &chance)
        let mark: AttendanceMark =
            switch throwOfDice {
            case ..<86: .present
            case ..<90: .late
            case ..<93: .watched
            default: .absent
            }
        try transaction.insert(
            "attendance",
            [
                "session": id, "pupil": pupil, "mark": mark.rawValue,
                "reason": mark == .absent ? chance.one(of: AbsenceReason.allCases).rawValue : nil,
            ])
        if chance.falls(30) {
            let note = ID<Note>(at: savedAt, using: &chance)
            try transaction.insert(
                "note",
                [
                    "id": note, "session": id, "pupil": pupil, "author": group.tutor,
                    "content": transaction.seal(chance.one(of: SimulatedWords.notes), .note, row: note, owner: .pupil(pupil)),
                    "savedAt": savedAt,
                ])
        }
        if mark != .absent, chance.falls(12) { try writeVoice(of: pupil, transaction, &chance) }
    }

    private func writeVoice(of pupil: ID<Pupil>, _ transaction: Transaction, _ chance: inout Chance) throws {
        let voice = ID<Voice>(at: savedAt, using: &chance)
        let hasPassed = chance.falls(15)
        let words = chance.one(of: SimulatedWords.voices)
        try transaction.insert(
            "voice",
            [
                "id": voice, "session": id, "pupil": pupil,
                "content": hasPassed ? nil : try transaction.seal(words, .voice, row: voice, owner: .pupil(pupil)), "passed": hasPassed,
                "askedBy": group.tutor, "writtenBy": group.tutor, "wordForWord": chance.falls(90), "schoolMayRead": chance.falls(70),
                "homeMayRead": chance.falls(60), "at": savedAt,
            ])
    }
}
