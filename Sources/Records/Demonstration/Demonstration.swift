import Foundation
import GRDB
import Nurture

/// Fills an empty folder with a programme to look around in: three services, six schools, eight groups at different stages.
/// All names are invented. Dates are relative to today.
public struct Demonstration: Sendable {
    let records: Records
    let hashing: PasswordHash
    let system: Desk

    public init(_ records: Records, hashing: PasswordHash) {
        self.records = records
        self.hashing = hashing
        system = records.desk(for: .system(.demonstration))
    }

    public func fill() async throws {
        let today = records.clock().day
        let programme = try await system.found(
            ProgrammeDraft(name: "Tunes Between Us", startsOn: today.adding(days: -170), endsOn: today.adding(days: 190)))
        let lead = try await system.invite(
            PersonDraft(name: "Noor Hadley", email: "noor.hadley@programme.example"), as: .programmeLead, at: .programme(programme))
        try await choosePassword(lead.person)
        for (number, service) in Invented.services.enumerated() { try await fill(service, number, programme, today) }
        try await records.inTransaction { transaction in
            try transaction.db.execute(
                sql: "INSERT INTO installation (id, demonstration, madeAt) VALUES (1, 1, ?)", arguments: [transaction.now])
        }
    }

    private func fill(_ invented: Invented.Service, _ number: Int, _ programme: ID<Programme>, _ today: Day) async throws {
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
        for (place, school) in invented.schools.enumerated() {
            try await DemonstrationSchool(
                demonstration: self, invented: school, service: service, tutor: tutors[place % tutors.count], trainee: trainee,
                hasAccounts: number == 0 && place == 0, today: today
            ).fill()
        }
    }

    func invite(_ person: (name: String, email: String), _ role: Role, _ place: Thing) async throws -> ID<Person> {
        try await system.invite(PersonDraft(name: person.name, email: person.email), as: role, at: place).person
    }

    func choosePassword(_ person: ID<Person>) async throws {
        try await system.setPassword(Demonstration.password, of: person, hashing: hashing)
    }
}

extension Desk {
    /// Sets a password without an invitation. Only the system does that.
    public func setPassword(_ password: String, of person: ID<Person>, hashing: PasswordHash) async throws {
        guard case .system = caller else { throw Refusal.outOfReach }
        let salt = Data((0..<16).map { _ in UInt8.random(in: 0...255) })
        let hash = try await hashing.hash(password, salt: salt, pepper: records.master.derived(for: "password"))
        try await act(.changePassword, on: .account(person)) { try $0.setPassword(of: person, salt: salt, hash: hash) }
    }
}

extension Records {
    /// Whether these records are a demonstration, which every page then says.
    public func isDemonstration() async throws -> Bool {
        try await inSnapshot { try Bool.fetchOne($0.db, sql: "SELECT demonstration FROM installation") ?? false }
    }
}
