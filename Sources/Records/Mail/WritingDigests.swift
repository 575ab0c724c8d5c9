import GRDB
import Nurture

/// What the round that sends letters does from Monday at seven on; only the system may.
extension Desk {
    /// The leads whose week has not been looked at.
    public func leadsWithoutDigest() async throws -> [ID<Person>] {
        guard let week = WeeklyMail.week(at: records.now) else { return [] }
        return try await read(.sendMail, on: .house) { try $0.leads(withoutDigestOf: week) }
    }

    /// Writes the weekly mail to somebody, with what their start page shows at this moment; none if nothing waits for them.
    public func writeDigest(to person: ID<Person>) async throws {
        guard let week = WeeklyMail.week(at: records.now) else { return }
        let (address, lines) = try await read(.writeDigest, on: .account(person)) { transaction in
            (
                try transaction.identity(of: person).flatMap { EmailAddress($0.email) },
                digestLines(try transaction.home(of: person).waiting)
            )
        }
        let letter = address.flatMap { lines.isEmpty ? nil : WeeklyMail.letter(to: $0, about: lines) }
        let id = ID<Mail>.new()
        try await act(.writeDigest, on: .account(person), making: letter == nil ? [] : [.mail(id)]) { transaction in
            try transaction.db.execute(
                sql: "INSERT INTO digest (person, week, lines, at) VALUES (?, ?, ?, ?)",
                arguments: [person, week, lines.count, transaction.now])
            if let letter { try transaction.post(letter, id: id) }
        }
    }
}

extension Transaction {
    /// Whoever leads a service or a school, had a password when the week's mail was due, and has not said no.
    fileprivate func leads(withoutDigestOf week: Day) throws -> [ID<Person>] {
        try ID<Person>.fetchAll(
            db,
            sql: """
                SELECT DISTINCT r.person FROM role r JOIN credential c ON c.person = r.person
                WHERE r.role IN ('serviceLead', 'schoolLead') AND r.startsOn <= :today AND (r.endsOn IS NULL OR r.endsOn >= :today)
                AND c.setAt <= :begins AND r.person NOT IN (SELECT person FROM digestRefusal)
                AND NOT EXISTS (SELECT 1 FROM digest d WHERE d.person = r.person AND d.week = :week)
                """,
            arguments: ["today": today, "begins": WeeklyMail.begins(week), "week": week])
    }
}
