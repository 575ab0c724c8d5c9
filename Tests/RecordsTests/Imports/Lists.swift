import Foundation
import GRDB
import Nurture

@testable import Records

/// Lists of invented pupils, and what is there after one was taken.
struct Lists {
    let world: World

    static let three = """
        Forename,Surname,DOB,Year,UPN,FSM
        Perdita,Quillfeather,09/03/2017,Y5,P207000016049,Yes
        Rowan,Sorrelby,1 May 2018,,,No
        Tansy,Umberleigh,2019-06-02,Y3,,No

        """

    static func table(_ text: String = three) throws -> CSVTable { try CSVTable.read(Array(text.utf8)).get() }

    /// Lays a list aside and chooses its columns as they are suggested.
    func opened(_ text: String = three, by desk: Desk, at school: ID<School>? = nil) async throws -> OpenImport {
        let school = school ?? world.school
        try await desk.stage(try Lists.table(text), at: school)
        guard var open = try await desk.openImport(at: school) else { throw Refusal.outOfReach }
        open.marks.columns = open.columns
        try await desk.keep(open.marks, of: open, at: school)
        guard let chosen = try await desk.openImport(at: school) else { throw Refusal.outOfReach }
        return chosen
    }

    func take(_ lines: Set<Int>, of open: OpenImport, by desk: Desk, at school: ID<School>? = nil) async throws -> ImportReceipt {
        guard let plan = open.plan(today: world.records.today) else { throw Refusal.outOfReach }
        return try await desk.take(lines, of: plan, from: open.id, at: school ?? world.school)
    }

    func names(at school: ID<School>? = nil) async throws -> Set<String> {
        Set(try await world.system.pupils(at: school ?? world.school).map(\.fullName))
    }

    func count(_ sql: String) async throws -> Int {
        try await world.records.inSnapshot { try Int.fetchOne($0.db, sql: sql) ?? -1 }
    }

    func run(_ sql: String) async throws {
        try await world.records.inTransaction { try $0.db.execute(sql: sql) }
    }
}
