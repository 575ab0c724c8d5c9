import GRDB
import Logging
import Nurture
import Testing

@testable import Records
@testable import Website

@Suite("The hourly sweep")
struct HourlySweepTests {
    @Test("lets go what has had its time as soon as the server runs, and ends when it is told to")
    func sweeps() async throws {
        try await withSite { site in
            let form = "/sessions/\(site.world.bluebirds.session)/log"
            try await site.desk(.tutor).keep("did=Drums", of: form, for: .logSession, about: .session(site.world.bluebirds.session))
            site.clock.travel(days: 14)
            let sweep = Task { try await HourlySweep(records: site.records, logger: Logger(label: "sweep")).run() }
            let isGone = try await site.records.drafts { $0 == 0 }
            #expect(isGone)
            sweep.cancel()
            _ = await sweep.result
        }
    }
}

extension Records {
    /// Looks until the number of drafts is as wanted, for a minute at most.
    fileprivate func drafts(_ isWanted: (Int) -> Bool) async throws -> Bool {
        for _ in 0..<600 {
            let count = try await inSnapshot { try Int.fetchOne($0.db, sql: "SELECT count(*) FROM draft") ?? 0 }
            if isWanted(count) { return true }
            try await Task.sleep(for: .milliseconds(100))
        }
        return false
    }
}
