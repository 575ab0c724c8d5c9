import Foundation
import GRDB
import Nurture

/// What a child wants the tutor to know, before it is kept.
public struct ProfileVoiceDraft: Sendable {
    public let id: ID<ProfileVoice>
    /// Nil if the child would rather not say anything.
    public let words: String?
    /// Nil for whoever writes it down.
    public let askedBy: ID<Person>?
    public let isWordForWord: Bool

    public init(id: ID<ProfileVoice> = .new(), words: String?, askedBy: ID<Person>? = nil, isWordForWord: Bool) {
        self.id = id
        self.words = words
        self.askedBy = askedBy
        self.isWordForWord = isWordForWord
    }
}

extension Desk {
    /// Writes down what a child wants the tutor to know. The same ID again is a retry.
    public func record(_ voice: ProfileVoiceDraft, of pupil: ID<Pupil>) async throws {
        let caller = caller
        try await act(.changeProfile, on: .pupil(pupil)) { transaction in
            guard let author = caller.person else { throw Refusal.notAllowed }
            let askedBy = voice.askedBy ?? author
            let adults = try transaction.colleagues(at: .school(transaction.school(of: pupil)))
            guard askedBy == author || adults.contains(where: { $0.person == askedBy }) else { throw Refusal.outOfReach }
            if let kept = try Row.fetchOne(transaction.db, sql: "SELECT * FROM profileVoice WHERE id = ?", arguments: [voice.id]) {
                let words = try transaction.openIfKept(
                    String.self, kept["content"], .profileVoice, row: voice.id, owner: .pupil(pupil))
                guard kept["pupil"] == pupil, kept["writtenBy"] == author, kept["askedBy"] == askedBy, words == voice.words else {
                    throw Refusal.idTaken
                }
                return
            }
            try transaction.db.execute(
                sql: """
                    INSERT INTO profileVoice (id, pupil, content, passed, askedBy, writtenBy, wordForWord, at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    voice.id, pupil,
                    voice.words.map { try transaction.seal($0, .profileVoice, row: voice.id, owner: .pupil(pupil)) },
                    voice.words == nil, askedBy, author, voice.isWordForWord, transaction.now,
                ])
        }
    }

    /// The child wants words back: they are gone for good. That there were some stays.
    public func takeBack(_ voice: ID<ProfileVoice>, of pupil: ID<Pupil>) async throws {
        try await act(.changeProfile, on: .pupil(pupil)) { transaction in
            try transaction.db.execute(
                sql: "UPDATE profileVoice SET content = NULL, passed = 0 WHERE id = ? AND pupil = ?", arguments: [voice, pupil])
            guard transaction.db.changesCount == 1 else { throw Refusal.outOfReach }
        }
    }
}
