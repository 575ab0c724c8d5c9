/// Everything that can be done in the house. One verb feeds the door, the button, the audit and the permission test;
/// `Rule.swift` says who may.
public enum Verb: String, CaseIterable, Sendable {
    // The house
    case visit, signIn, acceptInvitation, sweep, sendMail

    // Oneself
    case seeHome, seeAccount, changePassword, endSignIn, keepDraft, chooseMail, writeDigest

    // Programme and services
    case seeProgramme, changeProgramme, changeFramework, seeServices, startService, inviteServiceLead
    case seeService, inviteTutor, endServiceRole, startPartnership, endPartnership, seeServiceAudit

    // School
    case seeSchool, changeSchool, inviteSchoolLead, nameSchoolStaff, nameHead, endSchoolRole
    case seePupils, importPupils, nominatePupil, formGroup, seeSchoolAudit

    // Pupil
    case openPupil, changePupil, seeIdentity, seeUPN, seeCarers, nameCarer
    case openProfile, changeProfile, seeConsents, recordConsent
    case handOver, seePupilAudit, exportPupil, erasePupil

    // The report on a pupil
    case openReport, writeTutorPart, writeSchoolPart, askPupil, recordNotReached
    case inviteHome, giveHomePart, seeHomeVersion

    // Group
    case openGroup, changeGroup, changeMembers, closeGroup, reopenGroup
    case chooseOutcomes, seeOutcomes, seeReports, remind
    case writeGroupStory, seeShares, makeShare

    // Session
    case openSession, logSession, writeNote, recordVoice, takeBackVoice
    case moveSession, cancelSession, reinstateSession, arrangeCover

    // What is shared
    case openShare, revokeShare
}
