import Foundation
import Nurture

/// What a tutor and a teaching assistant write of a group's sessions.
struct DemonstrationDiary: Sendable {
    let demonstration: Demonstration
    let group: ID<Group>
    let tutor: ID<Person>
    let staff: ID<Person>
    /// Those on the register.
    let pupils: [PupilDraft]
    /// Whether the pupils are asked what they say of it.
    let asks: Bool

    private var tutorDesk: Desk { demonstration.records.desk(for: .person(tutor)) }

    func announce(_ session: SessionLine) async {
        let days = demonstration.today.days(until: session.day)
        switch session.number {
        case 6:
            await demonstration.timeline.add(demonstration.instant(days - 1, "12:30")) {
                try await tutorDesk.cancel(session.id, because: .schoolEvent)
            }
        case 4:
            // A Friday's session goes to Thursday, any other to the next day.
            let days = session.day.weekday == .friday ? days - 1 : days + 1
            await demonstration.timeline.add(demonstration.instant(days - 3, "17:45")) {
                try await tutorDesk.move(session.id, to: demonstration.today.adding(days: days), at: session.time, because: .noRoom)
            }
            await announceLog(of: session, days)
        default: await announceLog(of: session, days)
        }
    }

    private func announceLog(of session: SessionLine, _ days: Int) async {
        // A session moved to today is not over yet.
        guard days < 0 else { return }
        await demonstration.timeline.add(SchoolClock.instant(demonstration.today.adding(days: days), session.time).adding(minutes: 38)) {
            try await tutorDesk.log(session.id, log(session.number))
            try await writeBeside(session)
        }
    }

    private func log(_ number: Int) -> SessionDraft {
        let told = Invented.sessions[number % Invented.sessions.count]
        var draft = SessionDraft(revision: 0, content: SessionLogContent(whatWeDid: told.did, nextTime: told.next))
        for (place, pupil) in pupils.enumerated() {
            let chance = chance(number, place)
            draft.marks[pupil.id] =
                switch chance {
                case 3: .init(mark: .absent, reason: .ill)
                case 8: .init(mark: .late)
                case 12: .init(mark: .watched)
                default: .init(mark: .present)
                }
            if chance.isMultiple(of: 4) { draft.notes[pupil.id] = Invented.notes[(number + place) % Invented.notes.count] }
            if let voice = voice(of: pupil.id, number + place, chance) { draft.voices.append(voice) }
        }
        draft.adults = [tutor: true, staff: number != 3]
        return draft
    }

    private func chance(_ number: Int, _ place: Int) -> Int { (number * 7 + place * 11 + Int(demonstration.seed % 17) + 16) % 17 }

    /// Each pupil decides who may read the words; some pass.
    private func voice(of pupil: ID<Pupil>, _ number: Int, _ chance: Int) -> VoiceDraft? {
        guard asks, [1, 5, 10, 13, 15].contains(chance) else { return nil }
        return VoiceDraft(
            id: .new(), pupil: pupil, words: chance == 15 ? nil : Invented.voices[number % Invented.voices.count],
            wordForWord: chance != 13, schoolMayRead: [1, 5].contains(chance), homeMayRead: [5, 13].contains(chance))
    }

    /// The teaching assistant's own line, now and then.
    private func writeBeside(_ session: SessionLine) async throws {
        guard session.number % 4 == 1, let pupil = pupils.first else { return }
        let desk = demonstration.records.desk(for: .person(staff))
        try await desk.write(notes: [pupil.id: Invented.besides[session.number % Invented.besides.count]], in: session.id)
    }
}
