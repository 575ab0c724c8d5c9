import Nurture
import Testing

@testable import Records

@Suite("Who writes the parts of a report")
struct ContributionWritersTests {
    @Test("Each part is written by its own voice alone", arguments: [ReportVoice.pupil, .tutor, .school, .home])
    func own(_ voice: ReportVoice) async throws {
        let world = try await World.make()
        let before = try world.raw().counts()
        let writers: [any KeyPath<World.People, ID<Person>> & Sendable] = [
            \.programmeLead, \.serviceLead, \.tutor, \.trainee, \.schoolLead, \.schoolStaff, \.head, \.otherTutor, \.otherSchoolLead,
        ]
        for person in writers {
            let may: Bool =
                switch voice {
                case .pupil: person == \.tutor || person == \.trainee
                case .tutor: person == \.tutor
                case .school: person == \.schoolLead
                case .home: false
                }
            guard !may else { continue }
            await #expect(throws: Refusal.self) { try await world.tell(person, voice, ContributionDraft(point: .start)) }
        }
        #expect(try world.raw().counts() == before)
    }

    @Test("A pupil of another group is out of reach by this one, and so is a report in a group that the pupil is not in")
    func otherGroups() async throws {
        let world = try await World.make()
        for (pupil, group) in [(world.otherPupils[0].id, world.group), (world.pupils[0].id, world.otherGroup)] {
            await #expect(throws: Refusal.outOfReach) {
                try await world.desk(\.tutor).send(ContributionDraft(point: .start), of: .tutor, on: pupil, in: group)
            }
            await #expect(throws: Refusal.outOfReach) { _ = try await world.desk(\.tutor).report(on: pupil, in: group) }
        }
    }

    @Test("Without a yes to taking part nothing is reported, and what was given stays", arguments: [ReportVoice.tutor, .school, .pupil])
    func noConsent(_ voice: ReportVoice) async throws {
        let world = try await World.make()
        try await world.tell(\.tutor, .tutor, ContributionDraft(point: .start, answers: [ReportAnswer(.seen, World.contributed)]))
        try await world.desk(\.schoolLead).record(
            ConsentDraft(giver: .child, how: .inPerson, on: world.clock.day, answers: [.takingPart: false]), of: world.pupils[0].id)
        let before = try world.raw().counts()
        let person: KeyPath<World.People, ID<Person>> = voice == .school ? \.schoolLead : \.tutor
        await #expect(throws: Refusal.impossible("Without a yes to taking part nothing is reported of this pupil.")) {
            try await world.tell(person, voice, ContributionDraft(point: .start))
        }
        #expect(try world.raw().counts() == before)
        let kept = try await world.reportPage(\.serviceLead)
        #expect(!kept.takesPart)
        #expect(kept.part(of: .tutor, at: .start).first?.answers == [ReportAnswer(.seen, World.contributed)])
    }
}
