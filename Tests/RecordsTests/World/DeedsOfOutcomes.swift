import Foundation
import Nurture
import Records

extension Deeds {
    static let outcomes: [Verb: Deed] = [
        .seeOutcomes: { world in { _ = try await world.desk(\.head).outcomes(of: world.group) } },
        .writeGroupStory: { world in
            let story = GroupStory(helped: text, hindered: text, learned: text)
            return { try await world.desk(\.tutor).save(story, of: world.group, revision: 0) }
        },
        .seeShares: { world in { _ = try await world.desk(\.schoolLead).shares(of: world.group) } },
        .makeShare: { world in
            let lead = world.desk(\.serviceLead)
            let draft = ShareDraft(
                outcomes: try await lead.outcomesToShare(of: world.group), page: Data(text.utf8), pdf: Data(text.utf8),
                recipients: [world.people.head], lastDay: world.clock.day)
            return { try await lead.share(draft, of: world.group) }
        },
        .openShare: { world in
            let share = try await Telling.share(world)
            return { _ = try await world.desk(\.head).open(share) }
        },
        .revokeShare: { world in
            let share = try await Telling.share(world)
            return { _ = try await world.desk(\.serviceLead).revoke(share) }
        },
        .changeFramework: { world in
            let words = OutcomeWords(
                wording: OutcomeWording(
                    name: "Listening", meaning: "Hears what others play.", forPupil: "I hear what others play.",
                    forHome: "My child listens to music."),
                signs: ["Turns to who plays"])
            return { try await world.desk(\.programmeLead).add(words, under: .musical, as: .new(), to: world.programme) }
        },
        .chooseOutcomes: { world in
            { try await world.desk(\.schoolLead).choose(Set(world.outcomes), signs: [world.outcomes[0]: [text]], for: world.group) }
        },
    ]
}
