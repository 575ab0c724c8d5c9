import GRDB
import Nurture

/// A file of the register beside what is known: what is new in it, and which rows are to be written.
struct RegisterComparison {
    private(set) var changes = RegisterChanges()
    private(set) var rows: [(row: RegisterRow, isOpen: Bool)] = []
    fileprivate(set) var links: [RegisterLink] = []
    private let columns: [RegisterColumn]

    fileprivate init(_ columns: [RegisterColumn]) {
        self.columns = columns
    }

    fileprivate mutating func add(_ row: RegisterRow) {
        changes.added.append(RegisterChange(urn: row.urn, name: text(.name, row), before: "", after: ""))
        rows.append((row, isOpen(row, known: true)))
    }

    /// - Parameter known: the columns `urn`, `isByHand` and `isOpen`, then the file's own, then what is left of the status and the address.
    fileprivate mutating func compare(_ row: RegisterRow, with known: Row) {
        let differing = columns.indices.filter { row.values[$0].databaseValue != known[$0 + Row.firstOwn] as DatabaseValue }
        guard !differing.isEmpty || known["isByHand"] else { return }
        let isOpen = isOpen(row, known: known["isOpen"])
        rows.append((row, isOpen))
        note(row, Set(differing.map { columns[$0] }), known, isOpen)
    }

    private mutating func note(_ row: RegisterRow, _ differing: Set<RegisterColumn>, _ known: Row, _ isOpen: Bool) {
        func change(_ before: String, _ after: String) -> RegisterChange {
            RegisterChange(urn: row.urn, name: text(.name, row), before: before, after: after)
        }
        var isSaid = false
        if isOpen != known["isOpen"] {
            let words = change(known["status"] ?? "", isOpen ? text(.status, row) : text(.closesOn, row))
            if isOpen { changes.reopened.append(words) } else { changes.closed.append(words) }
            isSaid = true
        }
        if differing.contains(.name) {
            changes.renamed.append(change(known["name"], text(.name, row)))
            isSaid = true
        }
        if !differing.isDisjoint(with: RegisterColumn.address) {
            let before = EstablishmentAddress.line { known[$0.rawValue] as String? }
            changes.moved.append(change(before, EstablishmentAddress.line { text($0, row) }))
            isSaid = true
        }
        if !isSaid { changes.otherwise += 1 }
    }

    fileprivate mutating func miss(_ known: Row) {
        guard known["isOpen"], !known["isByHand"] else { return }
        changes.missing.append(RegisterChange(urn: known["urn"], name: known["name"], before: "", after: ""))
    }

    fileprivate mutating func add(_ link: RegisterLink) {
        links.append(link)
        changes.links += 1
    }

    private func isOpen(_ row: RegisterRow, known: Bool) -> Bool {
        guard columns.contains(.statusCode) || columns.contains(.status) else { return known }
        return EstablishmentStatus.isOpen(code: text(.statusCode, row), name: text(.status, row))
    }

    private func text(_ column: RegisterColumn, _ row: RegisterRow) -> String {
        guard let place = columns.firstIndex(of: column) else { return "" }
        return switch row.values[place] {
        case .nothing: ""
        case .text(let text): text
        case .number(let number): String(number)
        case .day(let day): day.short
        }
    }
}

extension Row {
    /// Where a file's own columns begin.
    fileprivate static let firstOwn = 3
}

extension Transaction {
    func comparison(with file: RegisterFile, _ links: [RegisterLink]) throws -> RegisterComparison {
        var comparison = RegisterComparison(file.columns)
        var places = Dictionary(uniqueKeysWithValues: file.rows.enumerated().map { ($0.element.urn, $0.offset) })
        let always = ["name", "status", "street", "locality", "town", "postcode"]
        let further = always.filter { name in !file.columns.contains { $0.rawValue == name } }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT urn, isByHand, isOpen, \((file.columns.map(\.rawValue) + further).joined(separator: ", "))
                FROM establishment ORDER BY urn
                """)
        while let known = try rows.next() {
            if let place = places.removeValue(forKey: known["urn"]) {
                comparison.compare(file.rows[place], with: known)
            } else {
                comparison.miss(known)
            }
        }
        for place in places.values.sorted() { comparison.add(file.rows[place]) }
        let knownLinks = try knownLinks()
        for link in Set(links).subtracting(knownLinks).sorted(by: { ($0.urn, $0.other, $0.kind) < ($1.urn, $1.other, $1.kind) }) {
            comparison.add(link)
        }
        return comparison
    }

    private func knownLinks() throws -> Set<RegisterLink> {
        Set(
            try Row.fetchAll(db, sql: "SELECT urn, other, kind, since FROM establishmentLink").map {
                RegisterLink(urn: $0["urn"], other: $0["other"], kind: $0["kind"], since: $0["since"])
            })
    }
}
