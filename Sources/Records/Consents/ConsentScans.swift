import Foundation
import GRDB
import Nurture

private let pieceBytes = 64 << 10

/// A paper with answers, as the leads see it before they open it.
public struct ConsentScanLine: Sendable {
    public let id: ID<ConsentScan>
    /// The answers that it proves.
    public let sheet: ID<Consent>
    public let kind: ScanKind
    public let size: Int
    public let keptBy: String
    public let keptOn: Day
}

extension Desk {
    /// Keeps a scan or a photo of the paper on which answers stand, sealed in pieces under the pupil's key. The same ID again is a retry.
    /// - Throws: ``ScanProblem``
    public func keep(scan bytes: [UInt8], id: ID<ConsentScan>, sheet: ID<Consent>, of pupil: ID<Pupil>) async throws {
        let caller = caller
        let kind = try ScanKind.check(bytes)
        try await act(.recordConsent, on: .pupil(pupil)) { transaction in
            if let kept = try Row.fetchOne(transaction.db, sql: "SELECT * FROM consentScan WHERE id = ?", arguments: [id]) {
                guard kept["pupil"] == pupil, kept["sheet"] == sheet, kept["keptBy"] == caller.person,
                    try transaction.bytes(of: id, pupil) == Data(bytes)
                else { throw Refusal.idTaken }
                return
            }
            guard try transaction.isKept(pupil) else { throw Refusal.outOfReach }
            let isOnPaper = try Bool.fetchOne(
                transaction.db, sql: "SELECT EXISTS (SELECT 1 FROM consent WHERE sheet = ? AND pupil = ? AND how = 'paper')",
                arguments: [sheet, pupil])
            guard isOnPaper == true else { throw Refusal.outOfReach }
            try transaction.db.execute(
                sql: "INSERT INTO consentScan (id, pupil, sheet, kind, size, keptBy, keptAt) VALUES (?, ?, ?, ?, ?, ?, ?)",
                arguments: [id, pupil, sheet, kind.rawValue, bytes.count, caller.person, transaction.now])
            try transaction.insertPieces(of: id, Data(bytes), pupil)
        }
    }

    /// A paper as it was scanned.
    public func scan(_ id: ID<ConsentScan>, of pupil: ID<Pupil>) async throws -> (kind: ScanKind, bytes: [UInt8]) {
        try await read(.openConsentPaper, on: .pupil(pupil)) { transaction in
            guard let line = try transaction.scans(of: pupil).first(where: { $0.id == id }) else { throw Refusal.outOfReach }
            return (line.kind, Array(try transaction.bytes(of: id, pupil)))
        }
    }
}

extension Transaction {
    /// The newest first; none of a pupil who was erased.
    func scans(of pupil: ID<Pupil>) throws -> [ConsentScanLine] {
        guard try isKept(pupil) else { return [] }
        return try Row.fetchAll(db, sql: "SELECT * FROM consentScan WHERE pupil = ? ORDER BY keptAt DESC, id DESC", arguments: [pupil])
            .compactMap { row in
                guard let kind = ScanKind(rawValue: row["kind"]) else { return nil }
                return ConsentScanLine(
                    id: row["id"], sheet: row["sheet"], kind: kind, size: row["size"], keptBy: try name(of: row["keptBy"]),
                    keptOn: (row["keptAt"] as Instant).day)
            }
    }

    /// A piece's ID follows from its number, so that one piece can't be put in another's place.
    fileprivate func insertPieces(of scan: ID<ConsentScan>, _ bytes: Data, _ pupil: ID<Pupil>) throws {
        for (number, start) in stride(from: 0, to: bytes.count, by: pieceBytes).enumerated() {
            let piece = ID<ScanPiece>.following(scan, number)
            let box = try Seal(keyring: keyring).seal(
                bytes: bytes[start..<min(start + pieceBytes, bytes.count)], .consentScan, row: piece.bytes, owner: .pupil(pupil))
            try db.execute(
                sql: "INSERT INTO consentScanPiece (id, scan, pupil, number, content) VALUES (?, ?, ?, ?, ?)",
                arguments: [piece, scan, pupil, number, box])
        }
    }

    fileprivate func bytes(of scan: ID<ConsentScan>, _ pupil: ID<Pupil>) throws -> Data {
        let boxes = try Data.fetchAll(db, sql: "SELECT content FROM consentScanPiece WHERE scan = ? ORDER BY number", arguments: [scan])
        return try boxes.enumerated().reduce(into: Data()) { bytes, box in
            let piece = ID<ScanPiece>.following(scan, box.offset)
            bytes += try Seal(keyring: keyring).open(bytes: box.element, .consentScan, row: piece.bytes, owner: .pupil(pupil))
        }
    }
}

/// A piece of a scan.
private enum ScanPiece {}
