/// What a table is about, for somebody who reads what is kept.
enum KeptSubject {
    case children, groups, others

    init(_ table: String) {
        self = Self.ofChildren.contains(table) ? .children : Self.ofGroups.contains(table) ? .groups : .others
    }

    private static let ofChildren: Set<String> = [
        "attendance", "background", "carer", "carerEnd", "consent", "consentReading", "consentScan", "consentScanPiece", "consentTalk",
        "contribution", "erasure", "erasureEnd", "erasureRenewal", "formingDecision", "formingDecisionPupil", "goal", "goalMark",
        "handOver",
        "homeInvitation", "homeInvitationEnd", "homeInvitationTry", "homeNote", "homeOpening", "membership", "nomination", "nominee",
        "note",
        "profile", "profileTalk", "profileVoice", "pupil", "pupilLink", "rating", "sharePupil", "upload", "uploadChunk", "voice",
        "voiceTakenBack", "waitingChange",
    ]
    private static let ofGroups: Set<String> = [
        "adultPresence", "agreement", "agreementConfirmation", "attachment", "briefingReading", "centreBooking", "cover", "groupClosure",
        "groupOutcome", "groupSign", "groupStory", "instrumentBooking", "lateStart", "leadRequest", "nurtureGroup", "outcomeTalk",
        "reminder",
        "reportsCompletion", "roomBooking", "session", "sessionCancellation", "sessionLog", "sessionMove", "setUpNote", "setUpWaiver",
        "setUpWaiverEnd", "share", "shareEnd", "shareRecipient", "startMeeting", "startMeetingGuest", "startMeetingNote",
    ]
}
