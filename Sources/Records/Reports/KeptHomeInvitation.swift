import GRDB
import Nurture

/// An invitation to one carer, as it is kept.
struct KeptHomeInvitation {
    let id: ID<HomeInvitation>
    let group: ID<Group>
    let pupil: ID<Pupil>
    let carer: ID<Carer>
    let point: RatingPoint
    let madeAt: Instant
    let expiresAt: Instant
    let endedAt: Instant?
    let mayAnswer: Bool
    /// How many wrong birth dates were given.
    let tries: Int

    func isOpen(at now: Instant) -> Bool { endedAt == nil && expiresAt > now && mayAnswer }
}

extension Transaction {
    func homeInvitation(_ id: ID<HomeInvitation>) throws -> KeptHomeInvitation? {
        try homeInvitations("i.id = ?", [id]).first
    }

    /// Those of a pupil in a group, the oldest first.
    func homeInvitations(on pupil: ID<Pupil>, in group: ID<Group>) throws -> [KeptHomeInvitation] {
        try homeInvitations("i.pupil = ? AND i.nurtureGroup = ?", [pupil, group])
    }

    private func homeInvitations(_ condition: String, _ arguments: StatementArguments) throws -> [KeptHomeInvitation] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT i.*, x.at AS endedAt, k.entitled AND k.mayBeContacted AND e.carer IS NULL AS mayAnswer,
                (SELECT count(*) FROM homeInvitationTry t WHERE t.invitation = i.id) AS tries
                FROM homeInvitation i JOIN carer k ON k.id = i.carer LEFT JOIN carerEnd e ON e.carer = k.id
                LEFT JOIN homeInvitationEnd x ON x.invitation = i.id
                WHERE \(condition) AND i.pupil NOT IN (SELECT pupil FROM erasure) ORDER BY i.madeAt, i.id
                """)
        return try Row.fetchAll(statement, arguments: arguments).compactMap { row in
            RatingPoint(rawValue: row["point"]).map { point in
                KeptHomeInvitation(
                    id: row["id"], group: row["nurtureGroup"], pupil: row["pupil"], carer: row["carer"], point: point,
                    madeAt: row["madeAt"], expiresAt: row["expiresAt"], endedAt: row["endedAt"], mayAnswer: row["mayAnswer"],
                    tries: row["tries"])
            }
        }
    }
}
