import Foundation
import Nurture

/// A group of a simulated database: its pupils, its adults, and its sessions with what was written of them.
struct SimulatedGroup: Sendable {
    let id: ID<Group>
    let identity: GroupIdentity
    let slot: Slot
    let start: Day
    let pupils: [SimulatedPupil]
    let tutor: ID<Person>
    let school: SimulatedSchool
    private let trainee: ID<Person>?

    init(at school: SimulatedSchool, tutor: ID<Person>, trainee: ID<Person>?, year: Day, _ chance: inout Chance) {
        start = year.adding(days: 7 * Int.random(in: 0...10, using: &chance))
        let nominatedOn = start.adding(days: -21)
        self.school = school
        self.tutor = tutor
        self.trainee = trainee
        id = ID(at: Instant(on: nominatedOn, minutes: 13 * 60), using: &chance)
        identity = GroupIdentity(name: chance.one(of: SimulatedWords.groupNames), room: chance.one(of: SimulatedWords.rooms))
        let minutes = 9 * 60 + 15 * Int.random(in: 0...20, using: &chance)
        slot = Slot(weekday: chance.one(of: Weekday.schoolDays), time: WallTime(minutes: minutes) ?? .midnight)
        let yearGroup = YearGroup(Int.random(in: 1...6, using: &chance)) ?? .reception
        pupils = (0..<Int.random(in: 3...5, using: &chance)).map { _ in
            SimulatedPupil(yearGroup: yearGroup, on: nominatedOn, &chance)
        }
    }

    var owners: [Owner] { [.group(id)] + pupils.map { .pupil($0.draft.id) } }

    func write(
        of service: ID<Service>, lead: ID<Person>, lookingAt outcomes: [ID<Outcome>], isOver: Bool, _ transaction: Transaction,
        _ chance: inout Chance
    ) throws {
        let nominatedOn = start.adding(days: -21)
        let formedAt = Instant(on: start.adding(days: -7), minutes: 16 * 60)
        for pupil in pupils { try pupil.write(at: school, on: nominatedOn, transaction, &chance) }
        try transaction.insert(
            "nurtureGroup",
            [
                "id": id, "service": service, "school": school.id,
                "identity": transaction.seal(identity, .group, row: id, owner: .group(id)), "weekday": slot.weekday.rawValue,
                "startsAt": slot.time.minutes, "madeBy": lead, "madeAt": formedAt,
            ])
        let adults: [(ID<Person>?, Role)] = [(tutor, .tutor), (school.staff.id, .schoolStaff), (trainee, .trainee)]
        for case (let person?, let role) in adults {
            try transaction.insert(
                "attachment",
                [
                    "id": ID<Attachment>(at: formedAt, using: &chance), "nurtureGroup": id, "person": person, "role": role,
                    "startsOn": start,
                ])
        }
        let days = school.termCalendar.dates(on: slot.weekday, from: start, count: 20)
        for pupil in pupils {
            let leavesEarly = days.count > 12 && chance.falls(3)
            try transaction.insert(
                "membership",
                [
                    "id": ID<Membership>(at: formedAt, using: &chance), "nurtureGroup": id, "pupil": pupil.draft.id, "startsOn": start,
                    "endsOn": leavesEarly ? days[12] : nil,
                ])
        }
        for (number, day) in days.enumerated() {
            let session = SimulatedSession(group: self, number: number + 1, day: day, formedAt, &chance)
            try session.write(transaction, &chance)
        }
        try SimulatedReports(group: self, outcomes: outcomes, days: days).write(transaction, &chance)
        if isOver, let last = days.last {
            let closedAt = Instant(on: last.adding(days: 7), minutes: 16 * 60)
            try transaction.insert(
                "groupClosure", ["nurtureGroup": id, "closedOn": closedAt.day, "closedBy": lead, "at": closedAt])
        }
    }
}
