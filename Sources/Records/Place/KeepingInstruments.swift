import GRDB
import Nurture

/// A kind of instrument as somebody has filled it in, checked.
public struct InstrumentDraft: Sendable {
    public var id: ID<Instrument>
    public var name: String
    public var number: Int

    public init(id: ID<Instrument> = .new(), name: String, number: Int) {
        self.id = id
        self.name = name
        self.number = number
    }
}

extension Desk {
    /// Adds what a school has, or changes it.
    public func keep(_ draft: InstrumentDraft, at school: ID<School>) async throws {
        let caller = caller
        try await act(.changeSchool, on: .school(school)) { try $0.keep(draft, of: .school(school), caller) }
    }

    /// Adds what a service lends, or changes it.
    public func keep(_ draft: InstrumentDraft, of service: ID<Service>) async throws {
        let caller = caller
        try await act(.changeInstruments, on: .service(service)) { try $0.keep(draft, of: .service(service), caller) }
    }
}

extension Transaction {
    fileprivate func keep(_ draft: InstrumentDraft, of owner: Thing, _ caller: Caller) throws {
        let place = owner.kind.rawValue
        if let kept = try Row.fetchOne(db, sql: "SELECT \(place) AS owner FROM instrument WHERE id = ?", arguments: [draft.id]) {
            guard kept["owner"] as ID<Never>? == owner.id else { throw Refusal.outOfReach }
            try run(
                sql: "UPDATE instrument SET name = ?, number = ?, savedBy = ?, at = ? WHERE id = ?",
                arguments: [draft.name, draft.number, caller.person, now, draft.id])
        } else {
            try run(
                sql: "INSERT INTO instrument (id, \(place), name, number, savedBy, at) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [draft.id, owner.id, draft.name, draft.number, caller.person, now])
        }
    }
}
