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
    ]
}
