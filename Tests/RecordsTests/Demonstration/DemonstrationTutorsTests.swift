import Foundation
import Nurture
import Testing

@testable import Records

@Suite("The demonstration's tutors")
struct DemonstrationTutorsTests {
    @Test("say what they offer, have learned something, and one training runs out soon")
    func offers() async throws {
        try await withDemonstration(on: "2026-11-24") { told in
            let lead = try await told.desk(.serviceLead)
            let waiting = try await lead.home().waiting.map(\.subject)
            let service = try #require(waiting.lazy.compactMap { if case .training(let service, _, 1) = $0 { service } else { nil } }.first)
            let tutors = try await lead.offers(to: service).tutors.filter { $0.role == .tutor }
            #expect(tutors.count == 2 && tutors.allSatisfy { $0.offer != nil && $0.interestedSince != nil })
            let courses = try await lead.training(of: service).courses
            #expect(courses.map(\.takenBy.count) == [0, 2])
        }
    }

    @Test("have read a briefing that the adult from the school has not")
    func briefing() async throws {
        try await withDemonstration(on: "2026-11-24") { told in
            let tutor = try await told.desk(.tutor)
            let group = try #require(try await tutor.home().groups.first).line.id
            let readers = try await tutor.briefing(of: group).readers
            #expect(readers.first { $0.adult.role == .tutor }?.state.isCurrent == true)
            #expect(readers.first { $0.adult.role == .schoolStaff }?.state == .notRead)
        }
    }
}
