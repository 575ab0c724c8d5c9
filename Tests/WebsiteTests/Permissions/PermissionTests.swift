import Foundation
import HTTPTypes
import Nurture
import Testing

@testable import Records
@testable import Website

/// Every door × every caller × (mine, another group's, another school's, another service's, a nonsense ID), over real HTTP with the
/// doors' own samples. Callers of ended and of coming roles are among the callers.
@Suite("Permissions")
struct PermissionTests {
    static let closedDoors = Doors.all.filter { !$0.isPublic }.map(\.name)

    @Test("Whoever is not signed in is sent to the sign-in page, and nothing changes", arguments: closedDoors)
    func strangers(_ name: String) async throws {
        let door = try #require(Doors.all.first { $0.name == name })
        try await withSite { site in
            let before = try await site.digest()
            let request = Request(door, site.world.sample(site.world.bluebirds), device: nil)
            let answer = try await request.send(by: site.stranger())
            if door.method == .get {
                #expect(answer.status == 303)
                #expect(answer.location?.hasPrefix("/sign-in") == true)
            } else {
                #expect(answer.status == 401)
                #expect(try answer.html.heading == "Sign in")
            }
            #expect(try await site.digest() == before)
            #expect(try await site.auditCount() == (try await site.startAuditCount()))
        }
    }

    @Test("Each caller is answered as the table says, and a refusal changes nothing", arguments: closedDoors)
    func callers(_ name: String) async throws {
        let door = try #require(Doors.all.first { $0.name == name })
        try await withSite { site in
            for somebody in Somebody.allCases { try await refusals(at: door, of: somebody, site) }
        }
        for somebody in Somebody.allCases { try await allowed(at: door, to: somebody) }
    }

    /// Everything that is refused, one after another on one site: the data must be the same after all of it.
    private func refusals(at door: Door, of somebody: Somebody, _ site: Site) async throws {
        let reach = PermissionReach(world: site.world)
        let browser = try await site.signedIn(somebody)
        let (before, audit) = (try await site.digest(), try await site.auditCount())
        var sent: Set<String> = []
        if case .named(let kind) = door.about {
            for place in site.world.places {
                let request = Request(door, site.world.sample(place), device: browser.signIn)
                let expected = reach.answer(to: somebody, door.verb, place, kind)
                guard expected != .allowed, sent.insert(request.path).inserted else { continue }
                let status = try await request.send(by: browser).status
                #expect(status == (expected == .outOfReach ? 404 : 403), "\(somebody) at \(door.name) of \(place.name)")
                try await draft(request, status, by: browser, "\(somebody) keeps a draft for \(door.name) of \(place.name)")
            }
            let nonsense = Request(door, SampleWorld(ids: [:]), device: nil)
            #expect(try await nonsense.send(by: browser).status == 404, "\(somebody) at \(door.name) of nothing")
            let garbled = Request(door, SampleWorld(ids: [kind.rawValue: "not-an-id"]), device: nil)
            #expect(try await garbled.send(by: browser).status == 404, "\(somebody) at \(door.name) of a garbled ID")
        }
        #expect(try await site.digest() == before, "\(somebody) was refused at \(door.name) and something changed")
        #expect(try await site.auditCount() == audit, "\(somebody) was refused at \(door.name) and the audit grew")
    }

    /// A draft of a form is refused exactly as the form is.
    private func draft(_ request: Request, _ status: Int, by browser: TestBrowser, _ what: Comment) async throws {
        guard request.door.formPage != nil else { return }
        let answer = try await browser.post("/drafts", ["form": request.path, "did": "Half a line"])
        #expect(answer.status == status, what)
    }

    /// Everything that is allowed, each on a site of its own, since it changes things.
    private func allowed(at door: Door, to somebody: Somebody) async throws {
        let world = try await World.template().world
        let reach = PermissionReach(world: world)
        var sent: Set<String> = []
        // At a school that two services share, somebody chooses among what belongs to the own one.
        for place in world.places.filter({ reach.isOfTheOwnService($0, somebody) }) + world.places {
            switch door.about {
            case .named(let kind): guard reach.answer(to: somebody, door.verb, place, kind) == .allowed else { continue }
            case .oneself, .house: guard place.name == world.bluebirds.name else { continue }
            }
            guard sent.insert(Request(door, world.sample(place), device: nil).path).inserted else { continue }
            try await withSite { site in
                let browser = try await site.signedIn(somebody)
                var sample = site.world.sample(place)
                sample.ids.merge(try await Preparation.of(door, place, somebody, browser, site)) { $1 }
                let request = Request(door, sample, device: browser.signIn)
                // What is kept as a draft for a session's form is for those who may log it; each form is tested with its own door.
                if door.path == "/drafts", somebody != .tutor { return }
                // Only some of the people have a password that could be changed.
                if door.path == "/account/password", door.method == .post, ![.tutor, .schoolLead, .serviceLead].contains(somebody) {
                    return
                }
                let answer = try await request.send(by: browser)
                // Whoever may have a document on paper is told that there is no press here.
                let isFine = (200..<400).contains(answer.status) || answer.status == 501 && door.path.hasSuffix(".pdf")
                #expect(isFine, "\(somebody) at \(door.name) of \(place.name): \(answer.status)")
                if door.formPage != nil {
                    #expect(
                        try await browser.post("/drafts", ["form": request.path, "did": "Half a line"]).status == 204,
                        "\(somebody) keeps a draft for \(door.name) of \(place.name)")
                }
            }
        }
    }

    @Test("Who may not do it is told so before the body is looked at; only then may the body be wrong")
    func orderOfAnswers() async throws {
        try await withSite { site in
            let (mine, theirs) = (site.world.bluebirds, site.world.beeches)
            let garbage = Array("did=%zz".utf8)
            let headers = ["Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"]
            let tutor = try await site.signedIn(.tutor)
            let lead = try await site.signedIn(.schoolLead)
            func log(_ session: ID<Session>, _ browser: TestBrowser) async throws -> Int {
                try await browser.send("POST", "/sessions/\(session)/log", headers: headers, body: garbage).status
            }
            #expect(try await log(theirs.session, tutor) == 404)
            #expect(try await log(mine.session, lead) == 403)
            #expect(try await log(mine.session, tutor) == 400)
            let empty = try await tutor.post("/sessions/\(mine.session)/moves")
            #expect(empty.status == 422)
        }
    }
}

extension Door {
    var name: String { "\(method.rawValue) \(path)" }
}

extension World {
    var places: [Place] { [bluebirds, otters, elms, drifters, beeches] }
}

/// A door's sample request.
private struct Request {
    let door: Door
    let path: String
    private let world: SampleWorld

    init(_ door: Door, _ sample: SampleWorld, device: ID<SignIn>?) {
        var world = sample
        if let device { world.ids["device"] = device.description }
        self.door = door
        self.world = world
        path =
            "/"
            + door.path.split(separator: "/").map { $0.hasPrefix("{") ? world[String($0.dropFirst().dropLast())] : String($0) }
            .joined(separator: "/")
    }

    func send(by browser: TestBrowser) async throws -> TestAnswer {
        guard door.method != .get else {
            let query = URLEncoding.write(door.sample(world))
            return try await browser.get(query.isEmpty ? path : "\(path)?\(query)")
        }
        let (type, bytes) = door.sampleBody(world)
        return try await browser.send(
            door.method.rawValue, path, headers: ["Content-Type": type, "Sec-Fetch-Site": "same-origin"], body: bytes)
    }
}
