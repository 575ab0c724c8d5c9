import GRDB
import Nurture

/// How far the words for families are in one language.
public struct LanguageLine: Sendable {
    public let language: FamilyLanguage
    /// Who reads it; nil while nobody is named.
    public let reader: String?
    /// When this version of the words was approved; nil while it was not.
    public let approvedOn: Day?
    /// Whether an earlier version was.
    public let wasApproved: Bool
}

/// A programme's languages besides the record's own.
public struct LanguagesPage: Sendable {
    public let programme: ID<Programme>
    public let name: String
    public let languages: [LanguageLine]
}

/// A language that somebody is to read, for a programme.
public struct LanguageToRead: Sendable {
    public let programme: ID<Programme>
    public let programmeName: String
    public let language: FamilyLanguage
    public let approvedOn: Day?
}

/// Why nobody was named. Nothing has changed.
public enum ReaderProblem: Error, Equatable {
    /// Nobody with this address has signed in here.
    case nobodySignedIn
}

extension Desk {
    public func languages(of programme: ID<Programme>, in editions: [FamilyEdition]) async throws -> LanguagesPage {
        try await read(.nameReader, on: .programme(programme)) { transaction in
            let name = try String.fetchOne(transaction.db, sql: "SELECT name FROM programme WHERE id = ?", arguments: [programme])
            return LanguagesPage(
                programme: programme, name: name ?? "",
                languages: try editions.filter { $0.language != .english }.map { try transaction.line(of: $0, in: programme) })
        }
    }

    /// Names who reads a language, in the place of whoever did. It is somebody who has signed in.
    /// - Throws: ``ReaderProblem``
    public func nameReader(_ address: EmailAddress, of language: FamilyLanguage, in programme: ID<Programme>) async throws {
        let caller = caller
        try await act(.nameReader, on: .programme(programme)) { transaction in
            let person = try transaction.person(withEmail: address.text).flatMap { person in
                try ID<Person>.fetchOne(transaction.db, sql: "SELECT person FROM credential WHERE person = ?", arguments: [person])
            }
            guard let person else { throw ReaderProblem.nobodySignedIn }
            try transaction.db.execute(
                sql: "INSERT OR REPLACE INTO languageReader (programme, language, person, namedBy, namedAt) VALUES (?, ?, ?, ?, ?)",
                arguments: [programme, language.rawValue, person, caller.person, transaction.now])
        }
    }

    /// What the caller is to read.
    public func languagesToRead(in editions: [FamilyEdition]) async throws -> [LanguageToRead] {
        guard let person = caller.person else { throw Refusal.outOfReach }
        return try await read(.seeAccount, on: .account(person)) { try $0.languagesToRead(by: person, in: editions) }
    }

    /// Finds the words in this version good, for each programme for which the caller reads them. Doing it again changes nothing.
    public func approve(_ edition: FamilyEdition) async throws {
        guard let person = caller.person else { throw Refusal.outOfReach }
        try await act(.approveWording, on: .account(person)) { transaction in
            let mine = try transaction.languagesToRead(by: person, in: [edition])
            guard !mine.isEmpty else { throw Refusal.outOfReach }
            try transaction.keep(edition)
            for programme in mine.map(\.programme) {
                try transaction.db.execute(
                    sql: "INSERT OR IGNORE INTO wordingApproval (programme, language, digest, person, at) VALUES (?, ?, ?, ?, ?)",
                    arguments: [programme, edition.language.rawValue, edition.digest, person, transaction.now])
            }
        }
    }
}

extension Transaction {
    fileprivate func line(of edition: FamilyEdition, in programme: ID<Programme>) throws -> LanguageLine {
        let reader = try ID<Person>.fetchOne(
            db, sql: "SELECT person FROM languageReader WHERE programme = ? AND language = ?",
            arguments: [programme, edition.language.rawValue])
        let wasApproved = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM wordingApproval WHERE programme = ? AND language = ?)",
            arguments: [programme, edition.language.rawValue])
        return LanguageLine(
            language: edition.language, reader: try reader.map { try name(of: $0) },
            approvedOn: try approval(of: edition, in: programme), wasApproved: wasApproved ?? false)
    }

    private func approval(of edition: FamilyEdition, in programme: ID<Programme>) throws -> Day? {
        try Instant.fetchOne(
            db, sql: "SELECT at FROM wordingApproval WHERE programme = ? AND language = ? AND digest = ?",
            arguments: [programme, edition.language.rawValue, edition.digest])?.day
    }

    fileprivate func languagesToRead(by person: ID<Person>, in editions: [FamilyEdition]) throws -> [LanguageToRead] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT l.programme, l.language, p.name FROM languageReader l JOIN programme p ON p.id = l.programme
                WHERE l.person = ? ORDER BY p.name, l.language
                """, arguments: [person])
        return try rows.compactMap { row in
            guard let edition = editions.first(where: { $0.language.rawValue == row["language"] }) else { return nil }
            return LanguageToRead(
                programme: row["programme"], programmeName: row["name"], language: edition.language,
                approvedOn: try approval(of: edition, in: row["programme"]))
        }
    }
}
