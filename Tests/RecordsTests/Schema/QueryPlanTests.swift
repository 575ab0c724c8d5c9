import Foundation
import GRDB
import Nurture
import Synchronization
import Testing

@testable import Records

/// What a page costs must not grow with other people's data.
@Suite("Query plans")
struct QueryPlanTests {
    private final class Seen: Sendable {
        private let statements = Mutex<Set<String>>([])
        func see(_ sql: String) { _ = statements.withLock { $0.insert(sql) } }
        func take() -> Set<String> {
            statements.withLock { kept in
                defer { kept = [] }
                return kept
            }
        }
    }

    private static let pages: [(String, @Sendable (World, Records, String) async throws -> Void)] = [
        ("a group", { world, records, _ in _ = try await records.desk(for: .person(world.people.tutor)).group(world.group) }),
        (
            "a group's outcomes",
            { world, records, _ in _ = try await records.desk(for: .person(world.people.tutor)).outcomes(of: world.group) }
        ),
        ("a head's home", { world, records, _ in _ = try await records.desk(for: .person(world.people.head)).home() }),
        ("a session", { world, records, _ in _ = try await records.desk(for: .person(world.people.tutor)).session(world.session) }),
        ("a pupil", { world, records, _ in _ = try await records.desk(for: .person(world.people.schoolLead)).pupil(world.pupils[0].id) }),
        ("a tutor's home", { world, records, _ in _ = try await records.desk(for: .person(world.people.tutor)).home() }),
        ("a school lead's home", { world, records, _ in _ = try await records.desk(for: .person(world.people.schoolLead)).home() }),
        ("a service lead's home", { world, records, _ in _ = try await records.desk(for: .person(world.people.serviceLead)).home() }),
        ("a visitor", { _, records, secret in _ = try await records.inSnapshot { try $0.visitor(withSecret: secret)?.visitor } }),
    ]

    @Test("No table that grows is read from end to end", arguments: pages.map(\.0))
    func noScans(_ name: String) async throws {
        let world = try await World.make()
        let hashing = PasswordHash()
        try await world.system.setPassword(Deeds.password, of: world.people.tutor, hashing: hashing)
        let signedIn = try await world.records.desk(for: .stranger).signIn(
            email: "rafi.penrosewell@world.example", password: Deeds.password, from: "192.0.2.7", device: "Firefox", hashing: hashing)
        let (seen, clock) = (Seen(), world.clock)
        let records = try await Records(
            folder: world.folder.data, master: world.master, clock: { clock.now }, probe: Probe(onStatement: { seen.see($0) }))
        _ = seen.take()
        let page = try #require(QueryPlanTests.pages.first { $0.0 == name })
        try await page.1(world, records, signedIn.secret.text)
        let statements = seen.take().filter { $0.contains("FROM") }
        #expect(!statements.isEmpty)
        let raw = try world.raw()
        for statement in statements {
            let plan = try raw.plan(of: statement)
            // A subquery's own few rows may be read from end to end.
            let few = plan.compactMap { $0.wholeMatch(of: /(?:MATERIALIZE|CO-ROUTINE) (.*)/).map { "SCAN \($0.1)" } }
            let scans = plan.filter { $0.hasPrefix("SCAN") && $0 != "SCAN CONSTANT ROW" && !$0.contains("ownerKey") && !few.contains($0) }
            #expect(scans.isEmpty, "\(statement)")
        }
    }
}
