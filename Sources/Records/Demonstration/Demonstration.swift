import Foundation
import GRDB
import Nurture

/// Fills an empty folder with a programme to look around in: three services, six schools, twelve groups at different stages.
/// All names are invented. Dates are relative to today, and the same seed tells the same story: the same people, words, marks and
/// distances in time, whatever today is.
public struct Demonstration: Sendable {
    let records: Records
    let hashing: PasswordHash
    let system: Desk
    let timeline = Timeline()
    let today: Day
    let seed: UInt64
    private let clock: TravellingClock?

    /// - Parameter clock: the records' own clock, if it can travel; without it everything is written today.
    public init(_ records: Records, hashing: PasswordHash, clock: TravellingClock? = nil, seed: UInt64 = 1) {
        self.records = records
        self.hashing = hashing
        self.clock = clock
        self.seed = seed
        system = records.desk(for: .system(.demonstration))
        today = records.today
    }

    public func fill() async throws {
        // Before that nobody was here: a programme of 24 weeks has gone by, and four weeks went into getting ready.
        await timeline.add(instant(-200, "09:00")) { try await begin() }
        await announcePlaces()
        await announceNominations()
        await announceStart()
        try await timeline.run(by: clock)
        try await records.inTransaction { transaction in
            try transaction.db.execute(
                sql: "INSERT INTO installation (id, demonstration, madeAt) VALUES (1, 1, ?)", arguments: [transaction.now])
        }
    }

    private func begin() async throws {
        let programme = try await system.found(
            ProgrammeDraft(name: "Tunes Between Us", startsOn: today.adding(days: -200), endsOn: today.adding(days: 165)))
        let lead = try await system.invite(
            PersonDraft(name: "Noor Hadley", email: "noor.hadley@programme.example"), as: .programmeLead, at: .programme(programme))
        try await choosePassword(lead.person)
        for (number, service) in Invented.services.enumerated() { try await begin(service, number, programme) }
        try await DemonstrationRegister(demonstration: self).begin()
        // The programme lead reads the languages of families, too.
        for language in FamilyLanguage.allCases where language != .english {
            guard let address = EmailAddress("noor.hadley@programme.example") else { continue }
            try await system.nameReader(address, of: language, in: programme)
        }
    }

    private func begin(_ invented: Invented.Service, _ number: Int, _ programme: ID<Programme>) async throws {
        let service = try await system.startService(named: invented.name, in: programme)
        let lead = try await invite(invented.lead, .serviceLead, .service(service))
        if number == 0 { try await choosePassword(lead) }
        var tutors: [ID<Person>] = []
        for tutor in invented.tutors { tutors.append(try await invite(tutor, .tutor, .service(service))) }
        var trainee: ID<Person>?
        if number == 0 {
            try await choosePassword(tutors[0])
            let invited = try await invite(("Tamsin Okell", "tamsin.okell@millbrook.example"), .trainee, .service(service))
            try await choosePassword(invited)
            trainee = invited
        }
        await DemonstrationTutors(demonstration: self, service: service, lead: lead, tutors: tutors).announce()
        for (place, school) in invented.schools.enumerated() {
            try await DemonstrationSchool(
                demonstration: self, invented: school, service: service, tutor: tutors[place % tutors.count], trainee: trainee,
                hasAccounts: number == 0 && place == 0
            ).begin()
        }
    }

    /// A moment so many days before or after today.
    func instant(_ days: Int, _ time: String) -> Instant {
        SchoolClock.instant(today.adding(days: days), WallTime(time) ?? .midnight)
    }

    func invite(_ person: (name: String, email: String), _ role: Role, _ place: Thing) async throws -> ID<Person> {
        try await system.invite(PersonDraft(name: person.name, email: person.email), as: role, at: place).person
    }

    func choosePassword(_ person: ID<Person>) async throws {
        try await system.setPassword(Demonstration.password, of: person, hashing: hashing)
    }
}

extension Records {
    /// Whether these records are a demonstration, which every page then says.
    public func isDemonstration() async throws -> Bool {
        try await inSnapshot { try $0.isDemonstration() }
    }
}

extension Transaction {
    func isDemonstration() throws -> Bool { try Bool.fetchOne(db, sql: "SELECT demonstration FROM installation") ?? false }
}
