import Nurture
import Testing

@testable import Records

/// Parts of a report on the first pupil, in the first group.
extension World {
    /// What a part says where it does not matter what.
    static let contributed = "Came back to the drum after a quarrel"

    func tell(_ person: KeyPath<People, ID<Person>>, _ voice: ReportVoice, _ draft: ContributionDraft) async throws {
        try await desk(person).send(draft, of: voice, on: pupils[0].id, in: group)
    }

    func reportPage(_ person: KeyPath<People, ID<Person>>) async throws -> ReportPage {
        try await desk(person).report(on: pupils[0].id, in: group)
    }

    /// Makes an outcome the only one that the group looks at.
    func onlyOutcome() async throws -> ID<Outcome> {
        let choices = try await desk(\.serviceLead).outcomeChoices(for: group)
        let outcome = try #require(choices.outcomes.first).id
        try await desk(\.schoolLead).choose([outcome], signs: [:], for: group)
        return outcome
    }
}
