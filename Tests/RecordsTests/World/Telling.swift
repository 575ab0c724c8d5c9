import Foundation
import GRDB
import Nurture
import Testing

@testable import Records

/// Words in every place around the first pupil of a world, most of which name the child.
enum Telling {
    static let did = "Ayodele led the rain and everybody followed"
    static let next = "Ask Ayodele for the thunder again"
    static let note = "Drummed so softly that all leaned in"
    static let fellowNote = "Copied Ayodele's rhythm and made it longer"
    static let quietNote = "Chose the shaker without being asked"
    static let quote = "It goes like my granddad's train"
    static let profile = ProfileContent(
        strengths: "Hears every wrong note", whatIsHard: "Waiting in lines", whatHelps: "A beat to hold",
        interests: "Trains and talking drums")
    static let contribution = "Waits for the second drum and then comes in"
    static let pupilSaid = "I want to play the big one alone"
    static let goal = "To count four bars on my own"
    static let sign = "Walks to assembly in step"
    static let talkedWith = "Bettina and the teacher of the drummers"
    static let spokenBy = "Bettina at the office door"
    static let recipient = "Wilhelmina Tarn in person"
    static let draft = "did=Half+a+line+about+Ayodele"

    static let story = GroupStory(
        helped: "A room of our own, which Ayodele called the cave", hindered: "The bell of the dinner hall",
        learned: "To begin with silence")
    static let said = "Sings to the goldfish when nobody looks"
    static let arranged = "The minibus with the green stripe"
    static let shared = "What was frozen of the thunder"

    /// Three past sessions are logged.
    static func log(_ world: World) async throws {
        let (child, fellow, third) = (world.pupils[0].id, world.pupils[1].id, world.pupils[2].id)
        let tutor = world.desk(\.tutor)
        for session in world.pastSessions.prefix(3) {
            try await tutor.log(
                session,
                SessionDraft(
                    revision: 0, content: SessionLogContent(whatWeDid: did, nextTime: next),
                    marks: Dictionary(uniqueKeysWithValues: world.pupils.map { ($0.id, .init(mark: .present)) }),
                    notes: [child: note, fellow: fellowNote, third: quietNote],
                    voices: [
                        VoiceDraft(
                            id: .new(), pupil: child, words: quote, wordForWord: true, schoolMayRead: true, homeMayRead: false),
                        VoiceDraft(id: .new(), pupil: third, words: nil, wordForWord: true, schoolMayRead: true, homeMayRead: true),
                    ],
                    adults: [world.people.tutor: true, world.people.schoolStaff: false]))
        }
    }

    /// Three past sessions are logged; the first pupil gets a profile, a voice, a note and a hand-over, and parts of a report.
    static func fill(_ world: World) async throws {
        let child = world.pupils[0].id
        let tutor = world.desk(\.tutor)
        try await log(world)
        for pupil in world.pupils { try await world.desk(\.schoolLead).save(profile, of: pupil.id, revision: 0) }
        try await tutor.handOver(.new(), about: child, to: recipient, at: world.clock.now)
        try await report(on: child, world)
        _ = try await world.keepScan()
        try await world.desk(\.schoolLead).record(
            ConsentDraft(
                giver: .child, how: .phone, on: world.clock.day, answers: [.audio: .yes],
                talk: ConsentTalk(spokenBy: spokenBy, at: .midnight)), of: child)
        try await tutor.save(story, of: world.group, revision: 0, isMeant: true)
        try await share(world)
        try await arrange(world)
        try await prepare(world)
        try await propose(child, world)
        try await world.desk(\.trainee).keep(
            draft, of: "/sessions/\(world.session)/notes", for: .writeNote, about: .session(world.session))
        try await world.desk(\.otherTutor).keep(
            "did=Something+else", of: "/sessions/\(world.otherSession)/log", for: .logSession, about: .session(world.otherSession))
    }

    /// What school and service arrange for the group: where it meets, what they agree on, when they meet.
    private static func arrange(_ world: World) async throws {
        let lead = world.desk(\.serviceLead)
        try await lead.addCentre(named: "The Old Brewery", address: "2 Invented Lane", at: nil, to: world.service)
        let centre = try #require(try await lead.instruments(of: world.service).centres.first)
        try await lead.place(world.group, in: .centre(centre.id, CentreTravel(whoBrings: arranged, how: arranged)))
        try await lead.save(AgreementContent(schoolDoes: arranged), matchFunding: 0, on: world.group, after: 0)
        try await lead.plan(StartMeetingDraft(day: world.clock.day, place: arranged, guests: []), of: world.group, revision: 0)
        try await lead.note(arranged, atMeetingOf: world.group)
    }

    /// A note and a waiver at the steps of the group's set-up.
    private static func prepare(_ world: World) async throws {
        try await world.desk(\.schoolLead).note(arranged, on: world.clock.day, at: .place, of: world.group)
        try await world.desk(\.serviceLead).waive(.instruments, because: arranged, in: world.group)
    }

    /// What is said of a child who is proposed, by school, child and home. The child waited before there was a place.
    private static func propose(_ child: ID<Pupil>, _ world: World) async throws {
        let lead = world.desk(\.schoolLead)
        try await lead.save(NomineeContent(music: said), of: child, revision: 0)
        try await lead.save(profile, links: [world.pupils[1].id: .together], of: child, revision: 1)
        try await lead.recordTalk(by: [said, talkedWith], on: world.clock.day, id: .new(), about: child)
        try await lead.record(ProfileVoiceDraft(words: said, isWordForWord: true), of: child)
        var background = BackgroundContent()
        background.putAside(.ethnicity, said)
        try await lead.save(background, of: child, revision: 0)
        try await world.records.inTransaction { transaction in
            let id = ID<WaitingChange>.new()
            try transaction.run(
                sql: "INSERT INTO waitingChange (id, pupil, waits, reason, changedBy, at) VALUES (?, ?, 1, ?, ?, ?)",
                arguments: [
                    id, child, transaction.seal(said, .waitingReason, row: id, owner: .pupil(child)), world.people.schoolLead,
                    transaction.now,
                ])
        }
        let (place, home) = try await world.openHome()
        try await home.addHomeNote(said, id: .new(), about: place.pupil)
    }

    private static func report(on child: ID<Pupil>, _ world: World) async throws {
        let lead = world.desk(\.schoolLead)
        let outcomes = try await lead.outcomeChoices(for: world.group).outcomes.map(\.id)
        try await lead.choose(Set(outcomes.prefix(4)), signs: [outcomes[0]: [sign]], for: world.group)
        try await lead.note(.new(), on: world.clock.day, with: talkedWith, about: world.group)
        try await world.desk(\.tutor).send(
            ContributionDraft(point: .start, marks: [outcomes[0]: 2], answers: [ReportAnswer(.seen, contribution)]), of: .tutor, on: child,
            in: world.group)
        let (aim, readers) = (ID<Goal>.new(), Readers(school: true, home: true))
        try await world.desk(\.tutor).send(
            ContributionDraft(
                point: .start, marks: [outcomes[0]: 4], answers: [ReportAnswer(.proud, pupilSaid, readers: readers)],
                goals: [aim: GoalContent(words: goal, readers: readers)], goalMarks: [aim: 3], scribe: .wordForWord),
            of: .pupil, on: child, in: world.group)
    }

    /// With the head, what is known by now.
    @discardableResult
    static func share(_ world: World, until lastDay: Day? = nil, with people: Set<ID<Person>>? = nil) async throws -> ID<Share> {
        let lead = world.desk(\.schoolLead)
        let draft = ShareDraft(
            outcomes: try await lead.outcomesToShare(of: world.group), page: Data(shared.utf8), pdf: Data("%PDF \(shared)".utf8),
            recipients: people ?? [world.people.head], lastDay: lastDay ?? world.clock.day.adding(days: 60))
        try await lead.share(draft, of: world.group)
        return draft.id
    }
}
