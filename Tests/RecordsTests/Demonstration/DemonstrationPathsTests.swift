import GRDB
import Nurture
import Testing

@testable import Records

@Suite("The paths of the demonstration's groups")
struct DemonstrationPathsTests {
    private struct Path: Sendable {
        let name: String
        let path: SetUpPath
        let facts: SetUpFacts
        let isClosed: Bool
        /// Whether it joined the programme after its first week.
        let isLate: Bool

        var isWaived: Bool { path.lines.contains { !$0.waived.isEmpty } }
    }

    private func paths(_ told: Told) async throws -> [Path] {
        try await told.records.inSnapshot { transaction in
            func has(_ table: String, _ group: ID<Group>) throws -> Bool {
                try Bool.fetchOne(
                    transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE nurtureGroup = ?)", arguments: [group]) ?? false
            }
            return try ID<Group>.fetchAll(transaction.db, sql: "SELECT id FROM nurtureGroup").map { group in
                Path(
                    name: try transaction.groupLine(group)?.name ?? "", path: try transaction.setUpPath(of: group),
                    facts: try transaction.setUpFacts(of: group), isClosed: try has("groupClosure", group),
                    isLate: try has("lateStart", group))
            }
        }
    }

    /// States that a step never has, and why.
    private static let impossible: [SetUpStep: Set<SetUpState>] = [
        // Ready is what lacks nothing but that it takes place, and only sessions, reports and sharing take place. What is wanted before
        // the start, and of nobody first, waits for somebody from its first day on.
        .school: [.notStarted, .ready], .group: [.notStarted, .ready], .place: [.notStarted, .ready], .tutor: [.notStarted, .ready],
        .outcomes: [.notStarted, .ready],
        // These wait for pupils, and the training for a tutor, so there they are not started.
        .pupils: [.ready], .consents: [.ready], .profiles: [.ready], .training: [.ready], .background: [.ready],
        // Nobody is asked to share before the reports are complete, and then everything is there for it.
        .sharing: [.waiting],
    ]

    @Test(
        "show every step in each state that it can have", arguments: ["2026-11-24", "2026-11-28", "2027-01-01", "2027-08-31", "2028-02-29"])
    func everyState(_ today: String) async throws {
        try await withDemonstration(on: today) { told in
            let paths = try await paths(told)
            for step in SetUpStep.allCases {
                let seen = Set(paths.compactMap { $0.path.line(step)?.state })
                let expected = Set(SetUpState.allCases).subtracting(Self.impossible[step] ?? [])
                #expect(seen == expected, "\(step)")
            }
        }
    }

    @Test("have one that has just begun, one that is ready, one that runs and one that is over and shared")
    func stages() async throws {
        try await withDemonstration(on: "2026-11-24") { told in
            let paths = try await paths(told)
            let copper = try #require(paths.first { $0.name == "Copper Bells" })
            #expect(!copper.path.isReadyToStart && copper.facts.members == 0 && !copper.facts.hasTutor)
            let owlets = try #require(paths.first { $0.name == "The Owlets" })
            #expect(owlets.path.beforeStart.map(\.sentence) == [])
            #expect(owlets.facts.logged == 0 && owlets.path.line(.sessions)?.state == .ready)
            #expect(owlets.isWaived && owlets.path.line(.place)?.waived == [.instruments])
            #expect(owlets.isLate && owlets.facts.planned == 14 && owlets.facts.dated == 14)
            #expect(paths.contains { !$0.isClosed && $0.facts.logged > 0 })
            #expect(paths.contains { $0.isClosed && $0.facts.reportsComplete })
            #expect(paths.contains { $0.isClosed && $0.facts.shares > 0 })
        }
    }

    @Test("stand in the grid of the service where people have accounts, the ready one among them")
    func grid() async throws {
        try await withDemonstration(on: "2026-11-24") { told in
            let lead = try await told.desk(.serviceLead)
            let service = try await told.records.inSnapshot { transaction in
                try ID<Service>.fetchOne(transaction.db, sql: "SELECT id FROM service WHERE name = 'Millbrook Music Service'")
            }
            let grid = try await lead.setUpGrid(of: try #require(service))
            #expect(grid.rows.filter(\.path.isReadyToStart).map(\.group.name) == ["The Owlets"])
            #expect(grid.rows.count == 5)
        }
    }
}
