import GRDB
import Nurture

/// A kind of instrument that a school has or a service lends.
public struct InstrumentLine: Sendable {
    public let id: ID<Instrument>
    public let name: String
    public let number: Int
}

extension Transaction {
    /// What a school has, or a service lends, by name.
    func instruments(of owner: Thing) throws -> [InstrumentLine] {
        let statement = try db.cachedStatement(
            sql: "SELECT id, name, number FROM instrument WHERE \(owner.kind.rawValue) = ? ORDER BY name, id")
        return try Row.fetchAll(statement, arguments: [owner.id]).map {
            InstrumentLine(id: $0["id"], name: $0["name"], number: $0["number"])
        }
    }
}
