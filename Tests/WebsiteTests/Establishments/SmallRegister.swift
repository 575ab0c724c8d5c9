import Nurture

@testable import Records

/// A national register around the schools of the small world, and two that nobody works with.
enum SmallRegister {
    static let near = 200_001
    static let far = 200_002
    static let closed = 200_003

    static func file(oak: String = "Oak Lane School") -> RegisterFile {
        RegisterFile(
            columns: [
                .name, .authorityCode, .authority, .statusCode, .status, .closesOn, .phase, .pupils, .street, .town, .postcode, .easting,
                .northing,
            ],
            rows: [
                row(100_101, oak, 0, 0), row(100_102, "Elm Row School", 4, 3), row(near, "Pear Tree School", 3, 4),
                row(far, "Far Fell School", 20, 0), row(closed, "Gone School", 1, 1, isOpen: false),
            ])
    }

    static let links = [RegisterLink(urn: closed, other: near, kind: "Successor", since: nil)]

    /// So many kilometres east and north of Oak Lane.
    private static func row(_ urn: Int, _ name: String, _ east: Int, _ north: Int, isOpen: Bool = true) -> RegisterRow {
        RegisterRow(
            urn: urn,
            values: [
                .text(name), .text("901"), .text("Windshire"), .text(isOpen ? "1" : "2"), .text(isOpen ? "Open" : "Closed"), .nothing,
                .text("Primary"), .number(200), .text("3 Orchard Way"), .text("Windbury"), .text("WB1 2AB"),
                .number(400_000 + east * 1_000), .number(300_000 + north * 1_000),
            ])
    }
}

extension Site {
    func takeRegister(oak: String = "Oak Lane School") async throws {
        try await system.importRegister(SmallRegister.file(oak: oak), links: SmallRegister.links)
    }
}
