import GRDB
import Nurture

/// What a decision about groups says of one pupil. The other pupils in it are counted and not named.
public struct ExportedDecision: Sendable {
    /// Where the pupil was to be; nil without a place.
    public let slot: Slot?
    public let others: Int
    /// May speak of other children.
    public let reason: String
    public let by: String
    public let at: Instant

    init(_ decision: KeptDecision, about pupil: ID<Pupil>) {
        let group = decision.content.groups.first { $0.pupils.contains(pupil) }
        slot = group?.slot
        others = group.map { $0.pupils.count - 1 } ?? 0
        (reason, by, at) = (decision.content.reason, decision.by, decision.at)
    }
}

extension Transaction {
    /// The decisions in which a pupil is, the first one first.
    func decisions(about pupil: ID<Pupil>) throws -> [ExportedDecision] {
        try ID<FormingDecision>.fetchAll(
            db,
            sql: """
                SELECT d.id FROM formingDecisionPupil p JOIN formingDecision d ON d.id = p.decision WHERE p.pupil = ? ORDER BY d.at, d.id
                """, arguments: [pupil]
        ).compactMap { try decision($0).map { ExportedDecision($0, about: pupil) } }
    }
}
