import Foundation
import GRDB
import Nurture

/// What the child and home want the tutor to know, in their own words.
public struct ProfileWords: Sendable {
    public let child: [Said]
    public let home: [FromHome]

    /// What the child said; it may also have chosen not to.
    public struct Said: Sendable {
        public let id: ID<ProfileVoice>
        /// Nil where the child passed.
        public let words: String?
        public let askedBy: String
        public let writtenBy: String
        public let isWordForWord: Bool
        public let at: Instant
    }

    public struct FromHome: Sendable {
        public let id: ID<HomeNote>
        /// For whoever knows the carers.
        public let by: String?
        public let words: String
        public let at: Instant
    }
}

extension Transaction {
    /// What was taken back, or went with its child, is not among them.
    func profileWords(of pupil: ID<Pupil>, namingCarers: Bool) throws -> ProfileWords {
        ProfileWords(child: try said(by: pupil), home: try fromHome(about: pupil, namingCarers: namingCarers))
    }

    private func said(by pupil: ID<Pupil>) throws -> [ProfileWords.Said] {
        try Row.fetchAll(db, sql: "SELECT * FROM profileVoice WHERE pupil = ? ORDER BY at, id", arguments: [pupil]).compactMap { row in
            let id: ID<ProfileVoice> = row["id"]
            let words = try openIfKept(String.self, row["content"], .profileVoice, row: id, owner: .pupil(pupil))
            guard words != nil || row["passed"] else { return nil }
            return ProfileWords.Said(
                id: id, words: words, askedBy: try name(of: row["askedBy"]), writtenBy: try name(of: row["writtenBy"]),
                isWordForWord: row["wordForWord"], at: row["at"])
        }
    }

    func fromHome(about pupil: ID<Pupil>, by carer: ID<Carer>? = nil, namingCarers: Bool) throws -> [ProfileWords.FromHome] {
        let carers = namingCarers ? Dictionary(try carers(of: pupil).map { ($0.id, $0.carer.name) }) { one, _ in one } : [:]
        return try Row.fetchAll(db, sql: "SELECT * FROM homeNote WHERE pupil = ? ORDER BY at, id", arguments: [pupil])
            .filter { carer == nil || $0["carer"] == carer }
            .compactMap { row in
                let id: ID<HomeNote> = row["id"]
                return try openIfKept(String.self, row["content"], .homeNote, row: id, owner: .pupil(pupil)).map {
                    ProfileWords.FromHome(id: id, by: carers[row["carer"]], words: $0, at: row["at"])
                }
            }
    }
}
