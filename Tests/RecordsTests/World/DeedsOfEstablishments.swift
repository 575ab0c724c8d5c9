import Foundation
import Nurture
import Records

extension Deeds {
    static let establishments: [Verb: Deed] = [
        .importRegister: { world in { try await world.system.importRegister(try Register.file()) } },
        .expressInterest: { world in
            {
                let content = InterestContent(
                    school: text, name: name, role: text, email: EmailAddress(email)!, hopes: text)
                try await world.stranger.express(content, id: .new(), to: world.service, from: "192.0.2.7")
            }
        },
        .seeEstablishments: { world in
            try await world.system.importRegister(try Register.file())
            return { _ = try await world.desk(\.serviceLead).establishments(EstablishmentFilter(), for: world.service) }
        },
        .noteOnEstablishment: { world in
            try await world.system.importRegister(try Register.file())
            let content = EstablishmentNoteContent(by: name, words: text, lookedAfter: 12)
            let draft = EstablishmentNoteDraft(source: .schoolNumbers, content: content, saidOn: world.clock.day)
            return { try await world.desk(\.serviceLead).note(draft, on: Register.near, for: world.service) }
        },
    ]
}

/// A small national register around the schools of the world.
enum Register {
    static let headings = [
        "URN", "LA (code)", "LA (name)", "EstablishmentNumber", "EstablishmentName", "TypeOfEstablishment (name)",
        "EstablishmentStatus (code)", "EstablishmentStatus (name)", "OpenDate", "CloseDate", "PhaseOfEducation (name)",
        "StatutoryLowAge", "StatutoryHighAge", "NumberOfPupils", "Street", "Town", "Postcode", "Easting", "Northing",
    ]

    /// Of the world: Larkrise Primary, Fernhill Primary; and schools that nobody works with.
    static let larkrise = 900_001
    static let fernhill = 900_002
    static let near = 910_001
    static let far = 910_002
    static let closed = 910_003
    static let successor = 910_004
    static let elsewhere = 910_005

    static let rows = [
        row(larkrise, "Larkrise Primary", east: 400_000, north: 300_000, postcode: "ML1 1AA"),
        row(fernhill, "Fernhill Primary", authority: ("902", "Quarrydale"), east: 450_000, north: 350_000),
        row(near, "St Agnes’ Primary", east: 403_000, north: 304_000, postcode: "ML2 9QQ", pupils: "310"),
        row(far, "High Fell School", east: 420_000, north: 300_000, pupils: "41"),
        row(closed, "Old Mill Infants", status: ("2", "Closed"), closes: "31-08-2025", east: 402_000, north: 300_000),
        row(successor, "Mill Lane Academy", east: 402_000, north: 300_000),
        row(elsewhere, "Quarrydale Juniors", authority: ("902", "Quarrydale"), east: 451_000, north: 350_000),
    ]

    static func row(
        _ urn: Int, _ name: String, authority: (String, String) = ("901", "Millbrook"), status: (String, String) = ("1", "Open"),
        closes: String = "", phase: String = "Primary", east: Int? = nil, north: Int? = nil, postcode: String = "", pupils: String = "200",
        town: String = "Millbrook"
    ) -> [String] {
        [
            String(urn), authority.0, authority.1, "2001", name, "Community school", status.0, status.1, "01-09-1996", closes, phase, "4",
            "11", pupils, "1 Invented Lane", town, postcode, east.map { String($0) } ?? "", north.map { String($0) } ?? "",
        ]
    }

    static func text(_ rows: [[String]] = rows, headings: [String] = headings) -> String {
        ([headings] + rows).map { cells in cells.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }.joined(separator: ",") }
            .joined(separator: "\r\n") + "\r\n"
    }

    static func file(_ rows: [[String]] = rows) throws -> RegisterFile { try read(Array(text(rows).utf8)) }

    /// In pieces of any size, as from a disk.
    static func read(_ bytes: [UInt8], by size: Int = 7) throws -> RegisterFile {
        var rest = bytes[...]
        return try RegisterFile.read {
            guard !rest.isEmpty else { return nil }
            defer { rest = rest.dropFirst(size) }
            return Array(rest.prefix(size))
        }
    }
}
