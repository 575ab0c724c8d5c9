import Foundation
import GRDB
import Nurture

/// The numbers by which groups are suggested in a programme.
public struct FormingSettingsPage: Sendable {
    public let programme: ID<Programme>
    public let programmeName: String
    public let settings: FormingSettings
    /// 0 while the programme has no numbers of its own.
    public let revision: Int
    /// Who set them, and when; nil while nobody has.
    public let saved: (by: String, at: Instant)?
    public let can: Set<Verb>
}

extension Desk {
    public func formingSettings(of programme: ID<Programme>) async throws -> FormingSettingsPage {
        let caller = caller
        return try await read(.seeProgramme, on: .programme(programme)) { transaction in
            guard let name = try transaction.name(ofProgramme: programme) else { throw Refusal.outOfReach }
            let capacities = try transaction.capacities(of: caller, before: .programme(programme))
            let kept = try transaction.formingSettings(of: programme)
            return FormingSettingsPage(
                programme: programme, programmeName: name, settings: kept.settings, revision: kept.revision, saved: kept.saved,
                can: Set([Verb.changeProgramme].filter { $0.answer(to: capacities) == .allowed }))
        }
    }

    /// Sets the numbers by which groups are suggested from now on. What was decided before stays as it is.
    /// - Parameter revision: the revision that was on the page; 0 where there was none.
    /// - Throws: ``Refusal/conflict(revision:)`` if somebody else has saved since.
    public func set(_ settings: FormingSettings, of programme: ID<Programme>, revision: Int) async throws {
        let caller = caller
        try await act(.changeProgramme, on: .programme(programme)) { transaction in
            if let problem = settings.problems.first { throw Refusal.impossible("\(problem.sentence).") }
            let kept = try transaction.formingSettings(of: programme).revision
            guard kept == revision else { throw Refusal.conflict(revision: kept) }
            try transaction.set(settings, of: programme, by: caller.person)
        }
    }
}

extension Transaction {
    /// The usual ones where a programme has none of its own.
    func formingSettings(
        of programme: ID<Programme>
    ) throws -> (settings: FormingSettings, revision: Int, saved: (by: String, at: Instant)?) {
        let statement = try db.cachedStatement(sql: "SELECT * FROM formingSettings WHERE programme = ?")
        var settings = FormingSettings()
        guard let row = try Row.fetchOne(statement, arguments: [programme]) else { return (settings, 0, nil) }
        for number in FormingNumber.allCases { settings[number] = row[number.rawValue] }
        return (settings, row["revision"], (try name(of: row["savedBy"]), row["savedAt"]))
    }

    fileprivate func set(_ settings: FormingSettings, of programme: ID<Programme>, by person: ID<Person>?) throws {
        let columns = FormingNumber.allCases.map(\.rawValue)
        try run(
            sql: """
                INSERT INTO formingSettings (\(columns.joined(separator: ", ")), programme, savedBy, savedAt)
                VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")), ?, ?, ?) ON CONFLICT (programme) DO UPDATE
                SET \(columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")),
                savedBy = excluded.savedBy, savedAt = excluded.savedAt, revision = revision + 1
                """,
            arguments: StatementArguments(FormingNumber.allCases.map { settings[$0] }) + [programme, person, now])
    }

    func name(ofProgramme programme: ID<Programme>) throws -> String? {
        try String.fetchOne(db.cachedStatement(sql: "SELECT name FROM programme WHERE id = ?"), arguments: [programme])
    }

    /// In which programme the caller forms groups at a school: that of the service they lead, else that with which the school has
    /// worked longest. Nil where no service works with the school today.
    func programme(at school: ID<School>, for caller: Caller) throws -> ID<Programme>? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT v.programme FROM partnership p JOIN service v ON v.id = p.service
                WHERE p.school = :school AND p.startsOn <= :today AND (p.endsOn IS NULL OR p.endsOn >= :today)
                ORDER BY p.service IN (SELECT service FROM role WHERE person = :person AND role = 'serviceLead'
                    AND startsOn <= :today AND (endsOn IS NULL OR endsOn >= :today)) DESC, p.startsOn, p.id
                """)
        return try ID<Programme>.fetchOne(statement, arguments: ["school": school, "today": today, "person": caller.person])
    }
}
