import Nurture
import Testing

@testable import Records

@Suite("Who reads the parts of a report")
struct ContributionReadersTests {
    @Test("Tutor and school read each other only once their own part is sent or declined")
    func blind() async throws {
        let world = try await World.make()
        try await world.tell(\.tutor, .tutor, ContributionDraft(point: .start, answers: [ReportAnswer(.seen, World.contributed)]))
        let before = try await world.reportPage(\.schoolLead)
        #expect(before.points[0].parts.isEmpty)
        #expect(before.points[0].unread == [.tutor])
        #expect(before.points[0].state.states[.tutor] == .sent)
        try await world.tell(\.schoolLead, .school, ContributionDraft(point: .start, isDeclined: true))
        let after = try await world.reportPage(\.schoolLead)
        #expect(after.part(of: .tutor, at: .start).first?.answers == [ReportAnswer(.seen, World.contributed)])
        #expect(after.points[0].unread.isEmpty)
        // Another point begins blind again.
        #expect(after.points[1].parts.isEmpty)
    }

    @Test("A pupil chooses for each answer who reads it; the tutor heard it, the school reads what it may")
    func readers() async throws {
        let world = try await World.make()
        let open = ReportAnswer(.liked, "When we go loud", readers: Readers(school: true, home: false))
        let shut = ReportAnswer(.hard, "When they laugh", readers: Readers(school: false, home: false))
        let draft = ContributionDraft(point: .start, answers: [open, shut], scribe: .wordForWord)
        try await world.tell(\.trainee, .pupil, draft)
        try await world.tell(\.tutor, .tutor, ContributionDraft(point: .start))
        try await world.tell(\.schoolLead, .school, ContributionDraft(point: .start))
        let heard = try #require(try await world.reportPage(\.tutor).part(of: .pupil, at: .start).first)
        #expect(heard.answers == [open, shut])
        #expect(heard.scribe == .wordForWord)
        #expect(heard.by == "Tamsin Okellby")
        for person in [\World.People.schoolLead, \.serviceLead] {
            let read = try #require(try await world.reportPage(person).part(of: .pupil, at: .start).first)
            #expect(read.answers == [open])
            #expect(read.keptBack == 1)
        }
    }
}
