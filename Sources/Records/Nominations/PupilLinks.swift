import Foundation
import GRDB
import Nurture

/// Who is better apart from a pupil, or helps. A link and never a name in a text: it goes with either of the two.
public struct ProfileLink: Sendable {
    public struct Pupil: Sendable {
        public let id: ID<Nurture.Pupil>
        public let name: String
    }

    public let other: Pupil
    public let kind: PupilLinkKind
}

/// A link from one pupil to another, seen from the one.
struct KeptPupilLink {
    let id: ID<PupilLink>
    let other: ID<Pupil>
    let kind: PupilLinkKind
}

extension Transaction {
    /// Links hold for both, whichever profile they were made on. The kind lies under the key of the pupil on whose profile it was said.
    func links(of pupil: ID<Pupil>) throws -> [KeptPupilLink] {
        let statement = try db.cachedStatement(sql: "SELECT * FROM pupilLink WHERE pupil = :pupil OR other = :pupil ORDER BY id")
        return try Row.fetchAll(statement, arguments: ["pupil": pupil]).compactMap { row in
            let (id, owner, other): (ID<PupilLink>, ID<Pupil>, ID<Pupil>) = (row["id"], row["pupil"], row["other"])
            return try openIfKept(PupilLinkKind.self, row["kind"], .pupilLink, row: id, owner: .pupil(owner)).map {
                KeptPupilLink(id: id, other: owner == pupil ? other : owner, kind: $0)
            }
        }
    }

    /// The links that a reader of the profile is told of: whom they may not open is not among them.
    func profileLinks(of pupil: ID<Pupil>, for caller: Caller) throws -> [ProfileLink] {
        try links(of: pupil)
            .filter { Verb.openPupil.answer(to: try capacities(of: caller, before: .pupil($0.other))) == .allowed }
            .map { ProfileLink(other: .init(id: $0.other, name: try shortName(of: $0.other)), kind: $0.kind) }
            .sorted { $0.other.name < $1.other.name }
    }

    /// The school's other nominated pupils.
    func classmates(of pupil: ID<Pupil>, at school: ID<School>, for caller: Caller) throws -> [ProfileLink.Pupil] {
        try nominated(at: school, for: caller).filter { $0 != pupil }
            .map { ProfileLink.Pupil(id: $0, name: try shortName(of: $0)) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// Makes a pupil's links the stated ones. One that stays as it was keeps who made it.
    func link(_ pupil: ID<Pupil>, to wanted: [ID<Pupil>: PupilLinkKind], by caller: Caller) throws {
        let possible = Set(try classmates(of: pupil, at: school(of: pupil), for: caller).map(\.id))
        guard wanted.keys.allSatisfy(possible.contains) else { throw Refusal.outOfReach }
        let kept = try links(of: pupil).filter { possible.contains($0.other) }
        for link in kept where wanted[link.other] != link.kind {
            try db.execute(sql: "DELETE FROM pupilLink WHERE id = ?", arguments: [link.id])
        }
        let same = Set(kept.filter { wanted[$0.other] == $0.kind }.map(\.other))
        for (other, kind) in wanted.sorted(by: { $0.key < $1.key }) where !same.contains(other) {
            let id = ID<PupilLink>.new()
            try db.execute(
                sql: "INSERT INTO pupilLink (id, pupil, other, kind, madeBy, madeAt) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [id, pupil, other, seal(kind, .pupilLink, row: id, owner: .pupil(pupil)), caller.person, now])
        }
    }
}
