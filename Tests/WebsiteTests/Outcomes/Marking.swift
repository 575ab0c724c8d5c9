import Nurture

@testable import Records

extension Site {
    /// Tutor and school give each pupil of Bluebirds whose family said yes a mark at the start, and one pupil says something.
    func giveMarks() async throws {
        let place = world.bluebirds
        let outcomes = try await system.outcomeChoices(for: place.group).outcomes.map(\.id)
        try await system.choose(Set(outcomes.prefix(2)), signs: [:], for: place.group)
        for pupil in place.pupils.prefix(3) {
            try await give(.tutor, [outcomes[0]: 2], on: pupil)
            try await give(.school, [outcomes[0]: 4], on: pupil)
        }
        let said = ReportAnswer(.proud, "I play the low drum", readers: Readers(school: true, home: false))
        try await system.send(
            ContributionDraft(point: .start, marks: [outcomes[0]: 5], answers: [said], scribe: .wordForWord), of: .pupil,
            on: place.pupils[2], in: place.group)
    }

    private func give(_ voice: ReportVoice, _ marks: [ID<Outcome>: Int?], on pupil: ID<Pupil>) async throws {
        try await system.send(ContributionDraft(point: .start, marks: marks), of: voice, on: pupil, in: world.bluebirds.group)
    }
}
