import Foundation
import GRDB
import Nurture

/// A text that speaks of a child who is to be erased, and how it is to read from now on.
public struct Redaction: Sendable {
    public enum Place: Sendable, Hashable {
        case whatWeDid(ID<Session>), nextTime(ID<Session>)
        case note(ID<Note>)
        case story(ID<Group>, GroupStory.Part)
    }

    public let place: Place
    public var text: String

    public init(place: Place, text: String) {
        self.place = place
        self.text = text
    }
}

extension Desk {
    /// The texts about the child's groups and fellow pupils that contain the child's first name, as they read now.
    public func textsNaming(_ pupil: ID<Pupil>) async throws -> [Redaction] {
        try await read(.seeIdentity, on: .pupil(pupil)) { try $0.textsNaming(pupil) }
    }
}

extension Transaction {
    func textsNaming(_ pupil: ID<Pupil>) throws -> [Redaction] {
        guard let row = try pupilRow(pupil), let name = try known(pupil, row)?.firstName else { return [] }
        let groups = try ID<Group>.fetchAll(db, sql: "SELECT DISTINCT nurtureGroup FROM membership WHERE pupil = ?", arguments: [pupil])
        return try groups.flatMap { try logTexts(of: $0) + storyTexts(of: $0) + notes(besides: pupil, in: $0) }.filter {
            NameMention.isFound(name, in: $0.text)
        }
    }

    private func logTexts(of group: ID<Group>) throws -> [Redaction] {
        try Row.fetchAll(db, sql: "SELECT session, content FROM sessionLog WHERE nurtureGroup = ?", arguments: [group]).flatMap { row in
            let session: ID<Session> = row["session"]
            let content = try openIfKept(SessionLogContent.self, row["content"], .sessionLog, row: session, owner: .group(group))
            return content.map {
                [
                    Redaction(place: .whatWeDid(session), text: $0.whatWeDid),
                    Redaction(place: .nextTime(session), text: $0.nextTime),
                ]
            } ?? []
        }
    }

    private func storyTexts(of group: ID<Group>) throws -> [Redaction] {
        let story = try keptStory(of: group).story
        return GroupStory.Part.allCases.map { Redaction(place: .story(group, $0), text: story[$0]) }
    }

    private func notes(besides pupil: ID<Pupil>, in group: ID<Group>) throws -> [Redaction] {
        try Row.fetchAll(
            db,
            sql: "SELECT id, pupil, content FROM note WHERE pupil <> ? AND session IN (SELECT id FROM session WHERE nurtureGroup = ?)",
            arguments: [pupil, group]
        ).compactMap { row in
            let id: ID<Note> = row["id"]
            return try openIfKept(String.self, row["content"], .note, row: id, owner: .pupil(row["pupil"])).map {
                Redaction(place: .note(id), text: $0)
            }
        }
    }

    /// Writes a redacted text, but only into the child's own groups.
    /// - Returns: whose text it is.
    func apply(_ redaction: Redaction, besides pupil: ID<Pupil>) throws -> Owner {
        guard try textsNaming(pupil).contains(where: { $0.place == redaction.place }) else { throw Refusal.outOfReach }
        switch redaction.place {
        case .whatWeDid(let session): return try rewrite(session) { $0.whatWeDid = redaction.text }
        case .nextTime(let session): return try rewrite(session) { $0.nextTime = redaction.text }
        case .note(let id):
            guard let other = try ID<Pupil>.fetchOne(db, sql: "SELECT pupil FROM note WHERE id = ?", arguments: [id]) else {
                throw Refusal.outOfReach
            }
            try db.execute(
                sql: "UPDATE note SET content = ? WHERE id = ?",
                arguments: [seal(redaction.text, .note, row: id, owner: .pupil(other)), id])
            return .pupil(other)
        case .story(let group, let part):
            var story = try keptStory(of: group).story
            story[part] = redaction.text
            try db.execute(
                sql: "UPDATE groupStory SET content = ? WHERE nurtureGroup = ?",
                arguments: [seal(story, .groupStory, row: group, owner: .group(group)), group])
            return .group(group)
        }
    }

    private func rewrite(_ session: ID<Session>, _ change: (inout SessionLogContent) -> Void) throws -> Owner {
        guard let row = try Row.fetchOne(db, sql: "SELECT nurtureGroup, content FROM sessionLog WHERE session = ?", arguments: [session])
        else { throw Refusal.outOfReach }
        let owner = Owner.group(row["nurtureGroup"])
        var content = try open(SessionLogContent.self, row["content"], .sessionLog, row: session, owner: owner)
        change(&content)
        try db.execute(
            sql: "UPDATE sessionLog SET content = ? WHERE session = ?",
            arguments: [seal(content, .sessionLog, row: session, owner: owner), session])
        return owner
    }
}
