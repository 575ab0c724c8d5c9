import Foundation
import Nurture

/// What the demonstration's tutors say of themselves, what they have learned, and who has read which briefing: said in the last weeks,
/// when everybody is there and the groups run.
struct DemonstrationTutors: Sendable {
    let demonstration: Demonstration
    let service: ID<Service>
    let lead: ID<Person>
    let tutors: [ID<Person>]

    private var records: Records { demonstration.records }
    private func desk(of person: ID<Person>) -> Desk { records.desk(for: .person(person)) }

    func announce() async {
        let timeline = demonstration.timeline
        await timeline.add(demonstration.instant(-20, "18:10")) { try await offer() }
        await timeline.add(demonstration.instant(-18, "09:40")) { try await train() }
        await timeline.add(demonstration.instant(0, "07:30")) { try await brief() }
    }

    private func offer() async throws {
        for (tutor, offer) in zip(tutors, Invented.offers) {
            let schools = try await desk(of: tutor).ownOffer().choices.map(\.id)
            try await desk(of: tutor).change(
                OfferDraft(offer: offer, isInterested: true, schools: Set(schools.prefix(1)), revision: 0))
        }
    }

    /// A course that was, one that is to come, and safeguarding that runs out in six weeks.
    private func train() async throws {
        let lead = desk(of: lead)
        let topics = try await lead.training(of: service).topics
        func ids(_ names: String...) -> Set<ID<TrainingTopic>> { Set(topics.filter { names.contains($0.name) }.map(\.id)) }
        let held = CourseDraft(
            name: "When school is hard", place: "Millbrook music centre", heldOn: records.today.adding(days: -3),
            topics: ids("Attachment", "Early trauma", "Adverse childhood experiences"))
        let coming = CourseDraft(
            name: "Music that anybody can join", place: "Online", heldOn: demonstration.today.adding(days: 16),
            topics: ids("Community music"))
        try await lead.add(held, to: service)
        try await lead.record(Set(tutors), took: held.id, of: service)
        try await lead.add(coming, to: service)
        for topic in topics where ["Safeguarding", "Mental health awareness", "Community music"].contains(topic.name) {
            guard let tutor = tutors.first else { return }
            let end = topic.validMonths == nil ? nil : demonstration.today.adding(days: 42)
            try await lead.record(
                TakenDraft(person: tutor, topic: topic.id, takenOn: demonstration.today.adding(days: -1050), validUntil: end), at: service)
        }
    }

    /// Each first tutor has read the briefings of the own groups; the adults from the schools have not yet.
    private func brief() async throws {
        guard let tutor = tutors.first else { return }
        for group in try await desk(of: tutor).home().groups where group.mayOpen {
            let version = try await desk(of: tutor).briefing(of: group.line.id).version
            try await desk(of: tutor).confirmBriefing(of: group.line.id, version: version)
        }
    }
}
