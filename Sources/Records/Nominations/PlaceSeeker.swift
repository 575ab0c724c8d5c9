import Foundation
import GRDB
import Nurture

/// A nominated pupil as groups are formed: who waits, and who has a place.
public struct PlaceSeeker: Sendable {
    public let id: ID<Pupil>
    public let name: String
    /// 12 × year + month.
    public let birthMonth: Int
    public let tendency: Tendency
    public let interests: [String]
    /// 1…3
    public let need: Int
    /// Those of the school's offered times at which the child may come; nil while nobody has said.
    public let free: Set<Slot>?
    /// With whom the pupil is better apart. Nobody who may not open the profile is told a name.
    public let apart: Set<ID<Pupil>>
    public let together: Set<ID<Pupil>>
    /// Nil for a pupil with a place.
    public let waitingSince: Day?
    /// The group in which the pupil has a place, today or from a day to come.
    public let place: ID<Group>?
}

extension Transaction {
    /// The pupils of a school whom the caller may find a group for: those who wait, and those with a place.
    func placeSeekers(at school: ID<School>, for caller: Caller) throws -> [PlaceSeeker] {
        let offered = Set(try offeredTimes(of: school).map(\.slot))
        return try nominated(at: school, for: caller).compactMap { id in
            guard let row = try pupilRow(id), let known = try known(id, row), let birth = try identity(id, row)?.birthDate else {
                return nil
            }
            let (content, place) = (try nominee(id).content, try place(of: id))
            let waiting = try waitingState(of: id)
            guard waiting == .hasPlace || waiting.since != nil else { return nil }
            let links = try links(of: id)
            return PlaceSeeker(
                id: id, name: known.shortName, birthMonth: 12 * birth.year + birth.month, tendency: content.tendency ?? .varies,
                interests: content.interests, need: (content.need ?? .welcome).rawValue,
                free: content.free?.intersection(offered),
                apart: Set(links.filter { $0.kind == .apart }.map(\.other)),
                together: Set(links.filter { $0.kind == .together }.map(\.other)), waitingSince: waiting.since, place: place)
        }
    }

    /// The nominated pupils of a school whose nomination the caller may see.
    func nominated(at school: ID<School>, for caller: Caller) throws -> [ID<Pupil>] {
        try ID<Pupil>.fetchAll(
            db,
            sql: """
                SELECT id FROM pupil WHERE school = ? AND id IN (SELECT pupil FROM nomination)
                AND id NOT IN (SELECT pupil FROM erasure) ORDER BY id
                """,
            arguments: [school]
        ).filter { Verb.seeNomination.answer(to: try capacities(of: caller, before: .pupil($0))) == .allowed }
    }

    /// What is said of a nominated pupil; revision 0 while nothing is.
    func nominee(_ pupil: ID<Pupil>) throws -> (content: NomineeContent, revision: Int, saved: (by: String, at: Instant)?) {
        let statement = try db.cachedStatement(sql: "SELECT * FROM nominee WHERE pupil = ?")
        guard let row = try Row.fetchOne(statement, arguments: [pupil]) else { return (NomineeContent(), 0, nil) }
        let content = try openIfKept(NomineeContent.self, row["content"], .nominee, row: pupil, owner: .pupil(pupil))
        return (content ?? NomineeContent(), row["revision"], (try name(of: row["savedBy"]), row["savedAt"]))
    }

    /// The group of a place that is not over.
    func place(of pupil: ID<Pupil>) throws -> ID<Group>? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT m.nurtureGroup FROM membership m WHERE m.pupil = ? AND (m.endsOn IS NULL OR m.endsOn >= ?)
                AND NOT EXISTS (SELECT 1 FROM groupClosure c WHERE c.nurtureGroup = m.nurtureGroup) ORDER BY m.startsOn, m.id
                """)
        return try ID<Group>.fetchOne(statement, arguments: [pupil, today])
    }

    func waitingState(of pupil: ID<Pupil>) throws -> WaitingState {
        let nominatedAt = try Instant.fetchOne(
            db.cachedStatement(sql: "SELECT min(madeAt) FROM nomination WHERE pupil = ?"), arguments: [pupil])
        let ended = try Day.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT max(min(coalesce(m.endsOn, c.closedOn), coalesce(c.closedOn, m.endsOn))) FROM membership m
                    LEFT JOIN groupClosure c ON c.nurtureGroup = m.nurtureGroup
                    WHERE m.pupil = ? AND (m.endsOn < ? OR c.nurtureGroup IS NOT NULL)
                    """),
            arguments: [pupil, today])
        let change = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT waits, at FROM waitingChange WHERE pupil = ? ORDER BY at DESC, id DESC LIMIT 1"),
            arguments: [pupil])
        return WaitingState(
            nominatedOn: nominatedAt?.day ?? today, hasPlace: try place(of: pupil) != nil, lastPlaceEnd: ended,
            change: change.map { ($0["waits"], ($0["at"] as Instant).day) })
    }
}
