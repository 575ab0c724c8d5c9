import Foundation
import GRDB
import Nurture

/// What a tutor tells of a group's work, written once for the group and read by those who have never met it. It names nobody.
public struct GroupStory: Codable, Sendable, Equatable {
    public var helped: String
    public var hindered: String
    public var learned: String

    public init(helped: String = "", hindered: String = "", learned: String = "") {
        self.helped = helped
        self.hindered = hindered
        self.learned = learned
    }

    /// One of its three texts.
    public enum Part: String, Sendable, CaseIterable {
        case helped, hindered, learned
    }

    public subscript(_ part: Part) -> String {
        get {
            switch part {
            case .helped: helped
            case .hindered: hindered
            case .learned: learned
            }
        }
        set {
            switch part {
            case .helped: helped = newValue
            case .hindered: hindered = newValue
            case .learned: learned = newValue
            }
        }
    }

    public var isEmpty: Bool { Part.allCases.allSatisfy { self[$0].isEmpty } }
}

/// The story of a group, to write it.
public struct GroupStoryPage: Sendable {
    public let group: GroupLine
    public let story: GroupStory
    /// 0 while nothing is saved.
    public let revision: Int
    public let safeguarding: SafeguardingContact?
}

extension Desk {
    public func storyToWrite(of group: ID<Group>) async throws -> GroupStoryPage {
        try await read(.writeGroupStory, on: .group(group)) { transaction in
            guard let line = try transaction.groupLine(group) else { throw Refusal.outOfReach }
            let school = try ID<School>.fetchOne(
                transaction.db, sql: "SELECT school FROM nurtureGroup WHERE id = ?", arguments: [group])
            let kept = try transaction.keptStory(of: group)
            return GroupStoryPage(
                group: line, story: kept.story, revision: kept.revision,
                safeguarding: try school.flatMap { try transaction.safeguardingContact(of: $0) })
        }
    }

    /// - Throws: ``Refusal/unusual(_:)`` if a word in it is the first name of a child of the group, unless that is meant;
    ///   ``Refusal/conflict(revision:)`` if somebody else has saved since.
    public func save(_ story: GroupStory, of group: ID<Group>, revision: Int, isMeant: Bool = false) async throws {
        let caller = caller
        try await act(.writeGroupStory, on: .group(group)) { transaction in
            let kept = try transaction.keptStory(of: group)
            if kept.story == story { return }
            guard kept.revision == revision else { throw Refusal.conflict(revision: kept.revision) }
            let names = try transaction.firstNames(in: group)
            if !isMeant, names.contains(where: { story.names($0) }) {
                throw Refusal.unusual(["A word in it is the first name of a child of this group. Others will read it: leave names out."])
            }
            let box = try transaction.seal(story, .groupStory, row: group, owner: .group(group))
            try transaction.run(
                sql: """
                    INSERT INTO groupStory (nurtureGroup, content, savedBy, savedAt) VALUES (?, ?, ?, ?)
                    ON CONFLICT (nurtureGroup) DO UPDATE SET content = excluded.content, savedBy = excluded.savedBy,
                    savedAt = excluded.savedAt, revision = revision + 1
                    """,
                arguments: [group, box, caller.person, transaction.now])
        }
    }
}

extension GroupStory {
    func names(_ name: String) -> Bool { Part.allCases.contains { NameMention.isFound(name, in: self[$0]) } }
}

extension Transaction {
    func keptStory(of group: ID<Group>) throws -> (story: GroupStory, revision: Int) {
        let statement = try db.cachedStatement(sql: "SELECT content, revision FROM groupStory WHERE nurtureGroup = ?")
        guard let row = try Row.fetchOne(statement, arguments: [group]) else { return (GroupStory(), 0) }
        let story = try openIfKept(GroupStory.self, row["content"], .groupStory, row: group, owner: .group(group))
        return (story ?? GroupStory(), row["revision"])
    }

    /// Of everybody who ever had a place.
    func firstNames(in group: ID<Group>) throws -> Set<String> {
        let statement = try db.cachedStatement(sql: "SELECT DISTINCT pupil FROM membership WHERE nurtureGroup = ?")
        return Set(
            try ID<Pupil>.fetchAll(statement, arguments: [group]).compactMap { pupil in
                try pupilRow(pupil).flatMap { try known(pupil, $0)?.firstName }
            })
    }
}
