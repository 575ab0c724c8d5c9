import GRDB
import Nurture

extension Desk {
    /// Writes the weekly mail to every lead whose week has not been looked at, with what their start page shows at this moment.
    /// Only the system does that.
    public func writeDigests() async throws {
        guard let week = WeeklyMail.week(at: records.now) else { return }
        for person in try await read(.sendMail, on: .house, { try $0.leads(withoutDigestOf: week) }) {
            try await writeDigest(to: person, of: week)
        }
    }

    private func writeDigest(to person: ID<Person>, of week: Day) async throws {
        let (address, lines) = try await read(.writeDigest, on: .account(person)) { transaction in
            let address = try transaction.identity(of: person).flatMap { EmailAddress($0.email) }
            return (address, address == nil ? [] : digestLines(try transaction.home(of: person).waiting))
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
