import Foundation
import GRDB
import Nurture

/// What helps a child, as those read it who work with the child.
public struct ProfilePage: Sendable {
    public let content: ProfileContent
    /// 0 while nothing is written.
    public let revision: Int
    /// Who wrote it last, and when.
    public let saved: (by: String, at: Instant)?
    public let name: String
    /// Said elsewhere, and so not asked here: the list of musical interests, and what the child needs to join in.
    public let music: [String]
    public let accessNeeds: String
    /// Only to pupils whom the reader may open.
    public let links: [ProfileLink]
    public let words: ProfileWords
    public let talks: [TalkLine]
    /// Whom the pupil can be linked to, and who may have asked the child; empty for whoever may not change the profile.
    public let classmates: [ProfileLink.Pupil]
    public let askers: [Colleague]
    public let safeguarding: SafeguardingContact?
    public let mayChange: Bool
}

extension Desk {
    /// The profile, for whoever works with the pupil; a service lead says why first.
    public func profile(of pupil: ID<Pupil>, because reason: OpeningReason?) async throws -> ProfilePage {
        let caller = caller
        return try await read(.openProfile, on: .pupil(pupil), because: reason) { transaction in
            let capacities = try transaction.capacities(of: caller, before: .pupil(pupil))
            guard let row = try transaction.pupilRow(pupil), let known = try transaction.known(pupil, row) else { throw Refusal.outOfReach }
            let profile = try Row.fetchOne(transaction.db, sql: "SELECT * FROM profile WHERE pupil = ?", arguments: [pupil])
            let content = try transaction.openIfKept(
                ProfileContent.self, profile?["content"], .profile, row: pupil, owner: .pupil(pupil))
            let mayChange = Verb.changeProfile.answer(to: capacities) == .allowed
            return ProfilePage(
                content: content ?? ProfileContent(), revision: profile?["revision"] ?? 0,
                saved: try profile.map { (try transaction.name(of: $0["savedBy"]), $0["savedAt"]) }, name: known.shortName,
                music: try transaction.nominee(pupil).content.interests, accessNeeds: known.accessNeeds,
                links: try transaction.profileLinks(of: pupil, for: caller),
                words: try transaction.profileWords(of: pupil, namingCarers: Verb.seeCarers.answer(to: capacities) == .allowed),
                talks: try transaction.talks(about: pupil),
                classmates: mayChange ? try transaction.classmates(of: pupil, at: row["school"], for: caller) : [],
                askers: mayChange ? try transaction.colleagues(at: .school(row["school"])) : [],
                safeguarding: try transaction.safeguardingContact(of: row["school"]),
                mayChange: mayChange)
        }
    }

    /// - Parameters:
    ///   - links: who is better apart from the pupil and who helps; nil leaves them as they are
    ///   - revision: the revision that was on the page; 0 where there was none.
    /// - Throws: ``Refusal/conflict(revision:)``
    public func save(
        _ profile: ProfileContent, links: [ID<Pupil>: PupilLinkKind]? = nil, of pupil: ID<Pupil>, revision: Int
    ) async throws {
        let caller = caller
        try await act(.changeProfile, on: .pupil(pupil)) { transaction in
            let kept = try Int.fetchOne(transaction.db, sql: "SELECT revision FROM profile WHERE pupil = ?", arguments: [pupil]) ?? 0
            guard kept == revision else { throw Refusal.conflict(revision: kept) }
            let box = try transaction.seal(profile, .profile, row: pupil, owner: .pupil(pupil))
            try transaction.db.execute(
                sql: """
                    INSERT INTO profile (pupil, content, savedBy, savedAt) VALUES (?, ?, ?, ?) ON CONFLICT (pupil) DO UPDATE
                    SET content = excluded.content, savedBy = excluded.savedBy, savedAt = excluded.savedAt, revision = revision + 1
                    """,
                arguments: [pupil, box, caller.person, transaction.now])
            if let links { try transaction.link(pupil, to: links, by: caller) }
        }
    }
}
