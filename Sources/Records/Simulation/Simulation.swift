import Foundation
import GRDB
import Nurture

/// Fills an empty folder with a database of any size: invented, plausible, sealed like everything else, the same for the same seed.
/// It writes rows instead of using desks, in one transaction for each school and year, because desks at a million rows take a night.
public struct Simulation: Sendable {
    let records: Records
    let hashing: PasswordHash
    let size: SimulationSize

    public init(_ records: Records, hashing: PasswordHash, size: SimulationSize) {
        self.records = records
        self.hashing = hashing
        self.size = size
    }

    /// - Parameter progress: hears how many groups of all years are written.
    public func fill(progress: @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }) async throws {
        let calendar = SimulatedCalendar(today: records.today, years: size.years)
        let framework = SimulatedFramework(seed: size.seed, since: calendar.beginning)
        let programme = try await beginProgramme(calendar, framework)
        var (schools, groups) = (0, 0)
        progress(0, size.groups * size.years)
        for number in 0..<size.services {
            let service = SimulatedService(number: number, size: size, calendar, firstSchool: schools)
            try await begin(service, in: programme)
            schools += service.schools.count
            for year in 0..<size.years {
                for school in service.schools.indices {
                    let written = try await write(
                        service.groups(at: school, year: year), of: service, lookingAt: framework.chosen, isOver: year < size.years - 1)
                    groups += written
                    progress(groups, size.groups * size.years)
                }
            }
        }
        try await giveAccounts()
        try await records.inTransaction { transaction in
            try transaction.insert("installation", ["id": 1, "demonstration": true, "madeAt": transaction.now])
        }
    }

    private func beginProgramme(_ calendar: SimulatedCalendar, _ framework: SimulatedFramework) async throws -> ID<Programme> {
        var chance = Chance(seed: size.seed)
        let at = Instant(on: calendar.beginning, minutes: 9 * 60)
        let programme = ID<Programme>(at: at, using: &chance)
        let lead = SimulatedPerson(.programmeLead, at, &chance)
        let end = records.today.adding(days: 200)
        try await records.inTransaction(making: [.person(lead.id)]) { [chance] transaction in
            var chance = chance
            try transaction.insert(
                "programme",
                ["id": programme, "name": "Tunes Between Us", "startsOn": calendar.beginning, "endsOn": end, "sessions": 20])
            try transaction.add(lead, as: .programmeLead, at: .programme(programme), since: calendar.beginning, &chance)
            try framework.write(in: programme, by: lead.id, transaction)
            for question in ConsentQuestion.allCases {
                try transaction.db.execute(
                    sql: "INSERT OR IGNORE INTO consentWording (question, version, wording, since) VALUES (?, ?, ?, ?)",
                    arguments: [question.rawValue, question.wording.version, question.wording.text, question.wording.since])
            }
        }
        return programme
    }

    private func begin(_ service: SimulatedService, in programme: ID<Programme>) async throws {
        try await records.inTransaction(making: service.owners) { try service.write(in: programme, $0) }
    }

    private func write(
        _ part: SimulatedService.Groups, of service: SimulatedService, lookingAt outcomes: [ID<Outcome>], isOver: Bool
    ) async throws -> Int {
        try await records.inTransaction(making: part.groups.flatMap(\.owners)) { transaction in
            var chance = part.chance
            for group in part.groups {
                try group.write(
                    of: service.id, lead: service.lead.id, lookingAt: outcomes, isOver: isOver, transaction, &chance)
            }
        }
        return part.groups.count
    }

    /// The demonstration's accounts, so that whoever knows those can look around.
    private func giveAccounts() async throws {
        let system = records.desk(for: .system(.simulation))
        for account in Demonstration.accounts {
            let person = try await records.inSnapshot { try $0.person(withEmail: account.email) }
            guard let person else { continue }
            try await system.setPassword(account.password, of: person, hashing: hashing)
        }
    }
}
