import Foundation
import Nurture
import Testing

@testable import Records

@Suite("The birth date before home's part")
struct OpeningHomeTests {
    private func attempt(_ sent: SentHomeInvitation, _ date: String, _ records: Records, from address: String = "192.0.2.7") async throws
        -> HomeTry
    {
        try await records.desk(for: .stranger).open(home: sent.secret.text, birthDate: Day(iso: date)!, from: address)
    }

    private func left(_ attempt: HomeTry) -> Int? {
        if case .wrong(let left) = attempt { left } else { nil }
    }

    private func isGone(_ attempt: HomeTry) -> Bool {
        if case .gone = attempt { true } else { false }
    }

    @Test("Five wrong dates close it, also after a restart, and then the right one does not open it")
    func five() async throws {
        let world = try await World.make()
        let sent = try await world.inviteHome(world.carer())
        for (number, date) in ["2017-11-22", "2017-11-24", "2018-11-23"].enumerated() {
            #expect(left(try await attempt(sent, date, world.records)) == 4 - number)
        }
        try world.records.close()
        let again = try await world.reopened()
        #expect(left(try await attempt(sent, "2016-11-23", again)) == 1)
        #expect(isGone(try await attempt(sent, "2015-11-23", again)))
        #expect(isGone(try await attempt(sent, "2017-11-23", again)))
        let arrival = try await again.desk(for: .stranger).arrival(atHome: sent.secret.text, opening: nil)
        guard case .gone = arrival else {
            Issue.record("still asked for the date")
            return
        }
        let page = try await again.desk(for: .person(world.people.schoolLead)).askingHome(on: world.pupils[0].id, in: world.group)
        #expect(page.invitations.map(\.state) == [.closedAfterTries])
        try again.close()
    }

    @Test("Dates tried at the same moment count as well")
    func atOnce() async throws {
        let world = try await World.make()
        let sent = try await world.inviteHome(world.carer())
        let wrong = try await withThrowingTaskGroup(of: Int?.self) { tries in
            for day in 1...20 {
                tries.addTask { self.left(try await self.attempt(sent, "2017-10-\(day < 10 ? "0" : "")\(day)", world.records)) }
            }
            return try await tries.reduce(into: [Int]()) { all, left in if let left { all.append(left) } }
        }
        #expect(wrong.sorted() == [1, 2, 3, 4])
        #expect(try world.raw().count("SELECT count(*) FROM homeInvitationTry") == 5)
    }

    @Test("The right date opens it for two hours in that browser alone, and counts as no try")
    func right() async throws {
        let world = try await World.make()
        let sent = try await world.inviteHome(world.carer())
        guard case .right(let opening) = try await attempt(sent, "2017-11-23", world.records) else {
            Issue.record("not opened")
            return
        }
        func isOpen(_ secret: String?, _ invitation: SentHomeInvitation) async throws -> Bool {
            if case .open = try await world.stranger.arrival(atHome: invitation.secret.text, opening: secret) { true } else { false }
        }
        #expect(try await isOpen(opening.text, sent))
        #expect(try await !isOpen(nil, sent))
        #expect(try await !isOpen("something else", sent))
        // One child's opening opens no other child's page.
        let other = try await world.inviteHome(world.carer(of: 1), pupil: 1)
        #expect(try await !isOpen(opening.text, other))
        // Whoever was in stays in when somebody else spends all tries.
        for day in 1...5 { _ = try await attempt(sent, "2017-10-0\(day)", world.records, from: "198.51.100.\(day)") }
        #expect(try await isOpen(opening.text, sent))
        world.clock.move(hours: 2)
        #expect(try await !isOpen(opening.text, sent))
        #expect(try world.raw().count("SELECT count(*) FROM homeInvitationTry") == 5)
    }

    @Test("An unknown address is gone, and costs whoever guesses it a try from where they are")
    func unknown() async throws {
        let world = try await World.make()
        for _ in 1...30 { #expect(isGone(try await world.stranger.open(home: "nothing", birthDate: world.clock.day, from: "192.0.2.7"))) }
        await #expect(throws: SignInRefusal.wait(seconds: 1)) {
            _ = try await world.stranger.open(home: "nothing", birthDate: world.clock.day, from: "192.0.2.7")
        }
        let sent = try await world.inviteHome(world.carer())
        await #expect(throws: SignInRefusal.wait(seconds: 1)) { _ = try await attempt(sent, "2017-11-23", world.records) }
        #expect(left(try await attempt(sent, "2017-11-22", world.records, from: "198.51.100.1")) == 4)
    }

    @Test("A carer's desk reaches its own child and nothing else")
    func reach() async throws {
        let world = try await World.make()
        let (place, desk) = try await world.openHome()
        let (theirs, _) = try await world.openHome(pupil: 1)
        await #expect(throws: Refusal.outOfReach) { _ = try await desk.homeAsked(at: theirs) }
        await #expect(throws: Refusal.outOfReach) { _ = try await desk.homeVersion(at: theirs) }
        await #expect(throws: Refusal.outOfReach) {
            try await desk.send(ContributionDraft(point: .start, isDeclined: true), of: .home, on: theirs.pupil, in: theirs.group)
        }
        await #expect(throws: Refusal.outOfReach) {
            try await desk.send(ContributionDraft(point: .start, isDeclined: true), of: .home, on: place.pupil, in: world.otherGroup)
        }
        await #expect(throws: Refusal.notAllowed) { _ = try await desk.pupil(place.pupil) }
        await #expect(throws: Refusal.notAllowed) { _ = try await desk.report(on: place.pupil, in: place.group) }
        await #expect(throws: Refusal.outOfReach) { _ = try await desk.group(place.group) }
        await #expect(throws: Refusal.notAllowed) {
            try await desk.send(ContributionDraft(point: .start, isDeclined: true), of: .tutor, on: place.pupil, in: place.group)
        }
    }
}
