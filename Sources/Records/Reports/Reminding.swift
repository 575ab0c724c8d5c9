import GRDB
import Nurture

extension Desk {
    /// Reminds the tutors and school leads of a group whose parts are awaited, by one letter each. Carers are asked again by the
    /// school lead alone, who alone knows them.
    /// - Parameter page: where the letters lead.
    /// - Returns: how many letters there are.
    /// - Throws: ``Refusal/impossible(_:)`` within a week of the last reminder, or if nobody is awaited.
    @discardableResult
    public func remind(_ group: ID<Group>, page: String) async throws -> Int {
        let caller = caller
        let letters = try await read(.remind, on: .group(group)) { try $0.reminders(of: group, page: page) }
        let mails = letters.map { _ in ID<Mail>.new() }
        return try await act(.remind, on: .group(group), making: mails.map { .mail($0) }) { transaction in
            let last = try transaction.lastReminder(of: group)
            guard ReportReminder.mayBeSent(on: transaction.today, after: last) else {
                let day = ReportReminder.nextDay(after: last)?.written ?? ""
                throw Refusal.impossible("They have been reminded this week. You can remind them again from \(day).")
            }
            guard !letters.isEmpty else { throw Refusal.impossible("Nobody is awaited who can be reminded by mail.") }
            try transaction.run(
                sql: "INSERT INTO reminder (id, nurtureGroup, sentBy, at) VALUES (?, ?, ?, ?)",
                arguments: [ID<Reminder>.new(), group, caller.person, transaction.now])
            for (letter, mail) in zip(letters, mails) { try transaction.post(letter, id: mail) }
            return letters.count
        }
    }
}

extension Transaction {
    func lastReminder(of group: ID<Group>) throws -> Day? {
        try Instant.fetchOne(
            db.cachedStatement(sql: "SELECT max(at) FROM reminder WHERE nurtureGroup = ?"), arguments: [group])?.day
    }

    fileprivate func reminders(of group: ID<Group>, page: String) throws -> [Letter] {
        let pupils = try reports(of: group, []).points.filter(\.isOpen).flatMap(\.pupils)
        func awaited(_ voice: ReportVoice) -> Int { pupils.count { $0.state.states[voice] == nil } }
        let places = try Row.fetchOne(db, sql: "SELECT school FROM nurtureGroup WHERE id = ?", arguments: [group])
        guard let school = places?["school"] as ID<School>? else { throw Refusal.outOfReach }
        let tutors = awaited(.tutor) > 0 ? try adults(of: group).filter { $0.role == .tutor && $0.startsOn <= today }.map(\.person) : []
        let leads =
            awaited(.school) + awaited(.home) > 0
            ? try colleagues(at: .school(school)).filter { $0.role == .schoolLead }.map(\.person) : []
        return try letters(to: tutors, parts: awaited(.tutor), homes: 0, page)
            + letters(to: leads, parts: awaited(.school), homes: awaited(.home), page)
    }

    private func letters(to people: [ID<Person>], parts: Int, homes: Int, _ page: String) throws -> [Letter] {
        try Set(people).sorted().compactMap { person in
            try identity(of: person).flatMap { EmailAddress($0.email) }.map {
                ReportReminder.letter(to: $0, parts: parts, homes: homes, page: page)
            }
        }
    }
}
