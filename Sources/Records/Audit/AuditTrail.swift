import GRDB
import Nurture

/// One line of the audit, as those see it whom it concerns.
public struct AuditLine: Sendable {
    /// Where the line stands in the audit; later ones have higher numbers.
    public let number: Int
    public let at: Instant
    public let who: String
    public let verb: Verb?
    public let reason: OpeningReason?
    public let thing: Thing?
    /// What the reader calls the thing.
    public let thingName: String
}

/// A page of the audit, the newest first.
public struct AuditPage: Sendable {
    public let placeName: String
    public let lines: [AuditLine]
    /// Where the next, older page begins; nil on the last.
    public let older: Int?
}

extension Desk {
    /// Who opened or changed what is kept of a pupil.
    public func audit(of pupil: ID<Pupil>, before number: Int? = nil, most: Int = 50) async throws -> AuditPage {
        try await read(.seePupilAudit, on: .pupil(pupil)) { transaction in
            try transaction.auditPage(
                named: try transaction.shortName(of: pupil), "thing = :place", pupil, before: number, most: most
            ) { _ in true }
        }
    }

    /// What happened at a school, as far as the reader reaches.
    public func audit(of school: ID<School>, before number: Int? = nil, most: Int = 50) async throws -> AuditPage {
        let caller = caller
        return try await read(.seeSchoolAudit, on: .school(school)) { transaction in
            let name = try String.fetchOne(transaction.db, sql: "SELECT name FROM school WHERE id = ?", arguments: [school]) ?? ""
            return try transaction.auditPage(named: name, Transaction.atSchool, school, before: number, most: most) {
                try !transaction.capacities(of: caller, before: $0).isEmpty
            }
        }
    }

    /// What happened at a service and with its groups.
    public func audit(of service: ID<Service>, before number: Int? = nil, most: Int = 50) async throws -> AuditPage {
        try await read(.seeServiceAudit, on: .service(service)) { transaction in
            let name = try String.fetchOne(transaction.db, sql: "SELECT name FROM service WHERE id = ?", arguments: [service]) ?? ""
            return try transaction.auditPage(named: name, Transaction.atService, service, before: number, most: most) { _ in true }
        }
    }
}

extension Transaction {
    fileprivate static let atSchool = """
        thing IN (SELECT :place UNION ALL SELECT id FROM pupil WHERE school = :place
            UNION ALL SELECT id FROM nurtureGroup WHERE school = :place
            UNION ALL SELECT s.id FROM session s JOIN nurtureGroup g ON g.id = s.nurtureGroup WHERE g.school = :place
            UNION ALL SELECT h.id FROM share h JOIN nurtureGroup g ON g.id = h.nurtureGroup WHERE g.school = :place)
        """

    fileprivate static let atService = """
        thing IN (SELECT :place UNION ALL SELECT id FROM nurtureGroup WHERE service = :place
            UNION ALL SELECT s.id FROM session s JOIN nurtureGroup g ON g.id = s.nurtureGroup WHERE g.service = :place
            UNION ALL SELECT h.id FROM share h JOIN nurtureGroup g ON g.id = h.nurtureGroup WHERE g.service = :place)
        """

    func wholeAudit(of pupil: ID<Pupil>) throws -> [AuditLine] {
        try auditPage(named: "", "thing = :place", pupil, before: nil, most: .max) { _ in true }.lines
    }

    fileprivate func auditPage<Place>(
        named name: String, _ condition: String, _ place: ID<Place>, before number: Int?, most: Int, inReach: (Thing) throws -> Bool
    ) throws -> AuditPage {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT number, at, caller, person, verb, thingKind, thing, reason FROM audit
                WHERE \(condition) AND number < :before ORDER BY number DESC
                """,
            arguments: ["place": place, "before": number ?? Int.max])
        var lines: [AuditLine] = []
        var reached: [Thing: Bool] = [:]
        var names: [Thing: String] = [:]
        while let row = try rows.next() {
            let thing = ThingKind(rawValue: row["thingKind"]).flatMap { Thing($0, row["thing"] as ID<Never>) }
            if let thing {
                let isReached = try reached[thing] ?? inReach(thing)
                reached[thing] = isReached
                guard isReached else { continue }
                names[thing] = try names[thing] ?? auditName(of: thing)
            }
            if lines.count == most { return AuditPage(placeName: name, lines: lines, older: lines.last?.number) }
            lines.append(try auditLine(row, thing, named: thing.flatMap { names[$0] } ?? ""))
        }
        return AuditPage(placeName: name, lines: lines, older: nil)
    }

    private func auditLine(_ row: Row, _ thing: Thing?, named name: String) throws -> AuditLine {
        AuditLine(
            number: row["number"], at: row["at"],
            who: try who(row),
            verb: Verb(rawValue: row["verb"]), reason: (row["reason"] as String?).flatMap(OpeningReason.init(rawValue:)), thing: thing,
            thingName: name)
    }

    private func who(_ row: Row) throws -> String {
        switch row["caller"] as String {
        case "person": try name(of: row["person"])
        case "invitation": "A carer, by invitation,"
        default: "Hocket"
        }
    }

    private func auditName(of thing: Thing) throws -> String {
        switch thing {
        case .pupil(let id): try shortName(of: id)
        case .group(let id): try groupLine(id)?.name ?? "a group"
        case .session(let id):
            try Row.fetchOne(db, sql: "SELECT number, nurtureGroup FROM session WHERE id = ?", arguments: [id]).map { row in
                "session \(row["number"] as Int) of \(try groupLine(row["nurtureGroup"])?.name ?? "a group")"
            } ?? "a session"
        case .share(let id):
            try ID<Group>.fetchOne(db, sql: "SELECT nurtureGroup FROM share WHERE id = ?", arguments: [id])
                .flatMap { try groupLine($0)?.name }.map { "what was shared of \($0)" } ?? "something that was shared"
        case .school(let id): try String.fetchOne(db, sql: "SELECT name FROM school WHERE id = ?", arguments: [id]) ?? "the school"
        case .service(let id): try String.fetchOne(db, sql: "SELECT name FROM service WHERE id = ?", arguments: [id]) ?? "the service"
        case .programme(let id): try String.fetchOne(db, sql: "SELECT name FROM programme WHERE id = ?", arguments: [id]) ?? "the programme"
        case .account(let id): try self.name(of: id)
        case .house: "Hocket"
        }
    }
}
