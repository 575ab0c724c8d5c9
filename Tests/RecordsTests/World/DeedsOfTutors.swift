import Foundation
import Nurture
import Records

extension Deeds {
    static let tutors: [Verb: Deed] = [
        .changeOffer: { world in
            let offer = TutorOffer(instruments: text, practice: [.songwriting], ownWords: text, otherSchools: text)
            return {
                try await world.desk(\.tutor).change(
                    OfferDraft(offer: offer, isInterested: true, schools: [world.school], revision: 0))
            }
        },
        .seeOffers: { world in { _ = try await world.desk(\.serviceLead).offers(to: world.service) } },
        .seeTutorMatches: { world in { _ = try await world.desk(\.serviceLead).tutorMatches(for: world.group) } },
        .seeTraining: { world in { _ = try await world.desk(\.serviceLead).training(of: world.service) } },
        .recordTraining: { world in
            let topic = try await world.topics()[0]
            return {
                try await world.desk(\.serviceLead).record(
                    TakenDraft(person: world.people.tutor, topic: topic.id, takenOn: world.clock.day), at: world.service)
            }
        },
        .openBriefing: { world in { _ = try await world.desk(\.tutor).briefing(of: world.group) } },
        .confirmBriefing: { world in
            let version = try await world.desk(\.tutor).briefing(of: world.group).version
            return { try await world.desk(\.tutor).confirmBriefing(of: world.group, version: version) }
        },
        .keepFeed: { world in { _ = try await world.desk(\.tutor).makeFeed(of: .own) } },
        .readFeed: { world in
            let made = try await world.desk(\.tutor).makeFeed(of: .own)
            return { _ = try await world.records.desk(for: .stranger).feed(bySecret: made.secret.text, from: "192.0.2.7") }
        },
    ]
}

extension World {
    func topics() async throws -> [TopicLine] { try await system.trainingTopics(of: programme).topics }
}
