import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

/// Days on which a story that is told around today could stumble.
private let todays = [
    "2026-11-24", "2026-11-27", "2026-11-28", "2026-11-29", "2027-01-01", "2027-08-18", "2027-08-31", "2027-09-01", "2028-02-29",
]

@Suite("The demonstration")
struct DemonstrationTests {
    @Test("tells its whole story on any day of any year", arguments: todays)
    func anyDay(_ today: String) async throws {
        try await withDemonstration(on: today) { told async throws in
            #expect(try await told.count("service") == 3)
            #expect(try await told.count("school") == 6)
            #expect(try await told.count("nurtureGroup") == 12)
            #expect(try await told.count("groupClosure") == 3)
            #expect(try await told.count("sessionCancellation") > 0)
            #expect(try await told.count("sessionMove") > 0)
            #expect(try await told.records.isDemonstration())
        }
    }

    @Test("gives the tutor something to log, and a little that is late", arguments: todays)
    func tutorsDay(_ today: String) async throws {
        try await withDemonstration(on: today) { told in
            let sessions = try await told.desk(.tutor).home().waiting.map(\.subject).compactMap { waiting in
                if case .session(let session, _) = waiting { session } else { nil }
            }
            let day = try #require(Day(iso: today))
            if day.weekday <= .friday { #expect(sessions.contains { $0.day == day && $0.state == .today }) }
            #expect((1...2).contains(sessions.count { $0.state == .unfinished }))
        }
    }

    @Test("has a finished group with all reports: two carers who differ, a voice that is awaited, one that declined", arguments: todays)
    func reports(_ today: String) async throws {
        try await withDemonstration(on: today) { told in
            let lead = try await told.desk(.schoolLead)
            let groups = try await told.records.inSnapshot { transaction in
                try ID<Group>.fetchAll(
                    transaction.db,
                    sql: """
                        SELECT nurtureGroup FROM groupClosure c JOIN nurtureGroup g ON g.id = c.nurtureGroup
                        JOIN school s ON s.id = g.school WHERE s.urn = 100001
                        """)
            }
            let group = try #require(groups.first)
            let point = try #require(try await lead.reports(of: group).points.last)
            #expect(point.isOpen)
            #expect(point.pupils.map(\.state.missing) == [[], [], [.home], []])
            #expect(point.pupils.last?.state.states[.pupil] == .declined)
            let differ = try await lead.report(on: point.pupils[1].pupil, in: group).part(of: .home, at: .end)
            #expect(Set(differ.map(\.by)).count == 2)
            #expect(differ[0].marks != differ[1].marks)
        }
    }

    @Test("leaves the school lead consents to ask for, and the service lead pupils to place")
    func leadsWork() async throws {
        try await withDemonstration(on: "2026-11-24") { told in
            let school = try await told.desk(.schoolLead).home().waiting.map(\.subject)
            #expect(school.contains { if case .consents(_, _, let count) = $0 { count > 0 } else { false } })
            let service = try await told.desk(.serviceLead).home().waiting.map(\.subject)
            #expect(service.contains { if case .places(_, _, let count) = $0 { count > 0 } else { false } })
        }
    }

    @Test("has one account for every role, and each of them signs in")
    func accounts() async throws {
        #expect(Demonstration.accounts.map(\.role).sorted() == Role.allCases.map(\.words).sorted())
        try await withDemonstration(on: "2026-11-24") { told in
            for account in Demonstration.accounts {
                let signedIn = try await told.records.desk(for: .stranger).signIn(
                    email: account.email, password: account.password, from: "127.0.0.1", device: "a test", hashing: told.hashing)
                let visitor = try #require(try await told.records.inSnapshot { try $0.visitor(withSecret: signedIn.secret.text)?.visitor })
                #expect(visitor.roles.map(\.role.words).contains(account.role))
            }
        }
    }

    @Test("has instruments that will run short, agreements by both and one that waits for the service", arguments: todays)
    func arrangements(_ today: String) async throws {
        try await withDemonstration(on: today) { told in
            let service = try await told.records.inSnapshot { transaction in
                try ID<Service>.fetchOne(transaction.db, sql: "SELECT id FROM service WHERE name = 'Millbrook Music Service'")
            }
            let lending = try await told.desk(.serviceLead).instruments(of: try #require(service))
            #expect(lending.shortages.map(\.instrument.name) == ["Djembe"])
            #expect(lending.shortages.first?.weeks.first?.missing == 2)
            let states = try await told.records.inSnapshot { transaction in
                try ID<Group>.fetchAll(transaction.db, sql: "SELECT DISTINCT nurtureGroup FROM agreement ORDER BY nurtureGroup")
                    .map { try transaction.agreementState(of: $0) }
            }
            #expect(states.count == 3 && states.count { $0 == .confirmed } == 2 && states.contains(.waitsFor([.service])))
        }
    }

    @Test("holds a decision about a group that is yet to be formed, while pupils wait for whom groups can be suggested", arguments: todays)
    func decision(_ today: String) async throws {
        try await withDemonstration(on: today) { told in
            let school = try await told.records.inSnapshot { transaction in
                try ID<School>.fetchOne(transaction.db, sql: "SELECT id FROM school WHERE urn = 100001")
            }
            let ground = try await told.desk(.schoolLead).formingGround(at: try #require(school))
            let decision = try #require(ground.decisions.first)
            #expect(ground.decisions.count == 1)
            let new = decision.content.groups.filter { $0.running == nil }
            #expect(new.map(\.pupils.count) == [4])
            let waiting = Set(ground.waiting.map(\.id))
            #expect(Set(new.flatMap(\.pupils) + decision.content.unplaced) == waiting)
            #expect(ground.waiting.count { $0.free?.isEmpty == false } >= 8)
            let problem = try ground.problem(rooms: ground.rooms, mostGroups: ground.usualGroups)
            let review = ArrangementReview(
                decision.content.groups.map { (pupils: $0.pupils.map(\.description), slot: $0.slot) }, in: problem
            ) { $0 }
            #expect(review.groups.allSatisfy(\.broken.isEmpty) && review.broken.isEmpty)
        }
    }

    @Test("shows a group that is larger than five, and voices with different readers")
    func variety() async throws {
        try await withDemonstration(on: "2026-11-24") { told in
            let sizes = try await told.numbers("SELECT count(*) FROM membership GROUP BY nurtureGroup")
            #expect(sizes.contains { GroupSize.advice(for: $0) != nil })
            let readers = try await told.numbers("SELECT DISTINCT schoolMayRead * 2 + homeMayRead FROM voice WHERE NOT passed ORDER BY 1")
            #expect(readers == [0, 1, 2, 3])
            #expect(try await told.numbers("SELECT count(*) FROM voice WHERE passed")[0] > 0)
        }
    }

    @Test("writes the past in the past: logs are saved on the day, and the audit is in order of time")
    func diary() async throws {
        try await withDemonstration(on: "2026-11-24") { told in
            let times = try await told.numbers("SELECT at FROM audit ORDER BY number")
            #expect(times == times.sorted())
            let late = try await told.numbers(
                "SELECT count(*) FROM sessionLog l JOIN session s ON s.id = l.session WHERE date(l.savedAt / 1000, 'unixepoch') <> s.heldOn"
            )
            #expect(late == [0])
        }
    }

    @Test(
        "has a register around its schools, with closed ones, notes, reasons, two schools that wrote and one with a new name",
        arguments: todays)
    func register(_ today: String) async throws {
        try await withDemonstration(on: today) { told in
            #expect(try await told.numbers("SELECT isOpen FROM establishment ORDER BY isOpen").filter { $0 == 0 }.count == 4)
            #expect(try await told.numbers("SELECT count(*) FROM establishment WHERE isOpen = 1 AND easting IS NOT NULL") == [60])
            #expect(try await told.count("establishmentNote") == 4)
            #expect(try await told.count("schoolChoice") == 4)
            #expect(try await told.count("interest") == 2)
            #expect(try await told.count("registerNews") == 1)
            let waiting = try await told.desk(.serviceLead).home().waiting.map(\.subject)
            #expect(waiting.contains { if case .interests(_, _, 1) = $0 { true } else { false } })
        }
    }

    @Test("is the same for the same seed, and another for another")
    func seeds() async throws {
        let marks = "SELECT unicode(mark) FROM attendance a JOIN session s ON s.id = a.session ORDER BY s.heldOn, s.startsAt, a.mark"
        let sameOnce = try await withDemonstration(on: "2026-11-24") { try await $0.numbers(marks) }
        let sameTwice = try await ToldFiles(on: "2026-11-24", seed: 1).retold { try await $0.numbers(marks) }
        let other = try await withDemonstration(on: "2026-11-24", seed: 2) { try await $0.numbers(marks) }
        #expect(sameOnce == sameTwice)
        #expect(sameOnce != other)
    }
}
