import Nurture
import Records

/// The addresses of the set-up, and where what is missing can be done.
enum SetUpLink {
    static func path(_ group: ID<Group>) -> String { "\(Link.group(group))/set-up" }
    static func step(_ step: SetUpStep, _ group: ID<Group>) -> String { "\(path(group))/\(step.rawValue)" }
    static func grid(_ service: ID<Service>) -> String { "\(Link.service(service))/set-up" }

    /// Where a need can be met, by whoever may; nil where the reader can only wait.
    static func place(of need: SetUpNeed, _ group: ID<Group>, _ school: ID<School>, can: Set<Verb>) -> (label: String, address: String)? {
        let (group, school) = (Link.group(group), Link.school(school))
        let found: (verb: Verb, label: String, address: String) =
            switch need {
            case .reason: (.changeGroup, "Note the reason on the school’s page", school)
            case .reasonsForPupils: (.changeMembers, "Give the reasons", "\(group)/school-part")
            case .size: (.changeMembers, "Change who is in it", "\(group)/members")
            case .takingPart: (.changeMembers, "See who has answered", "\(group)/school-part")
            case .room where can.contains(.changeGroup): (.changeGroup, "Choose the room", "\(group)/place")
            case .slot where can.contains(.changeGroup): (.changeGroup, "Choose the time", "\(group)/details")
            case .room, .slot: (.changeMembers, "Offer rooms and times", "\(group)/school-part")
            case .instruments: (.bookInstruments, "Book instruments", "\(group)/instruments")
            case .agreement: (.openAgreement, "Open the agreement", "\(group)/agreement")
            case .meeting: (.planMeeting, "Plan the meeting", "\(group)/meeting")
            case .talkedThrough: (.changeMembers, "Go through the pupils", "\(group)/school-part")
            case .tutor: (.seeTutorMatches, "Find a tutor", "\(group)/tutors")
            case .tutorBriefed, .assistantBriefed: (.openBriefing, "Open the briefing", "\(group)/briefing")
            case .safeguarding: (.changeSchool, "Name the safeguarding lead", "\(school)/details")
            case .training: (.seeTutorMatches, "Look at the tutors’ training", "\(group)/tutors")
            case .outcomes: (.chooseOutcomes, "Choose outcomes", "\(group)/outcomes/choice")
            case .outcomesTalk: (.chooseOutcomes, "Note the talk", "\(group)/outcomes/choice")
            case .dates: (.changeGroup, "Lay out the dates", "\(group)/sessions")
            case .asked: (.openGroup, "Open the group", group)
            case .background: (.changeMembers, "Go through the pupils", "\(group)/school-part")
            case .reports: (.seeReports, "See who is awaited", "\(group)/reports")
            case .share: (.makeShare, "Share the outcomes", "\(group)/shares")
            }
        return can.contains(found.verb) ? (found.label, found.address) : nil
    }
}
