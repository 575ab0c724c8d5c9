import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("Killed while writing", .serialized)
struct CrashTests {
    private static let runs = 200

    @Test("kill -9 at any moment: everything acknowledged is there, nothing twice, both files whole, every box has its key")
    func killed() async throws {
        let world = try await World.make()
        try world.records.close()
        let key = world.folder.url.appending(path: "master.key")
        try world.master.write(to: key)
        var (acknowledged, interrupted) = (0, 0)
        for run in 0..<CrashTests.runs {
            let writer = try await KilledWriter(in: world, key: key, for: .milliseconds(Int.random(in: 30...400)))
            acknowledged += writer.done.count
            interrupted += writer.begun.subtracting(writer.done).count
            let records = try await world.reopened()
            try await expectWhole(world, records, writer, "run \(run)")
            try records.close()
        }
        #expect(acknowledged > CrashTests.runs)
        #expect(interrupted > CrashTests.runs / 4)
    }

    private func expectWhole(_ world: World, _ records: Records, _ writer: KilledWriter, _ run: Comment) async throws {
        let raw = try world.raw()
        for database in ["main", "keys"] {
            #expect(try raw.rows("PRAGMA \(database).integrity_check").map { $0[0] as String } == ["ok"], run)
        }
        #expect(try raw.rows("PRAGMA foreign_key_check").isEmpty, run)
        for id in writer.done.compactMap({ ID<Never>($0) }) {
            let kept = try raw.count(
                "SELECT (SELECT count(*) FROM pupil WHERE id = ?1) + (SELECT count(*) FROM handOver WHERE id = ?1)", [id])
            #expect(kept == 1, run)
        }
        // A pupil and its nomination are one change: no half of it is there, and no second half.
        #expect(try raw.count("SELECT count(*) FROM pupil") == raw.count("SELECT count(*) FROM nomination"), run)
        let changes = try raw.count("SELECT count(*) FROM audit WHERE verb = 'handOver'")
        #expect(try raw.count("SELECT count(*) FROM handOver") == changes, run)
        for column in BoxColumn.all {
            let sql = """
                SELECT count(*) FROM \(column.table) b WHERE \(column.column) IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM keys.ownerKey k WHERE k.owner = b.\(column.owner) AND k.kind = '\(column.kind.rawValue)'
                    AND k.generation = 1 AND substr(b.\(column.column), 2, 2) = x'0001')
                """
            #expect(try raw.count(sql) == 0, run)
        }
        let desk = records.desk(for: .person(world.people.tutor))
        for (place, number) in writer.drafts where !number.isMultiple(of: 5) {
            let kept = try #require(try await desk.draft(of: "/drafts/\(place)"), run)
            #expect(Int(kept.fields).map { $0 >= number } == true, run)
        }
    }
}
