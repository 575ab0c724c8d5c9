import Foundation
import GRDB
import Nurture

extension Demonstration {
    /// At the second school a group is ready to start: everything is there, and somebody said why it needs no instruments.
    func announceStart() async {
        await timeline.add(instant(-5, "15:20")) {
            let start = try await DemonstrationStart(self)
            try await start.findPlace()
            try await start.agree()
            try await start.train()
        }
        await timeline.add(instant(-4, "15:45")) { try await DemonstrationStart(self).knowChildren() }
        await timeline.add(instant(0, "07:40")) { try await DemonstrationStart(self).brief() }
    }
}

/// What is done for the group that is ready.
private struct DemonstrationStart: Sendable {
    let demonstration: Demonstration
    let group: ID<Group>
    let school: ID<School>
    let service: ID<Service>
    let schoolLead: ID<Person>
    let assistant: ID<Person>
    let serviceLead: ID<Person>
    let tutor: ID<Person>

    init(_ demonstration: Demonstration) async throws {
        self = try await demonstration.records.inSnapshot { try DemonstrationStart(demonstration, $0) }
    }

    private init(_ demonstration: Demonstration, _ transaction: Transaction) throws {
        func person(_ email: String) throws -> ID<Person> {
            guard let person = try transaction.person(withEmail: email) else { throw Refusal.outOfReach }
            return person
        }
        let rows = try Row.fetchAll(transaction.db, sql: "SELECT id, school, service FROM nurtureGroup")
        guard let row = try rows.first(where: { try transaction.groupLine($0["id"])?.name == "The Owlets" }) else {
            throw Refusal.outOfReach
        }
        self.demonstration = demonstration
        (group, school, service) = (row["id"], row["school"], row["service"])
        schoolLead = try person("anil.deacon@stbrides.example")
        assistant = try person("joan.pitt@stbrides.example")
        serviceLead = try person("imogen.frost@millbrook.example")
        tutor = try person("della.quayle@millbrook.example")
    }

    private var today: Day { demonstration.records.today }
    private func desk(_ person: ID<Person>) -> Desk { demonstration.records.desk(for: .person(person)) }

    func findPlace() async throws {
        let loft = RoomDraft(name: "The loft", isQuiet: true, isEnclosed: true, places: 10, key: "Joan Pitt has it")
        try await desk(schoolLead).keep(loft, at: school)
        try await desk(schoolLead).noteSight(of: loft.id, at: school, on: today, by: tutor)
        try await desk(serviceLead).place(group, in: .room(loft.id))
        try await desk(serviceLead).waive(.instruments, because: "They sing, and play on what the loft has", in: group)
    }

    func agree() async throws {
        let content = AgreementContent(
            schoolDoes: "Brings the pupils up to the loft on time.", serviceDoes: "Sends the same tutor every week.",
            assistant: "Stays and plays along.", contact: "The tutor writes to the school lead after each session.")
        try await desk(schoolLead).save(content, matchFunding: 30_000, on: group, after: 0)
        for lead in [schoolLead, serviceLead] { try await desk(lead).confirm(version: 1, on: group) }
        try await desk(serviceLead).plan(
            StartMeetingDraft(day: today, place: "The loft", guests: [schoolLead, serviceLead, tutor]), of: group, revision: 0)
        try await desk(serviceLead).note("All is agreed. The first session begins with the song of the stairs.", atMeetingOf: group)
        try await desk(serviceLead).note(.new(), on: today, with: "Anil Deacon and Imogen Frost", about: group)
    }

    func train() async throws {
        let topics = try await desk(serviceLead).training(of: service)
        let lacking = topics.people.first { $0.person == tutor }?.states.filter { $0.topic.isExpected && !$0.state.isThere } ?? []
        for state in lacking {
            try await desk(serviceLead).record(
                TakenDraft(person: tutor, topic: state.topic.id, takenOn: today.adding(days: -300)), at: service)
        }
    }

    /// Each child is talked through, and the school says what it knows for the report.
    func knowChildren() async throws {
        let lead = desk(schoolLead)
        for member in try await lead.group(group).members {
            try await lead.recordTalk(by: ["Anil Deacon", "Della Quayle"], on: today, id: .new(), about: member.pupil)
            var background = BackgroundContent()
            background.set(.provision, code: "N")
            try await lead.save(background, of: member.pupil, revision: 0)
        }
    }

    func brief() async throws {
        for reader in [tutor, assistant] {
            let version = try await desk(reader).briefing(of: group).version
            try await desk(reader).confirmBriefing(of: group, version: version)
        }
    }
}
