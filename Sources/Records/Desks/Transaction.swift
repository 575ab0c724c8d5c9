import Foundation
import GRDB
import Nurture

/// What a verb has in its hands while it runs: the database, the keys it opens, and one reading of the clock.
struct Transaction {
    let db: Database
    let master: MasterKey
    let keyring: Keyring
    let now: Instant
    let today: Day

    init(_ db: Database, _ master: MasterKey, _ now: Instant) {
        self.db = db
        self.master = master
        self.now = now
        keyring = Keyring(master, db)
        today = SchoolClock.localDay(ofMilliseconds: now.milliseconds)
    }

    func seal<Row>(_ value: some Encodable, _ column: BoxColumn, row: ID<Row>, owner: Owner) throws -> Data {
        do {
            return try Seal(keyring: keyring).seal(value, column, row: row.bytes, owner: owner)
        } catch SealProblem.noKey where owner.kind == .pupil {
            throw Refusal.impossible("This pupil was erased, so nothing more can be written about them.")
        }
    }

    func open<Value: Decodable, Row>(_: Value.Type, _ box: Data, _ column: BoxColumn, row: ID<Row>, owner: Owner) throws -> Value {
        try Seal(keyring: keyring).open(Value.self, box, column, row: row.bytes, owner: owner)
    }

    /// The same, but nil for what was erased, and for an empty column.
    func openIfKept<Value: Decodable, Row>(
        _: Value.Type, _ box: Data?, _ column: BoxColumn, row: ID<Row>, owner: Owner
    ) throws -> Value? {
        guard let box else { return nil }
        do {
            return try open(Value.self, box, column, row: row, owner: owner)
        } catch SealProblem.noKey {
            return nil
        }
    }

    func check(_ caller: Caller, _ verb: Verb, _ thing: Thing, reasonGiven: Bool) throws {
        guard thing.kind == verb.rule.kind else { throw Refusal.outOfReach }
        switch verb.answer(to: try capacities(of: caller, before: thing), reasonGiven: reasonGiven) {
        case .allowed: return
        case .notAllowed: throw Refusal.notAllowed
        case .outOfReach: throw Refusal.outOfReach
        case .reasonNeeded: throw Refusal.reasonNeeded
        }
    }

    /// Runs a statement that the connection keeps for the next time.
    func run(sql: String, arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    func trace(_ caller: Caller, _ verb: Verb, _ thing: Thing, _ reason: String?) throws {
        try run(
            sql: "INSERT INTO audit (at, caller, person, verb, thingKind, thing, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [now, caller.word, caller.person, verb, thing.kind, thing.id, reason])
    }
}
