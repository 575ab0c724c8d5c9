import Foundation
import GRDB
import Nurture

/// The children who have or had a place in a group of a service or at a school, counted by their background.
public struct BackgroundCounted: Sendable {
    public let placeName: String
    /// Nil where so few are counted that the numbers would describe children.
    public let count: BackgroundCount?
    public let children: Int
    /// How many of them are not counted, because nobody said yes to evaluation; always 0 at the own school.
    public let notCounted: Int
    /// What lists said that is no code, for the school, which may mend it.
    public let aside: [Aside]
    public let can: Set<Verb>

    /// One thing that was kept aside.
    public struct Aside: Sendable {
        public let pupil: ID<Pupil>
        public let name: String
        public let item: BackgroundItem
        public let text: String
    }
}

extension Desk {
    /// Counted is who has a yes to evaluation; nothing is broken down for a few children or for a single group.
    public func backgroundCounted(of service: ID<Service>) async throws -> BackgroundCounted {
        try await read(.seeServiceBackground, on: .service(service)) { transaction in
            let places = try transaction.places("service", service)
            let counted = try places.filter { try transaction.consentEffect(of: $0.key, .evaluation).isYes }
            let isEnough = counted.count >= BackgroundCount.fewest && Set(counted.values.joined()).count > 1
            let contents = isEnough ? try counted.keys.map { try transaction.background(of: $0).content } : nil
            return BackgroundCounted(
                placeName: try transaction.name(of: .service(service)),
                count: try contents.map { BackgroundCount($0, try transaction.codeTable()) }, children: places.count,
                notCounted: places.count - counted.count, aside: [], can: [])
        }
    }

    /// The school decides about these data and sees them child by child, so its own numbers are all there.
    public func backgroundCounted(at school: ID<School>) async throws -> BackgroundCounted {
        let caller = caller
        return try await read(.seeSchoolBackground, on: .school(school)) { transaction in
            let contents = try transaction.places("school", school).keys.map { try transaction.background(of: $0).content }
            let capacities = try transaction.capacities(of: caller, before: .school(school))
            return BackgroundCounted(
                placeName: try transaction.name(of: .school(school)), count: BackgroundCount(contents, try transaction.codeTable()),
                children: contents.count, notCounted: 0, aside: try transaction.keptAside(at: school),
                can: Set(Verb.allCases.filter { $0.rule.kind == .school && $0.answer(to: capacities) == .allowed }))
        }
    }
}

extension Transaction {
    /// Who has or had a place in a group of a place, with the groups. Whoever was erased is not among them.
    fileprivate func places<Kind>(_ column: String, _ id: ID<Kind>) throws -> [ID<Pupil>: Set<ID<Group>>] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT m.pupil, m.nurtureGroup FROM membership m JOIN nurtureGroup g ON g.id = m.nurtureGroup
                WHERE g.\(column) = ? AND m.startsOn <= ? AND m.pupil NOT IN (SELECT pupil FROM erasure)
                """,
            arguments: [id, today]
        ).reduce(into: [:]) { $0[$1["pupil"], default: []].insert($1["nurtureGroup"]) }
    }

    fileprivate func name(of place: Thing) throws -> String {
        try String.fetchOne(db, sql: "SELECT name FROM \(place.kind.rawValue) WHERE id = ?", arguments: [place.id]) ?? ""
    }

    fileprivate func keptAside(at school: ID<School>) throws -> [BackgroundCounted.Aside] {
        try ID<Pupil>.fetchAll(
            db, sql: "SELECT id FROM pupil WHERE school = ? AND id IN (SELECT pupil FROM background) ORDER BY id", arguments: [school]
        ).flatMap { pupil in
            let content = try background(of: pupil).content
            return try BackgroundItem.allCases.compactMap { item in
                try content.aside(item).map {
                    BackgroundCounted.Aside(pupil: pupil, name: try shortName(of: pupil), item: item, text: $0)
                }
            }
        }
    }
}
