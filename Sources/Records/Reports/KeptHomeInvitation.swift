import GRDB
import Nurture

/// What a carer is invited to.
enum HomeInvitationPurpose: Equatable {
    case part(ID<Group>, RatingPoint)
    /// The five questions, in the language in which the school asks.
    case consent(FamilyLanguage)
}

/// An invitation to one carer, as it is kept.
struct KeptHomeInvitation {
    let id: ID<HomeInvitation>
    let purpose: HomeInvitationPurpose
    let pupil: ID<Pupil>
    let carer: ID<Carer>
    let madeAt: Instant
    let expiresAt: Instant
    let endedAt: Instant?
    let mayAnswer: Bool
    /// How many wrong birth dates were given.
    let tries: Int

    func isOpen(at now: Instant) -> Bool { endedAt == nil && expiresAt > now && mayAnswer }

    var group: ID<Group>? { if case .part(let group, _) = purpose { group } else { nil } }
    var point: RatingPoint? { if case .part(_, let point) = purpose { point } else { nil } }
    var language: FamilyLanguage? { if case .consent(let language) = purpose { language } else { nil } }
}

extension Transaction {
    func homeInvitation(_ id: ID<HomeInvitation>) throws -> KeptHomeInvitation? {
        try homeInvitations("i.id = ?", [id]).first
    }

    /// Those of a pupil in a group, the oldest first.
    func homeInvitations(on pupil: ID<Pupil>, in group: ID<Group>) throws -> [KeptHomeInvitation] {
        try homeInvitations("i.pupil = ? AND i.nurtureGroup = ?", [pupil, group])
    }

    /// Those about the five questions, the oldest first.
    func consentInvitations(about pupil: ID<Pupil>) throws -> [KeptHomeInvitation] {
        try homeInvitations("i.pupil = ? AND i.language IS NOT NULL", [pupil])
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
            purpose(row).map { purpose in
                KeptHomeInvitation(
                    id: row["id"], purpose: purpose, pupil: row["pupil"], carer: row["carer"], madeAt: row["madeAt"],
                    expiresAt: row["expiresAt"], endedAt: row["endedAt"], mayAnswer: row["mayAnswer"], tries: row["tries"])
            }
        }
    }

    private func purpose(_ row: Row) -> HomeInvitationPurpose? {
        if let group = row["nurtureGroup"] as ID<Group>? {
            return (row["point"] as String?).flatMap(RatingPoint.init).map { .part(group, $0) }
        }
        return (row["language"] as String?).flatMap(FamilyLanguage.init).map { .consent($0) }
    }
}
