import Foundation
import GRDB
import Nurture

/// A pupil as a briefing tells of them: by first name.
public struct BriefedPupil: Sendable {
    public let name: String
    public let accessNeeds: String
    /// Nil for a reader who may not open it.
    public let profile: ProfileContent?
}

/// What somebody has to know before they work with a group.
public struct Briefing: Sendable {
    public let group: GroupLine
    public let room: String
    public let address: String
    /// The next session that is still to come.
    public let nextSession: SessionLine?
    /// Those who take part, by name.
    public let pupils: [BriefedPupil]
    /// How many have a place and no yes yet.
    public let waitingForConsent: Int
    public let adults: [AdultLine]
    public let safeguarding: SafeguardingContact?
    public let outcomes: [String]
    /// Another one for other content.
    public let version: String
    /// How it stands with each adult who works with the group.
    public let readers: [BriefingReader]
    /// How it stands with the caller; nil for whoever is not asked to read it.
    public let own: BriefingState?
}

extension Desk {
    public func briefing(of group: ID<Group>) async throws -> Briefing {
        let caller = caller
        return try await read(.openBriefing, on: .group(group)) { try $0.briefing(of: group, for: caller) }
    }
}

extension Transaction {
    fileprivate func briefing(of group: ID<Group>, for caller: Caller) throws -> Briefing {
        guard let line = try groupLine(group), let place = try groupPlace(group) else { throw Refusal.outOfReach }
        let content = try briefingContent(of: group)
        let asked = Verb.confirmBriefing.answer(to: try capacities(of: caller, before: .group(group))) == .allowed
        let readers = try briefingReaders(of: group, content)
        return Briefing(
            group: line, room: content.room,
            address: try String.fetchOne(db, sql: "SELECT address FROM school WHERE id = ?", arguments: [place.school]) ?? "",
            nextSession: try sessionLines(of: group).first { $0.state == .toCome || $0.state == .today },
            pupils: try content.pupils.map { pupil in
                let mayOpen = Verb.openProfile.answer(to: try capacities(of: caller, before: .pupil(pupil.id))) == .allowed
                return BriefedPupil(name: pupil.name, accessNeeds: pupil.accessNeeds, profile: mayOpen ? pupil.profile : nil)
            },
            waitingForConsent: try membersToBrief(of: group).filter { !$0.takingPart.isYes }.count, adults: try adults(of: group),
            safeguarding: content.safeguarding, outcomes: content.outcomes, version: try version(of: content).hexadecimal,
            readers: readers,
            own: asked ? try caller.person.map { try briefingState(of: $0, in: group, content) } : nil)
    }
}
