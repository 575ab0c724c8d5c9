import GRDB
import Nurture

extension Transaction {
    /// What the person typed and has not saved, where they still reach what it is about. Nothing of it is opened.
    func draftsKept(by person: ID<Person>) throws -> [Waiting] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT form, savedAt, thingKind, thing FROM draft WHERE person = ? AND expiresAt > ? ORDER BY savedAt"),
            arguments: [person, now])
        return try rows.compactMap { row in
            let kind: ThingKind? = row["thingKind"]
            guard let thing = kind.flatMap({ Thing($0, row["thing"]) }), try !capacities(of: person, before: thing).isEmpty else {
                return nil
            }
            return Waiting(
                since: (row["savedAt"] as Instant).day, subject: .draft(form: row["form"], about: try group(of: thing)))
        }
    }

    private func group(of thing: Thing) throws -> GroupLine? {
        switch thing {
        case .group(let id): try groupLine(id)
        case .session(let id):
            try ID<Group>.fetchOne(db, sql: "SELECT nurtureGroup FROM session WHERE id = ?", arguments: [id]).flatMap { try groupLine($0) }
        case .house, .account, .programme, .service, .school, .pupil, .share: nil
        }
    }
}
