import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("A simulated database")
struct SimulationTests {
    @Test("has the size that was asked for, in every year")
    func size() async throws {
        try await withSimulation(services: 2, groups: 5, years: 2) { records async throws in
            #expect(try await count("service", records) == 2)
            #expect(try await count("nurtureGroup", records) == 10)
            #expect(try await count("groupClosure", records) == 5)
            #expect(try await count("session", records) == 200)
            #expect(try await count("pupil", records) >= 30)
            #expect(try await records.isDemonstration())
        }
    }

    @Test("reads through desks like any other: a tutor's home, a group, a session with its words, a pupil and their profile")
    func desks() async throws {
        try await withSimulation(services: 1, groups: 3, years: 1) { records in
            let tutor = records.desk(for: .person(try await person(.tutor, records)))
            let groups = try await records.inSnapshot { try ID<Group>.fetchAll($0.db, sql: "SELECT id FROM nurtureGroup ORDER BY id") }
            var (logged, quoted) = (0, 0)
            for id in groups {
                let group = try await tutor.group(id)
                #expect(!group.name.isEmpty && (3...5).contains(group.members.count) && group.sessions.count == 20)
                for line in group.sessions where line.state == .logged {
                    let session = try await tutor.session(line.id)
                    #expect(session.content.whatWeDid.count > 20)
                    #expect(session.register.allSatisfy { $0.mark != nil && !$0.name.isEmpty })
                    logged += 1
                    quoted += session.register.flatMap(\.voices).count { $0.words?.isEmpty == false }
                }
                let pupil = try #require(group.members.first).pupil
                #expect(try await tutor.profile(of: pupil, because: nil).content.strengths.isEmpty == false)
            }
            #expect(logged > 30)
            #expect(quoted > 0)
            _ = try await tutor.home().waiting.map(\.subject)
        }
    }

    @Test("holds reports on every group that is over, in realistic amounts, which make its outcomes")
    func reports() async throws {
        try await withSimulation(services: 1, groups: 3, years: 2) { records async throws in
            #expect(try await count("outcome", records) == StandardFramework.outcomes.count)
            let lead = records.desk(for: .person(try await person(.serviceLead, records)))
            let over = try await records.inSnapshot { try ID<Group>.fetchAll($0.db, sql: "SELECT nurtureGroup FROM groupClosure") }
            #expect(over.count == 3)
            for group in over {
                let shown = try await lead.outcomes(of: group).shown
                #expect(shown.outcomes.count == 5)
                #expect(shown.hasMarks || shown.counted == 0)
                #expect(!shown.story.isEmpty)
            }
            #expect(try await count("contribution", records) >= 3 * 3 * 4 * 2)
            #expect(try await count("rating", records) >= 3 * 3 * 4 * 2 * 4)
        }
    }

    @Test("is the same for the same seed: IDs, dates and opened texts; and another for another seed")
    func seeds() async throws {
        let first = try await withSimulation(services: 1, groups: 2, years: 1, seed: 7) { try await everything($0) }
        let again = try await withSimulation(services: 1, groups: 2, years: 1, seed: 7) { try await everything($0) }
        let other = try await withSimulation(services: 1, groups: 2, years: 1, seed: 8) { try await everything($0) }
        #expect(first.count > 500)
        #expect(first == again)
        #expect(first != other)
    }

    @Test("holds the first groups of a small one in a large one unchanged")
    func samePlaceInALargerOne() async throws {
        let first = "SELECT id FROM nurtureGroup ORDER BY (SELECT urn FROM school WHERE id = school), id LIMIT 2"
        let small = try await withSimulation(services: 1, groups: 2, years: 1) { records in
            try await records.inSnapshot { try ID<Group>.fetchAll($0.db, sql: first) }
        }
        let large = try await withSimulation(services: 3, groups: 9, years: 1) { records in
            try await records.inSnapshot { try ID<Group>.fetchAll($0.db, sql: first) }
        }
        #expect(small == large)
    }

    @Test(
        "of an impossible size is refused in a sentence",
        arguments: [(0, 1, 1), (3, 2, 1), (1, 1, 0), (1, 1, 11), (501, 600, 1), (1, 20_001, 1)])
    func impossible(_ services: Int, _ groups: Int, _ years: Int) {
        #expect(throws: SimulationProblem.self) { try SimulationSize(services: services, groups: groups, years: years) }
    }
}

private func withSimulation<Found: Sendable>(
    services: Int, groups: Int, years: Int, seed: UInt64 = 1, _ body: (Records) async throws -> Found
) async throws -> Found {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hocket-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let noon = SchoolClock.instant(try #require(Day(iso: "2026-11-24")), try #require(WallTime("12:00")))
    let records = try await Records(folder: folder, master: MasterKey()) { noon }
    let size = try SimulationSize(services: services, groups: groups, years: years, seed: seed)
    try await Simulation(records, hashing: PasswordHash(), size: size).fill()
    let found = try await body(records)
    try records.close()
    return found
}

private func count(_ table: String, _ records: Records) async throws -> Int {
    try await records.inSnapshot { try Int.fetchOne($0.db, sql: "SELECT count(*) FROM \(table)") ?? 0 }
}

private func person(_ role: Role, _ records: Records) async throws -> ID<Person> {
    let email = try #require(Demonstration.accounts.first { $0.role == role.words }).email
    return try #require(try await records.inSnapshot { try $0.person(withEmail: email) })
}

/// Every value of every table, with each box opened. Salts, hashes, tokens and digests differ with each master key and are left out.
private func everything(_ records: Records) async throws -> [String] {
    try await records.inSnapshot { transaction in
        let tables = try String.fetchAll(
            transaction.db,
            sql: "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT IN ('credential', 'grdb_migrations')")
        return try tables.sorted().flatMap { table in
            try Row.fetchAll(transaction.db, sql: "SELECT * FROM \(table) ORDER BY 1, 2").map { row in
                let values = try row.compactMap { column, value -> String? in
                    guard column != "emailDigest" else { return nil }
                    guard let box = BoxColumn.all.first(where: { $0.table == table && $0.column == column }),
                        let bytes = Data.fromDatabaseValue(value)
                    else { return value.description }
                    let owner = Owner(kind: box.kind, id: row[box.owner])
                    let opened = try Seal(keyring: transaction.keyring).open(bytes: bytes, box, row: row[box.row], owner: owner)
                    return try sortedByKeys(opened)
                }
                return "\(table): \(values.joined(separator: " | "))"
            }
        }
    }
}

private func sortedByKeys(_ json: Data) throws -> String {
    let value = try JSONSerialization.jsonObject(with: json, options: .fragmentsAllowed)
    return String(decoding: try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed]), as: UTF8.self)
}
