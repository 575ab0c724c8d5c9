import GRDB
import Nurture

/// How far the steps of a group's set-up are that belong to its adults, and to the talk about its outcomes.
struct GroupReadiness {
    /// Its tutors now or soon; none until one is matched.
    let tutors: [AdultLine]
    /// Everybody who works with it, and whether they have read the briefing as it stands.
    let briefings: [BriefingReader]
    /// By tutor: the expected topics in which nothing holds.
    let lacking: [ID<Person>: [String]]
    /// The last day of a talk with the school about its outcomes.
    let talkHeldOn: Day?

    var isTutorMatched: Bool { !tutors.isEmpty }
    var areTutorsBriefed: Bool { isTutorMatched && isEachBriefed { $0 == .tutor } }
    /// Whether the school's adults are; not before there is one.
    var areAssistantsBriefed: Bool { briefings.contains { $0.adult.role == .schoolStaff } && isEachBriefed { $0 == .schoolStaff } }

    private func isEachBriefed(_ counts: (Role) -> Bool) -> Bool {
        briefings.filter { counts($0.adult.role) }.allSatisfy(\.state.isCurrent)
    }
}

extension Transaction {
    func readiness(of group: ID<Group>) throws -> GroupReadiness {
        guard let place = try groupPlace(group) else { throw Refusal.outOfReach }
        let tutors = try adults(of: group).filter { $0.role == .tutor }
        let topics = try topics(at: place.service)
        let lacking = try tutors.map { ($0.person, try trainingLacking($0.person, in: topics)) }
        return GroupReadiness(
            tutors: tutors, briefings: try briefingReaders(of: group), lacking: Dictionary(lacking) { one, _ in one },
            talkHeldOn: try outcomeTalks(about: group).first?.heldOn)
    }
}
