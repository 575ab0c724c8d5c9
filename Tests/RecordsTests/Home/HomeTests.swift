import Nurture
import Testing

@testable import Records

@Suite("What waits for me")
struct HomeTests {
    @Test("is the oldest first, over all kinds")
    func order() async throws {
        let world = try await World.make()
        for person in [\World.People.tutor, \.serviceLead, \.schoolLead, \.trainee] {
            let days = try await world.desk(person).home().waiting.map(\.since)
            #expect(days == days.sorted())
        }
    }

    @Test("for a tutor: today's session and those without a log; not what is logged or cancelled")
    func tutor() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        try await tutor.log(world.pastSessions[0], SessionDraft(revision: 0))
        try await tutor.cancel(world.pastSessions[1], because: .noRoom)
        #expect(try await tutor.home().sessions == [world.pastSessions[2], world.pastSessions[3], world.session])
    }

    @Test("for a trainee and school staff: today's session, and a line of their own that is missing")
    func notes() async throws {
        let world = try await World.make()
        for person in [\World.People.trainee, \.schoolStaff] {
            let home = try await world.desk(person).home()
            #expect(home.sessions == [world.session])
            #expect(home.missingNotes == [world.pastSessions[2], world.pastSessions[3]])
            try await world.desk(person).write(notes: [world.pupils[0].id: "Sang"], in: world.pastSessions[3])
            #expect(try await world.desk(person).home().missingNotes == [world.pastSessions[2]])
        }
    }

    @Test("for the leads: groups of an unusual size, late logs, pupils without a place")
    func leads() async throws {
        let world = try await World.make()
        let lead = world.desk(\.serviceLead)
        _ = try await world.newPupil()
        for member in try await lead.group(world.group).members.prefix(3) {
            try await lead.leave(member.membership, of: world.group, on: world.clock.day.adding(days: -1))
        }
        let waiting = try await lead.home().waiting.map(\.subject)
        #expect(waiting.contains { if case .unusualSize(let group, 2) = $0 { group.id == world.group } else { false } })
        #expect(waiting.contains { if case .lateLogs(let group, 4) = $0 { group.id == world.group } else { false } })
        #expect(waiting.contains { if case .places(world.school, _, 4) = $0 { true } else { false } })
        #expect(
            try await world.desk(\.otherServiceLead).home().waiting.allSatisfy {
                if case .lateLogs(let group, _) = $0.subject { group.id == world.otherGroup } else { true }
            })
    }

    @Test("for a head: the school's groups, closed to them, and nothing that waits")
    func head() async throws {
        let world = try await World.make()
        let home = try await world.desk(\.head).home()
        #expect(home.waiting.isEmpty)
        #expect(home.groups.map(\.line.id) == [world.group])
        #expect(home.groups.allSatisfy { !$0.mayOpen })
    }

    @Test("holds what was typed and not saved, as long as one reaches what it is about")
    func drafts() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        let form = "/sessions/\(world.session)/log"
        try await tutor.keep("did=Drums", of: form, for: .logSession, about: .session(world.session))
        #expect(try await tutor.home().drafts == [form])
        #expect(try await world.desk(\.trainee).home().drafts.isEmpty)
        try await world.desk(\.serviceLead).close(world.group)
        world.clock.move(days: 13)
        #expect(try await tutor.home().drafts == [form])
        world.clock.move(days: 2)
        #expect(try await tutor.home().drafts.isEmpty)
    }

    @Test("shows no draft about what one cannot reach any more")
    func unreachableDraft() async throws {
        let world = try await World.make()
        let tutor = world.desk(\.tutor)
        try await tutor.keep("did=Drums", of: "/sessions/\(world.session)/log", for: .logSession, about: .session(world.session))
        let line = try #require(try await tutor.group(world.group).adults.first { $0.person == world.people.tutor })
        try await world.desk(\.serviceLead).detach(line.attachment, from: world.group, on: world.clock.day)
        world.clock.move(days: 1)
        #expect(try await tutor.home().drafts.isEmpty)
    }
}

extension Home {
    var sessions: [ID<Session>] {
        waiting.compactMap { if case .session(let session, _) = $0.subject { session.id } else { nil } }
    }
    var missingNotes: [ID<Session>] {
        waiting.compactMap { if case .ownNote(let session, _) = $0.subject { session.id } else { nil } }
    }
    var drafts: [String] {
        waiting.compactMap { if case .draft(let form, _) = $0.subject { form } else { nil } }
    }
}
