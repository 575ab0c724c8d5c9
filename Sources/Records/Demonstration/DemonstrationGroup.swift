import Foundation
import Nurture

/// A group of the demonstration, from the first names on a list to the last session that is written down.
struct DemonstrationGroup: Sendable {
    let demonstration: Demonstration
    let invented: Invented.Group
    let school: ID<School>
    let lead: ID<Person>
    let tutor: ID<Person>
    let staff: ID<Person>
    let trainee: ID<Person>?
    private let id = ID<Group>.new()

    private var system: Desk { demonstration.system }
    private var today: Day { demonstration.today }
    private func desk(of person: ID<Person>) -> Desk { demonstration.records.desk(for: .person(person)) }
    /// Days from today to the group's beginning; pupils who wait for a group were named a week ago.
    private var beginning: Int { invented.startsIn ?? (invented.weeksAgo < 0 ? 12 : -7 * invented.weeksAgo - 1) }
    /// The day up to which it was got ready: that of its beginning, or today for a group that is formed and has not begun.
    private var readied: Int { invented.startsIn == nil ? beginning : 0 }

    init(
        demonstration: Demonstration, invented: Invented.Group, school: ID<School>, lead: ID<Person>, tutor: ID<Person>, staff: ID<Person>,
        trainee: ID<Person>?
    ) {
        self.demonstration = demonstration
        self.invented = invented
        self.school = school
        self.lead = lead
        self.tutor = tutor
        self.staff = staff
        self.trainee = trainee
    }

    /// Puts what happens into the demonstration's timeline.
    func announce() async {
        let pupils = invented.pupils.map(draft)
        let timeline = demonstration.timeline
        await timeline.add(demonstration.instant(readied - 21, "10:15")) { try await nominate(pupils) }
        await timeline.add(demonstration.instant(readied - 14, "15:40")) {
            for (number, pupil) in pupils.enumerated().prefix(invented.consents) {
                for carer in 0..<invented.pupils[number].carers { try await answer(for: pupil, number, carer) }
            }
        }
        guard invented.weeksAgo >= 0 else { return }
        await timeline.add(demonstration.instant(readied - 7, "16:05")) { try await form(pupils) }
    }

    private func draft(_ pupil: Invented.Pupil) -> PupilDraft {
        let year = AcademicYear(containing: today).startYear - invented.yearGroup - 5
        let birth = Day(year: year, month: 9, day: 1)?.adding(days: pupil.born) ?? today
        return PupilDraft(
            firstName: pupil.first, familyName: pupil.family, birthDate: birth, yearGroup: YearGroup(invented.yearGroup) ?? .reception,
            accessNeeds: pupil.access, reasons: pupil.reasons)
    }

    private func nominate(_ pupils: [PupilDraft]) async throws {
        guard !pupils.isEmpty else { return }
        try await desk(of: lead).nominate(pupils, at: school)
        for (number, pupil) in pupils.enumerated() where number < max(invented.consents, 1) {
            try await desk(of: lead).save(Invented.profiles[number % Invented.profiles.count], of: pupil.id, revision: 0)
        }
    }

    private func answer(for pupil: PupilDraft, _ number: Int, _ place: Int) async throws {
        let desk = desk(of: lead)
        let carer = ID<Carer>.new()
        let first = Invented.carers[(number + place) % Invented.carers.count]
        try await desk.name(
            CarerDraft(
                name: "\(first) \(pupil.familyName)", relation: "Parent", phone: "01632 9600\(20 + 10 * place + number)",
                email: "\(first).\(pupil.familyName)@home.example".lowercased()),
            id: carer, for: pupil.id, entitled: true, mayBeContacted: true)
        var answers: [ConsentQuestion: ConsentChoice] = Dictionary(uniqueKeysWithValues: ConsentQuestion.allCases.map { ($0, .yes) })
        if number == 1 { answers[.photo] = .no }
        if number == 2 { answers[.publication] = .no }
        // One family of a group that is being formed would rather talk about it.
        if number == 0, invented.weeksAgo < 0 { answers[.photo] = .ring }
        let day = min(demonstration.records.today, today)
        try await desk.record(ConsentDraft(giver: .carer(carer), how: .paper, on: day, answers: answers), of: pupil.id)
    }

    private func form(_ pupils: [PupilDraft]) async throws {
        let meetsToday = invented.meetsToday && today.weekday <= .friday
        let slot = Slot(weekday: meetsToday ? today.weekday : invented.slot.weekday, time: invented.slot.time)
        try await system.form(
            GroupDraft(
                id: id, name: invented.name, room: invented.room, tutor: invented.isStaffed ? tutor : nil,
                staff: invented.isStaffed ? staff : nil, slot: slot, startsOn: today.adding(days: beginning), pupils: pupils.map(\.id),
                week: invented.week),
            at: school)
        try await chooseOutcomes()
        if let trainee { try await system.attach(trainee, as: .trainee, to: id) }
        let past = try await system.group(id).sessions.filter { $0.day < today }
        let diary = DemonstrationDiary(
            demonstration: demonstration, group: id, tutor: tutor, staff: staff, pupils: Array(pupils.prefix(invented.consents)),
            asks: invented.isAsked)
        for session in past.dropLast(invented.unfinished) { await diary.announce(session) }
        let reports = DemonstrationReports(
            demonstration: demonstration, group: id, tutor: tutor, lead: lead, pupils: Array(pupils.prefix(invented.consents)),
            isHeard: invented.isHeard)
        if invented.isAsked, let second = past.dropFirst().first {
            await demonstration.timeline.add(moment(second.day, "16:20")) {
                try await reports.begin(isFinished: invented.isClosed)
            }
        }
        if invented.isClosed, let last = past.last {
            let middle = past[past.count / 2 + 1]
            await demonstration.timeline.add(moment(middle.day, "16:30")) { try await reports.look() }
            await demonstration.timeline.add(moment(last.day, "16:40")) { try await reports.end() }
        }
        if invented.isClosed, let last = past.last {
            await demonstration.timeline.add(demonstration.instant(min(today.days(until: last.day) + 2, 0), "17:20")) {
                try await system.close(id)
            }
        }
        if invented.isShared { await demonstration.timeline.add(demonstration.instant(-1, "10:05")) { try await share() } }
    }

    /// The lead keeps one for her own files, of which nobody gets a letter. The website makes the page of a share; this one stands in
    /// its place.
    private func share() async throws {
        let desk = desk(of: lead)
        let page = Data(
            """
            <h1>What came of \(invented.name)</h1>
            <p>Twenty weeks of music: what the pupils, their tutor, the school and their families saw stands in the reports.</p>
            """.utf8)
        try await desk.share(
            ShareDraft(
                outcomes: try await desk.outcomesToShare(of: id), page: page, pdf: nil, recipients: [lead],
                lastDay: today.adding(days: ShareTime.usualDays)),
            of: id)
    }

    private func moment(_ day: Day, _ time: String) -> Instant { demonstration.instant(today.days(until: day), time) }

    /// The school lead knows what the school values.
    private func chooseOutcomes() async throws {
        let offered = try await desk(of: lead).outcomeChoices(for: id).outcomes
        let chosen = offered.filter { Invented.outcomes[invented.yearGroup < 3 ? 0 : 1].contains($0.wording.name) }
        var signs: [ID<Outcome>: [String]] = [:]
        for outcome in chosen { signs[outcome.id] = Invented.signs[outcome.wording.name] }
        try await desk(of: lead).choose(Set(chosen.map(\.id)), signs: signs, for: id)
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
