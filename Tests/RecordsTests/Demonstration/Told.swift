import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

/// A demonstration that has been told, with the ways in that these tests need.
struct Told: Sendable {
    let records: Records
    let hashing: PasswordHash

    func desk(_ role: Role) async throws -> Desk {
        let email = try #require(Demonstration.accounts.first { $0.role == role.words }).email
        let person = try await records.inSnapshot { try $0.person(withEmail: email) }
        return records.desk(for: .person(try #require(person)))
    }

    func count(_ table: String) async throws -> Int { try await numbers("SELECT count(*) FROM \(table)")[0] }

    func numbers(_ sql: String) async throws -> [Int] { try await records.inSnapshot { try Int.fetchAll($0.db, sql: sql) } }
}

/// A copy of the demonstration of a day, which is told once for all tests.
func withDemonstration<Found: Sendable>(
    on today: String, seed: UInt64 = 1, _ body: (Told) async throws -> Found
) async throws -> Found {
    try await ToldOnce.all.files(on: today, seed: seed).retold(body)
}

private actor ToldOnce {
    static let all = ToldOnce()
    private var begun: [String: Task<ToldFiles, any Error>] = [:]

    func files(on today: String, seed: UInt64) async throws -> ToldFiles {
        let key = "\(today) \(seed)"
        let files = begun[key] ?? Task { try await ToldFiles(on: today, seed: seed) }
        begun[key] = files
        return try await files.value
    }
}

/// The files of a demonstration that was told on a day.
struct ToldFiles: Sendable {
    private let files: [String: Data]
    private let master = MasterKey()
    private let hashing = PasswordHash()
    private let clock: TravellingClock

    init(on today: String, seed: UInt64) async throws {
        let noon = SchoolClock.instant(try #require(Day(iso: today)), try #require(WallTime("12:00")))
        clock = TravellingClock { noon }
        let folder = FileManager.default.temporaryDirectory.appending(path: "hocket-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let records = try await Records(folder: folder, master: master) { [clock] in clock.now }
        try await Demonstration(records, hashing: hashing, clock: clock, seed: seed).fill()
        try records.close()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        files = try Dictionary(uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
    }

    func retold<Found: Sendable>(_ body: (Told) async throws -> Found) async throws -> Found {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hocket-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in files { try bytes.write(to: folder.appending(path: name)) }
        let records = try await Records(folder: folder, master: master) { [clock] in clock.now }
        let found = try await body(Told(records: records, hashing: hashing))
        try records.close()
        return found
    }
}
