import Foundation
import GRDB
import Nurture

/// What a briefing says of its group and its pupils. Whoever has read it is asked to look again when any of it changes;
/// who else works with the group is shown beside it and does not count as a change.
struct BriefingContent: Encodable {
    struct Child: Encodable {
        let id: ID<Pupil>
        let name: String
        let accessNeeds: String
        let profile: ProfileContent
    }

    let slot: String
    let room: String
    let pupils: [Child]
    let safeguarding: SafeguardingContact?
    let outcomes: [String]
}

extension Transaction {
    /// By first name; where two have the same, with the initial.
    func briefingContent(of group: ID<Group>) throws -> BriefingContent {
        guard let place = try groupPlace(group) else { throw Refusal.outOfReach }
        let children = try membersToBrief(of: group).filter(\.takingPart.isYes).compactMap {
            member -> (id: ID<Pupil>, known: PupilKnown)? in
            guard let row = try pupilRow(member.pupil), let known = try known(member.pupil, row) else { return nil }
            return (member.pupil, known)
        }
        let counts = Dictionary(grouping: children) { $0.known.firstName }.mapValues(\.count)
        return BriefingContent(
            slot: place.slot.short, room: place.room,
            pupils: try children.map { id, known in
                BriefingContent.Child(
                    id: id, name: counts[known.firstName] == 1 ? known.firstName : known.shortName, accessNeeds: known.accessNeeds,
                    profile: try profileContent(of: id))
            },
            safeguarding: try safeguardingContact(of: place.school), outcomes: try outcomeNames(of: group))
    }

    /// A digest that tells nothing of the content to whoever lacks the master key.
    func version(of content: BriefingContent) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return master.digest(String(decoding: try encoder.encode(content), as: UTF8.self), for: "briefing")
    }

    /// Those who have a place now or will, each once and by name.
    func membersToBrief(of group: ID<Group>) throws -> [MemberLine] {
        var seen: Set<ID<Pupil>> = []
        return try members(of: group).filter { !$0.hasLeft(by: today) && seen.insert($0.pupil).inserted }
    }

    func groupPlace(_ group: ID<Group>) throws -> (school: ID<School>, service: ID<Service>, slot: Slot, room: String)? {
        let statement = try db.cachedStatement(
            sql: "SELECT school, service, weekday, startsAt, identity FROM nurtureGroup WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [group]).map { row in
            let place = try groupPlace(of: group, typed: groupIdentity(group, row["identity"]).room)
            return (row["school"], row["service"], row.slot, place.words)
        }
    }

    private func profileContent(of pupil: ID<Pupil>) throws -> ProfileContent {
        let statement = try db.cachedStatement(sql: "SELECT content FROM profile WHERE pupil = ?")
        return try openIfKept(
            ProfileContent.self, Data.fetchOne(statement, arguments: [pupil]), .profile, row: pupil, owner: .pupil(pupil))
            ?? ProfileContent()
    }
}
