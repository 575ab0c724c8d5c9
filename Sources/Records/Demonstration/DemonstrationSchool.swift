import Foundation
import Nurture

/// One school of the demonstration, with its pupils and groups.
struct DemonstrationSchool: Sendable {
    let demonstration: Demonstration
    let invented: Invented.School
    let service: ID<Service>
    let tutor: ID<Person>
    let trainee: ID<Person>?
    /// Whether people of this school get passwords.
    let hasAccounts: Bool
    let today: Day

    private var system: Desk { demonstration.system }
    private var tutorDesk: Desk { demonstration.records.desk(for: .person(tutor)) }

    func fill() async throws {
        let school = try await system.startPartnership(
            of: service,
            with: SchoolDraft(
                urn: invented.urn, name: invented.name, address: invented.address,
                safeguarding: SafeguardingContact(name: invented.safeguarding, phone: invented.phone), halfTerms: halfTerms))
        let lead = try await demonstration.invite(invented.lead, .schoolLead, .school(school))
        let staff = try await demonstration.invite(invented.assistant, .schoolStaff, .school(school))
        if hasAccounts {
            let head = try await demonstration.invite(("Celia Brandt", "celia.brandt@larkrise.example"), .head, .school(school))
            for person in [lead, staff, head] { try await demonstration.choosePassword(person) }
        }
        for group in invented.groups { try await fill(group, school, staff) }
    }

    /// Half-terms of seven weeks with a week between, so that some session always falls on a day near today.
    private var halfTerms: [ClosedRange<Day>] {
        let monday = today.adding(days: 1 - today.weekday.rawValue)
        return (-3...3).map { number in
            let start = monday.adding(days: number * 56 - 28)
            return start...start.adding(days: 46)
        }
    }

    private func fill(_ group: Invented.Group, _ school: ID<School>, _ staff: ID<Person>) async throws {
        let pupils = group.pupils.map { draft($0, group.yearGroup) }
        try await system.nominate(pupils, at: school)
        for (number, pupil) in pupils.enumerated() { try await answer(for: pupil, number, group) }
        guard group.weeksAgo >= 0 else { return }
        let meetsToday = group.meetsToday && today.weekday <= .friday
        let weekday = meetsToday ? today.weekday : group.slot.weekday
        let form = GroupDraft(
            name: group.name, room: group.room, tutor: tutor, staff: staff, slot: Slot(weekday: weekday, time: group.slot.time),
            startsOn: today.adding(days: -7 * group.weeksAgo - 1), pupils: pupils.map(\.id))
        try await system.form(form, at: school)
        if let trainee, group.meetsToday { try await system.attach(trainee, as: .trainee, to: form.id) }
        try await keepLogs(of: form.id, group, pupils)
        if group.isClosed { try await system.close(form.id) }
    }

    private func draft(_ pupil: Invented.Pupil, _ yearGroup: Int) -> PupilDraft {
        let year = AcademicYear(containing: today).startYear - yearGroup - 5
        let birth = Day(year: year, month: 9, day: 1)?.adding(days: pupil.born) ?? today
        return PupilDraft(
            firstName: pupil.first, familyName: pupil.family, birthDate: birth, yearGroup: YearGroup(yearGroup) ?? .reception,
            accessNeeds: pupil.access, reasons: pupil.reasons)
    }

    private func answer(for pupil: PupilDraft, _ number: Int, _ group: Invented.Group) async throws {
        let carer = ID<Carer>.new()
        try await system.name(
            CarerDraft(name: "\(Invented.carers[number % Invented.carers.count]) \(pupil.familyName)", relation: "Parent"), id: carer,
            for: pupil.id, entitled: true, mayBeContacted: true)
        guard number < group.consents else { return }
        var answers = Dictionary(uniqueKeysWithValues: ConsentQuestion.allCases.map { ($0, true) })
        if number == 1 { answers[.photo] = false }
        if number == 2 { answers[.publication] = false }
        try await system.record(
            ConsentDraft(giver: .carer(carer), how: .paper, on: today.adding(days: -7 * max(group.weeksAgo, 0) - 9), answers: answers),
            of: pupil.id)
        try await system.save(Invented.profiles[number % Invented.profiles.count], of: pupil.id, revision: 0)
    }

    private func keepLogs(of group: ID<Group>, _ invented: Invented.Group, _ pupils: [PupilDraft]) async throws {
        let sessions = try await tutorDesk.group(group).sessions.filter { $0.day < today }
        for session in sessions.dropLast(invented.unfinished) {
            if session.number == 6 {
                try await system.cancel(session.id, because: .schoolEvent)
                continue
            }
            try await tutorDesk.log(session.id, log(session.number, pupils.prefix(invented.consents)))
        }
    }

    private func log(_ number: Int, _ pupils: ArraySlice<PupilDraft>) -> SessionDraft {
        let told = Invented.sessions[number % Invented.sessions.count]
        var draft = SessionDraft(revision: 0, content: SessionLogContent(whatWeDid: told.did, nextTime: told.next))
        for (place, pupil) in pupils.enumerated() {
            let chance = (number * 7 + place * 11) % 17
            draft.marks[pupil.id] =
                switch chance {
                case 3: .init(mark: .absent, reason: .ill)
                case 8: .init(mark: .late)
                case 12: .init(mark: .watched)
                default: .init(mark: .present)
                }
            if chance.isMultiple(of: 4) { draft.notes[pupil.id] = Invented.notes[(number + place) % Invented.notes.count] }
            if chance == 5 || chance == 10 {
                draft.voices.append(
                    VoiceDraft(
                        id: .new(), pupil: pupil.id, words: Invented.voices[(number + place) % Invented.voices.count], wordForWord: true,
                        schoolMayRead: chance == 5, homeMayRead: chance == 5))
            }
        }
        return draft
    }
}

extension Desk {
    /// Adds an adult to a group from today on.
    public func attach(_ person: ID<Person>, as role: Role, to group: ID<Group>) async throws {
        try await act(.changeGroup, on: .group(group)) { transaction in
            try transaction.attach(person, as: role, to: group, from: transaction.today)
        }
    }
}
