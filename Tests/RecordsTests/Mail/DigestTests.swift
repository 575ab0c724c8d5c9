import GRDB
import Nurture
import Testing

@testable import Records

/// The world stands on Tuesday 6 October 2026; the clocks go back on Sunday the 25th.
@Suite("The weekly mail")
struct DigestTests {
    private func world(_ leads: KeyPath<World.People, ID<Person>>...) async throws -> World {
        let world = try await World.make()
        for lead in leads {
            try await world.system.setPassword(Deeds.password, of: world.people[keyPath: lead], hashing: PasswordHash())
        }
        return world
    }

    /// A round as the server makes it.
    private func round(_ world: World) async throws -> [ID<Person>] {
        let leads = try await world.postRound.leadsWithoutDigest()
        for lead in leads { try await world.postRound.writeDigest(to: lead) }
        return leads
    }

    private func move(_ world: World, to day: String, _ time: String) {
        let wanted = SchoolClock.instant(Day(iso: day)!, WallTime(time)!)
        world.clock.move(minutes: (wanted.milliseconds - world.clock.now.milliseconds) / 60_000)
    }

    private func letters(_ world: World) async throws -> [Letter] { try await world.postRound.lettersDue().map(\.letter) }

    @Test("comes on Monday at seven, once a week, across a change of the clock")
    func once() async throws {
        let world = try await world(\.serviceLead)
        var written = try await round(world)
        #expect(written.isEmpty, "the password is younger than this week's mail")
        for monday in ["2026-10-19", "2026-10-26", "2026-11-02"] {
            move(world, to: monday, "06:59")
            written = try await round(world)
            #expect(written.isEmpty)
            move(world, to: monday, "07:00")
            written = try await round(world)
            #expect(written == [world.people.serviceLead])
            world.clock.move(days: 3)
            written = try await round(world)
            #expect(written.isEmpty)
        }
        #expect(try world.raw().count("SELECT count(*) FROM digest") == 3)
    }

    @Test("goes to leads of services and schools who have a password, and to nobody else")
    func leads() async throws {
        let world = try await world(\.serviceLead, \.schoolLead, \.programmeLead, \.tutor, \.head)
        world.clock.move(days: 7)
        let written = try await round(world)
        #expect(Set(written) == [world.people.serviceLead, world.people.schoolLead])
    }

    @Test("says what the start page says, by place and kind, with its numbers and without a name of a child or a group")
    func words() async throws {
        let world = try await world(\.serviceLead, \.schoolLead)
        try await Telling.fill(world)
        world.clock.move(days: 7)
        _ = try await round(world)
        let letters = try await letters(world)
        let service = try #require(letters.first { $0.address.text == "imogen.frostwick@world.example" })
        let count = try await world.desk(\.serviceLead).home().waiting.reduce(0) {
            if case .lateLogs(_, let count) = $1.subject { $0 + count } else { $0 }
        }
        #expect(count > 1)
        #expect(service.text(at: "").contains("– Larkrise Primary: \(WaitingKind.lateLogs.words(count))\n"))
        for letter in letters {
            let text = letter.subject + letter.text(at: "https://music.example.org")
            #expect(text.contains("https://music.example.org/account"))
            for pupil in world.pupils { #expect(!text.contains(pupil.firstName) && !text.contains(pupil.familyName)) }
            #expect(!text.contains("Thunder"))
        }
    }

    @Test("adds up what waits at one place over several groups")
    func sums() throws {
        func group(_ name: String, _ school: String) -> GroupLine {
            GroupLine(id: .new(), name: name, schoolName: school, slot: Slot(weekday: .monday, time: .midnight), isClosed: false)
        }
        let day = try #require(Day(iso: "2026-10-06"))
        let subjects: [Waiting.Subject] = [
            .lateLogs(group("Otters", "Oak Lane"), count: 2), .withoutTutor(group("Elms", "Elm Row")),
            .lateLogs(group("Elms", "Elm Row"), count: 1), .lateLogs(group("Finches", "Oak Lane"), count: 3),
            .draft(form: "/x", about: nil), .unusualSize(group("Elms", "Elm Row"), count: 6), .withoutTutor(group("Wrens", "Elm Row")),
        ]
        #expect(
            digestLines(subjects.map { Waiting(since: day, subject: $0) }) == [
                "Oak Lane: 5 sessions without a log for a week", "Elm Row: 2 groups without a tutor",
                "Elm Row: 1 session without a log for a week", "Elm Row: A group that is not of three to five pupils",
            ])
    }

    @Test("does not come when nothing waits, nor later in that week when something does")
    func nothing() async throws {
        let world = try await world(\.otherSchoolLead)
        world.clock.move(days: 7)
        let staff = try await world.desk(\.otherSchoolLead).school(world.otherSchool).people.first { $0.role == .schoolStaff }
        try await world.system.setPassword(Deeds.password, of: try #require(staff).person, hashing: PasswordHash())
        for pupil in world.otherPupils {
            try await world.desk(\.otherSchoolLead).send(
                ContributionDraft(point: .start, isDeclined: true), of: .school, on: pupil.id, in: world.otherGroup)
        }
        let waiting = try await world.desk(\.otherSchoolLead).home().waiting
        #expect(waiting.isEmpty)
        let written = try await round(world)
        #expect(written == [world.people.otherSchoolLead])
        _ = try await world.desk(\.otherSchoolLead).nominate(
            [PupilDraft(firstName: "Wren", familyName: "Ashby", birthDate: Day(iso: "2017-11-23")!, yearGroup: YearGroup(4)!)],
            at: world.otherSchool)
        world.clock.move(days: 1)
        let again = try await round(world)
        #expect(again.isEmpty)
        let letters = try await letters(world)
        #expect(letters.isEmpty)
        #expect(try world.raw().count("SELECT count(*) FROM keys.ownerKey WHERE kind = 'mail'") == 0)
    }

    @Test("does not come to whoever said no, and comes again after yes")
    func choosing() async throws {
        let world = try await world(\.serviceLead)
        let lead = world.desk(\.serviceLead)
        #expect(try await lead.account().weeklyMail == true)
        try await lead.choose(weeklyMail: false)
        try await lead.choose(weeklyMail: false)
        #expect(try await lead.account().weeklyMail == false)
        world.clock.move(days: 7)
        var written = try await round(world)
        #expect(written.isEmpty)
        try await lead.choose(weeklyMail: true)
        #expect(try await lead.account().weeklyMail == true)
        written = try await round(world)
        #expect(written == [world.people.serviceLead])
    }

    @Test("is no choice of whoever does not lead")
    func noChoice() async throws {
        let world = try await World.make()
        for person in [\World.People.tutor, \.head, \.programmeLead] {
            #expect(try await world.desk(person).account().weeklyMail == nil)
        }
    }

    @Test("leaves a row for 60 days, and is the system's alone to write")
    func retention() async throws {
        let world = try await world(\.serviceLead)
        world.clock.move(days: 7)
        _ = try await round(world)
        await #expect(throws: Refusal.outOfReach) {
            try await world.desk(\.programmeLead).writeDigest(to: world.people.schoolLead)
        }
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.serviceLead).writeDigest(to: world.people.serviceLead) }
        let sweep = world.records.desk(for: .system(.retention))
        world.clock.move(days: 59)
        #expect(try await sweep.sweep().digests == 0)
        world.clock.move(days: 2)
        #expect(try await sweep.sweep().digests == 1)
    }
}
