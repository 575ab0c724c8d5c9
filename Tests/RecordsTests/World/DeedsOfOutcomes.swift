import Foundation
import Nurture
import Records

extension Deeds {
    static let outcomes: [Verb: Deed] = [
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
