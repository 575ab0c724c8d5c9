import GRDB
import Nurture

extension Desk {
    /// The languages in which whoever has a carer's address can read the page that asks for the birth date; none besides English where
    /// it is for home's part of a report.
    public func languages(atHome secret: String, in editions: [FamilyEdition]) async throws -> [FamilyLanguage] {
        try await records.inSnapshot { transaction in
            guard let invitation = try transaction.openHomeInvitation(secret), invitation.language != nil else { return [] }
            return try transaction.languages(of: editions, about: invitation.pupil)
        }
    }
}

extension Transaction {
    /// Whether the words in this version may be put before the families of a school: the record's own language may, another one after a
    /// named reader found this version good for a programme with which the school works. Where everybody is invented, all may.
    func isOffered(_ edition: FamilyEdition, at school: ID<School>) throws -> Bool {
        if try edition.language == .english || isDemonstration() { return true }
        return try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM wordingApproval w JOIN service s ON s.programme = w.programme JOIN partnership p ON p.service = s.id
                        WHERE p.school = :school AND w.language = :language AND w.digest = :digest
                        AND p.startsOn <= :today AND (p.endsOn IS NULL OR p.endsOn >= :today))
                    """),
            arguments: ["school": school, "language": edition.language.rawValue, "digest": edition.digest, "today": today]) ?? false
    }

    func isOffered(_ edition: FamilyEdition, about pupil: ID<Pupil>) throws -> Bool {
        let school = try ID<School>.fetchOne(db.cachedStatement(sql: "SELECT school FROM pupil WHERE id = ?"), arguments: [pupil])
        return try school.map { try isOffered(edition, at: $0) } ?? false
    }

    /// The languages of these editions in which a pupil's family can be asked, in their order.
    func languages(of editions: [FamilyEdition], about pupil: ID<Pupil>) throws -> [FamilyLanguage] {
        try editions.filter { try isOffered($0, about: pupil) }.map(\.language)
    }

    /// - Throws: ``Refusal/impossible(_:)`` where the words in this version are not offered.
    func requireOffered(_ edition: FamilyEdition, about pupil: ID<Pupil>) throws {
        if try !isOffered(edition, about: pupil) { throw notOffered(edition) }
    }

    /// - Throws: ``Refusal/impossible(_:)`` likewise.
    func requireOffered(_ edition: FamilyEdition, at school: ID<School>) throws {
        if try !isOffered(edition, at: school) { throw notOffered(edition) }
    }

    private func notOffered(_ edition: FamilyEdition) -> Refusal {
        .impossible("Nobody has approved these words in \(edition.language.name) yet. Choose another language.")
    }

    /// Keeps a version of the words, so that an answer can name it.
    func keep(_ edition: FamilyEdition) throws {
        try run(
            sql: "INSERT OR IGNORE INTO wordingEdition (language, digest, wording, keptAt) VALUES (?, ?, ?, ?)",
            arguments: [edition.language.rawValue, edition.digest, edition.words.text, now])
    }
}
