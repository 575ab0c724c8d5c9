import Foundation
import Logging
import Nurture
import ServiceLifecycle
import Synchronization

@testable import Records
@testable import Website

/// # How to test the website
///
/// A `Site` is the real server on a free port over a fresh copy of one small world (`World.swift`). Nothing is shared between
/// tests, so each may do to it what it likes, in parallel with the others.
///
///     @Test("a tutor opens the own group")
///     func ownGroup() async throws {
///         try await withSite { site in
///             let tutor = try await site.signedIn(.tutor)              // a browser, signed in without typing a password
///             let page = try await tutor.get(site.world.bluebirds.path) // follows no redirect by itself
///             #expect(page.status == 200)
///             #expect(try page.html.heading == "Bluebirds")            // parses the page as XML and fails if it is not
///             let saved = try await tutor.fill(page, formTo: "/…", with: ["did": "Drums"])  // as a browser would send it
///             #expect(saved.status == 303)
///             try await tutor.follow(saved)
///         }
///     }
///
/// - `site.clock.travel(days: 3)` moves the time that the server sees. It begins on Tuesday 10 November 2026 at 10:00.
/// - `site.desk(.tutor)` is somebody's desk, for preparing and for looking at what became of a request.
/// - `try await site.digest()` is a digest over all rows of both databases, but for the audit, guesses and when a browser was last seen:
///   equal digests mean that nothing has changed. `site.auditCount()` counts the audit's rows.
/// - `site.logged` is every line that the server has logged.
final class Site: Sendable {
    let world: World
    let clock: MovableClock
    let records: Records
    let server: HocketServer
    let address: String
    let log: CapturedLog
    private let running: Task<Void, any Error>
    private let folder: TemporaryFolder

    init(_ settings: HocketServer.Settings = .init(port: 0), logLevel: Logger.Level = .trace, isDemonstration: Bool = false) async throws {
        let template = try await World.template()
        let clock = MovableClock(World.begins)
        let folder = try TemporaryFolder(copying: template.folder.url)
        let log = CapturedLog()
        let records = try await Records(folder: folder.url, master: template.master, clock: { clock.now })
        if isDemonstration {
            try await records.inTransaction { try $0.insert("installation", ["id": 1, "demonstration": true, "madeAt": $0.now]) }
        }
        let server = try await HocketServer(records, hashing: PasswordHash(), settings: settings, logger: log.logger(logLevel))
        let (port, tellPort) = AsyncStream.makeStream(of: Int.self)
        let application = try server.application { tellPort.yield($0) }
        running = Task {
            defer { tellPort.finish() }
            try await application.run()
        }
        guard let listening = await port.first(where: { _ in true }) else {
            try await running.value
            throw NotListening()
        }
        (world, self.clock, self.records, self.server, self.log, self.folder) = (template.world, clock, records, server, log, folder)
        address = "\(settings.certificate == nil ? "http" : "https")://127.0.0.1:\(listening)"
    }

    func end() async throws {
        running.cancel()
        _ = await running.result
        try records.close()
        try folder.remove()
    }

    /// Somebody's browser, signed in.
    func signedIn(_ somebody: Somebody) async throws -> TestBrowser { try await signedIn(as: world[somebody]) }

    func signedIn(as person: ID<Person>) async throws -> TestBrowser {
        let signedIn = try await records.inTransaction { try $0.startSignIn(person, "Firefox on Linux") }
        return TestBrowser(site: address, signIn: signedIn.id, cookies: ["__Host-hocket": signedIn.secret.text])
    }

    /// A browser that nobody is signed in with.
    func stranger() -> TestBrowser { TestBrowser(site: address) }

    func desk(_ somebody: Somebody) -> Desk { records.desk(for: .person(world[somebody])) }
    var system: Desk { records.desk(for: .system(.commandLine)) }
    var logged: [String] { log.lines }

    struct NotListening: Error {}
}

/// Runs a site for one test and takes it away afterwards, data and all.
func withSite<Result>(
    _ settings: HocketServer.Settings = .init(port: 0), logLevel: Logger.Level = .trace, isDemonstration: Bool = false,
    _ test: (Site) async throws -> Result
) async throws -> Result {
    let site = try await Site(settings, logLevel: logLevel, isDemonstration: isDemonstration)
    do {
        let result = try await test(site)
        try await site.end()
        return result
    } catch {
        try? await site.end()
        throw error
    }
}

/// A clock that stands still until it is moved.
final class MovableClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ instant: Instant) {
        self.instant = Mutex(instant)
    }

    var now: Instant { instant.withLock { $0 } }

    func travel(days: Int64 = 0, hours: Int64 = 0, minutes: Int64 = 0, seconds: Int64 = 0) {
        instant.withLock { $0 = $0.adding(days: days).adding(hours: hours).adding(minutes: minutes).adding(seconds: seconds) }
    }
}

/// A folder that is taken away with everything in it.
struct TemporaryFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "hocket-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    init(copying other: URL) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "hocket-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.copyItem(at: other, to: url)
    }

    func remove() throws { try FileManager.default.removeItem(at: url) }
}
