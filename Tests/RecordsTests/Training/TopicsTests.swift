import GRDB
import Nurture
import Testing

@testable import Records

@Suite("The topics of a programme's training")
struct TopicsTests {
    private func topic(_ name: String, _ world: World) async throws -> TopicLine {
        try #require(try await world.topics().first { $0.name == name })
    }

    private func take(_ topic: TopicLine, _ world: World, until end: Day? = nil) async throws {
        let draft = TakenDraft(person: world.people.tutor, topic: topic.id, takenOn: world.clock.day, validUntil: end)
        try await world.desk(\.serviceLead).record(draft, at: world.service)
    }

    private func lacking(_ world: World) async throws -> [String] {
        let readiness = try await world.records.inSnapshot { try $0.readiness(of: world.group) }
        return readiness.lacking[world.people.tutor] ?? []
    }

    @Test("can be renamed, and whoever took one keeps it under its new name")
    func renaming() async throws {
        let world = try await World.make()
        let programme = world.desk(\.programmeLead)
        let trauma = try await topic("Early trauma", world)
        try await take(trauma, world)
        let draft = TopicDraft(name: "Trauma in early years", validMonths: nil, isExpected: true)
        try await programme.change(trauma.id, of: world.programme, to: draft)
        let own = try await world.desk(\.tutor).ownOffer().training
        #expect(own.taken.map(\.topicName) == ["Trauma in early years"])
        #expect(try await !lacking(world).contains("Trauma in early years"))
        let taken = TopicDraft(name: "Attachment", validMonths: nil, isExpected: true)
        await #expect(throws: Refusal.self) { try await programme.change(trauma.id, of: world.programme, to: taken) }
        await #expect(throws: Refusal.notAllowed) {
            try await world.desk(\.serviceLead).change(trauma.id, of: world.programme, to: draft)
        }
        #expect(try await world.topics().map(\.name).contains("Trauma in early years"))
    }

    @Test("are lacking for no group once they are ended, offered for nothing, and stay with whoever took them")
    func ending() async throws {
        let world = try await World.make()
        let (programme, lead) = (world.desk(\.programmeLead), world.desk(\.serviceLead))
        let (trauma, attachment) = (try await topic("Early trauma", world), try await topic("Attachment", world))
        try await take(attachment, world)
        #expect(try await lacking(world).contains("Early trauma"))
        for topic in [trauma, attachment] { for _ in 0..<2 { try await programme.end(topic.id, of: world.programme) } }
        let ended = try await topic("Early trauma", world)
        #expect(ended.end?.on == world.clock.day)
        #expect(try await !lacking(world).contains("Early trauma"))
        let page = try await lead.training(of: world.service)
        #expect(page.topics.count == StandardTopics.topics.count - 2)
        let tutor = try #require(page.people.first { $0.person == world.people.tutor })
        #expect(tutor.states.allSatisfy { ![trauma.id, attachment.id].contains($0.topic.id) })
        #expect(tutor.taken.map(\.topicName) == ["Attachment"])
        let course = CourseDraft(name: "A day on trauma", place: "", heldOn: world.clock.day, topics: [trauma.id])
        await #expect(throws: Refusal.outOfReach) { try await lead.add(course, to: world.service) }
        await #expect(throws: Refusal.outOfReach) { try await take(trauma, world) }
        let offers = try await lead.offers(to: world.service)
        #expect(offers.tutors.allSatisfy { !$0.lacks.contains("Early trauma") })
    }

    @Test("stay with the courses that were about them")
    func courses() async throws {
        let world = try await World.make()
        let (programme, lead) = (world.desk(\.programmeLead), world.desk(\.serviceLead))
        let trauma = try await topic("Early trauma", world)
        let course = CourseDraft(name: "A day on trauma", place: "", heldOn: world.clock.day, topics: [trauma.id])
        try await lead.add(course, to: world.service)
        try await programme.end(trauma.id, of: world.programme)
        try await lead.add(course, to: world.service)
        try await lead.record([world.people.tutor], took: course.id, of: world.service)
        let kept = try #require(try await lead.training(of: world.service).courses.first)
        #expect(kept.topics.map(\.name) == ["Early trauma"] && kept.takenBy == [world.people.tutor])
        let own = try await world.desk(\.tutor).ownOffer()
        #expect(own.training.taken.map(\.topicName) == ["Early trauma"])
        #expect(own.courses.map { $0.topics.map(\.name) } == [["Early trauma"]])
    }

    @Test("that are ended run out without anybody being told")
    func lapsing() async throws {
        let world = try await World.make()
        let safeguarding = try await topic("Safeguarding", world)
        try await take(safeguarding, world, until: world.clock.day.adding(days: 30))
        let before = try await world.records.inSnapshot { try $0.trainingLapsing(at: world.service).count }
        #expect(before == 1)
        try await world.desk(\.programmeLead).end(safeguarding.id, of: world.programme)
        let after = try await world.records.inSnapshot { try $0.trainingLapsing(at: world.service).count }
        #expect(after == 0)
    }

    @Test("can be taken up again, as they were")
    func takingUp() async throws {
        let world = try await World.make()
        let programme = world.desk(\.programmeLead)
        let before = try await topic("Safeguarding", world)
        try await programme.end(before.id, of: world.programme)
        for _ in 0..<2 { try await programme.takeUp(before.id, of: world.programme) }
        #expect(try await topic("Safeguarding", world) == before)
        #expect(try await lacking(world).contains("Safeguarding"))
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.serviceLead).end(before.id, of: world.programme) }
        await #expect(throws: Refusal.notAllowed) { try await world.desk(\.tutor).takeUp(before.id, of: world.programme) }
        await #expect(throws: Refusal.outOfReach) { try await programme.end(.new(), of: world.programme) }
    }

    @Test("are the usual ones for a programme that is older than training; one with topics of its own keeps them")
    func olderProgrammes() throws {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: "009 forming settings")
        let (old, own): (ID<Programme>, ID<Programme>) = (.new(), .new())
        try queue.write { db in
            for id in [old, own] {
                try db.execute(
                    sql: "INSERT INTO programme (id, name, startsOn, endsOn, sessions) VALUES (?, 'Any', '2026-09-01', '2028-07-31', 20)",
                    arguments: [id])
            }
            try db.execute(
                sql: "INSERT INTO trainingTopic (id, programme, name, isExpected) VALUES (?, ?, 'Makaton', 0)",
                arguments: [ID<TrainingTopic>.new(), own])
        }
        try Schema.migrator.migrate(queue)
        func topics(of programme: ID<Programme>) throws -> [Row] {
            try queue.read {
                try Row.fetchAll($0, sql: "SELECT * FROM trainingTopic WHERE programme = ? ORDER BY rowid", arguments: [programme])
            }
        }
        let given = try topics(of: old)
        #expect(given.map { $0["name"] as String } == StandardTopics.topics.map(\.name))
        #expect(given.map { $0["validMonths"] as Int? } == StandardTopics.topics.map(\.validMonths))
        #expect(given.allSatisfy { $0["isExpected"] as Bool })
        #expect(try topics(of: own).map { $0["name"] as String } == ["Makaton"])
    }
}
