import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

@Suite("The sweep")
struct SweepTests {
    private func sweep(_ world: World) async throws -> Swept {
        try await world.records.desk(for: .system(.retention)).sweep()
    }

    private func keys(_ kind: String, _ world: World) throws -> Int {
        try world.raw().count("SELECT count(*) FROM keys.ownerKey WHERE kind = ?", [kind])
    }

    @Test("A draft goes after 14 days, with its key, and not before")
    func drafts() async throws {
        let world = try await World.make()
        let form = "/sessions/\(world.session)/log"
        try await world.desk(\.tutor).keep("did=Half+a+line", of: form, for: .logSession, about: .session(world.session))
        let copy = try world.copyOfFiles()
        world.clock.move(days: 13, hours: 23)
        #expect(try await sweep(world).drafts == 0)
        #expect(try await world.desk(\.tutor).draft(of: form)?.fields == "did=Half+a+line")
        world.clock.move(hours: 1)
        #expect(try await sweep(world) == Swept(drafts: 1))
        #expect(try world.raw().count("SELECT count(*) FROM draft") == 0)
        #expect(try keys("draft", world) == 0)
        try world.copyKeys(to: copy)
        #expect(try RawFiles(in: copy.url).boxes(world.master).open[.draft] == nil)
    }

    @Test("A draft that is dropped goes at once, with its key, and so does one that is kept anew")
    func dropped() async throws {
        let world = try await World.make()
        let form = "/sessions/\(world.session)/log"
        for text in ["did=One", "did=One+two"] {
            try await world.desk(\.tutor).keep(text, of: form, for: .logSession, about: .session(world.session))
        }
        #expect(try keys("draft", world) == 1)
        #expect(try await world.desk(\.tutor).draft(of: form)?.fields == "did=One+two")
        try await world.desk(\.tutor).dropDraft(of: form)
        try await world.desk(\.tutor).dropDraft(of: form)
        #expect(try await world.desk(\.tutor).draft(of: form) == nil)
        #expect(try keys("draft", world) == 0)
    }

    @Test("A draft is its author's alone")
    func alone() async throws {
        let world = try await World.make()
        let form = "/sessions/\(world.session)/log"
        try await world.desk(\.tutor).keep("did=Mine", of: form, for: .logSession, about: .session(world.session))
        #expect(try await world.desk(\.trainee).draft(of: form) == nil)
        #expect(try await world.desk(\.serviceLead).draft(of: form) == nil)
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.otherTutor).keep("did=Theirs", of: form, for: .logSession, about: .session(world.session))
        }
        #expect(try keys("draft", world) == 1)
    }

    @Test("Many drafts of one form at the same moment leave one draft and one key")
    func atOnce() async throws {
        let world = try await World.make()
        let form = "/sessions/\(world.session)/log"
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<20 {
                group.addTask {
                    try await world.desk(\.tutor).keep(
                        "did=\(number)", of: form, for: .logSession, about: .session(world.session))
                }
            }
            try await group.waitForAll()
        }
        #expect(try world.raw().count("SELECT count(*) FROM draft") == 1)
        #expect(try keys("draft", world) == 1)
        #expect(try await world.desk(\.tutor).draft(of: form) != nil)
    }

    @Test("A list that was laid aside goes after 24 hours, with its key")
    func uploads() async throws {
        let world = try await World.make()
        let table = try CSVTable.read(Array("Forename,Surname\nWren,Ashby\n".utf8)).get()
        try await world.desk(\.schoolLead).stage(table, at: world.school)
        #expect(try keys("upload", world) == 1)
        world.clock.move(hours: 23)
        #expect(try await sweep(world).isNothing)
        world.clock.move(hours: 1)
        #expect(try await sweep(world) == Swept(uploads: 1))
        #expect(try world.raw().count("SELECT (SELECT count(*) FROM upload) + (SELECT count(*) FROM uploadChunk)") == 0)
        #expect(try keys("upload", world) == 0)
    }

    @Test("Wrong guesses go after a day; invitations and sign-ins 30 days after their end")
    func signingIn() async throws {
        let world = try await World.make()
        let hashing = PasswordHash()
        let desk = world.records.desk(for: .stranger)
        await #expect(throws: SignInRefusal.wrong) {
            _ = try await desk.signIn(
                email: "rafi.penrosewell@world.example", password: "tambourine tuesday", from: "192.0.2.7", device: "Firefox",
                hashing: hashing)
        }
        try await world.system.setPassword("tambourine tuesday", of: world.people.tutor, hashing: hashing)
        let signedIn = try await desk.signIn(
            email: "rafi.penrosewell@world.example", password: "tambourine tuesday", from: "192.0.2.7", device: "Firefox", hashing: hashing)
        #expect(try await world.records.inSnapshot { try $0.visitor(withSecret: signedIn.secret.text)?.visitor } != nil)
        let invitations = try world.raw().count("SELECT count(*) FROM invitation")
        world.clock.move(days: 1)
        // The account's guesses went when its password was right; those of the address go now.
        #expect(try await sweep(world) == Swept(guesses: 1))
        world.clock.move(days: 7)
        let afterWeeks = try await sweep(world)
        // The world's invitations were made four weeks before, and ended a week after that.
        #expect(afterWeeks == Swept())
        world.clock.move(days: 3)
        #expect(try await sweep(world) == Swept(invitations: invitations))
        #expect(try world.raw().count("SELECT count(*) FROM signIn") == 1)
        world.clock.move(days: 20)
        #expect(try await sweep(world) == Swept(signIns: 1))
        #expect(try world.raw().count("SELECT count(*) FROM signIn") == 0)
    }

    @Test("An invitation to the five questions stays while it counts, so that no family is asked a fourth time within 60 days")
    func consentInvitations() async throws {
        let world = try await World.make()
        let (lead, pupil, carer) = (world.desk(\.schoolLead), world.pupils[0].id, ID<Carer>.new())
        try await lead.name(
            CarerDraft(name: "Wren", relation: "Aunt"), id: carer, for: pupil, entitled: true, mayBeContacted: true)
        for _ in 1...3 {
            _ = try await lead.inviteConsent(carer, about: pupil, in: .made(.english), byMail: false)
            world.clock.move(days: 1)
        }
        // Each worked for 21 days; 30 days after that an invitation to home's part would go.
        world.clock.move(days: 56)
        _ = try await sweep(world)
        #expect(try world.raw().count("SELECT count(*) FROM homeInvitation") == 3)
        await #expect(throws: Refusal.self) {
            _ = try await lead.inviteConsent(carer, about: pupil, in: .made(.english), byMail: false)
        }
        world.clock.move(days: 1)
        let swept = try await sweep(world)
        #expect(swept.invitations == 1)
        #expect(try world.raw().count("SELECT count(*) FROM homeInvitation") == 2)
        _ = try await lead.inviteConsent(carer, about: pupil, in: .made(.english), byMail: false)
    }

    @Test("It leaves a row in the audit if anything went, and none if nothing did")
    func audit() async throws {
        let world = try await World.make()
        try await world.desk(\.tutor).keep("did=x", of: "/sessions/x", for: .logSession, about: .session(world.session))
        let before = try world.raw().count("SELECT count(*) FROM audit")
        _ = try await sweep(world)
        #expect(try world.raw().count("SELECT count(*) FROM audit") == before)
        world.clock.move(days: 15)
        _ = try await sweep(world)
        #expect(
            try world.raw().rows("SELECT caller, person, verb FROM audit WHERE number > ?", [before]).map { $0["verb"] as String } == [
                "sweep"
            ])
    }

    @Test("Keys that a crash left behind go with it")
    func strayKeys() async throws {
        let world = try await World.make()
        try await world.records.inSteps { steps in
            try steps.transaction { transaction in
                try transaction.keyring.mint(.draft(.new()))
                try transaction.keyring.mint(.upload(.new()))
            }
        }
        _ = try await sweep(world)
        #expect(try keys("draft", world) == 0)
        #expect(try keys("upload", world) == 0)
    }

    @Test("Only the system sweeps")
    func nobodyElse() async throws {
        let world = try await World.make()
        await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.programmeLead).sweep() }
    }
}
