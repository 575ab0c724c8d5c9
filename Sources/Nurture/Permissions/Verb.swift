/// Everything that can be done in the house. One verb feeds the door, the button, the audit and the permission test;
/// `Rule.swift` says who may.
public enum Verb: String, CaseIterable, Sendable {
    // The house
    case visit, signIn, acceptInvitation, sweep, sendMail
    case expressInterest, readFeed, importRegister

    // Oneself
    case seeHome, seeAccount, changePassword, endSignIn, keepDraft, chooseMail, writeDigest
    case changeOffer, keepFeed, approveWording

    // Programme and services
    case seeProgramme, changeProgramme, changeFramework, seeServices, startService, inviteServiceLead, nameReader
    case seeService, inviteTutor, endServiceRole, startPartnership, endPartnership, seeServiceAudit
    case seeEstablishments, noteOnEstablishment, seeOffers, seeTraining, recordTraining, seeInstruments, changeInstruments
    case seeSetUpGrid, prepareMany, seeServiceBackground

    // School
    case seeSchool, changeSchool, inviteSchoolLead, nameSchoolStaff, nameHead, endSchoolRole
    case seePupils, importPupils, nominatePupil, formGroup, seeSchoolAudit
    case suggestGroups, keepSuggestion, importBackground, seeSchoolBackground, askFamilies

    // Pupil
    case openPupil, changePupil, seeIdentity, seeUPN, seeCarers, nameCarer
    case openProfile, changeProfile, seeConsents, recordConsent
    case handOver, seePupilAudit, exportPupil, erasePupil
    case seeNomination, changeNomination, seeBackground, changeBackground
    case inviteConsent, seeOwnConsent, giveConsent, openConsentPaper, addHomeNote

    // The report on a pupil
    case openReport, writeTutorPart, writeSchoolPart, askPupil, recordNotReached
    case inviteHome, giveHomePart, seeHomeVersion

    // Group
    case openGroup, changeGroup, changeMembers, closeGroup, reopenGroup
    case chooseOutcomes, seeOutcomes, seeReports, remind
    case writeGroupStory, seeShares, makeShare

    // Setting a group up
    case seeSetUp, noteStep, waiveStep, openAgreement, changeAgreement, confirmAgreement, planMeeting
    case bookInstruments, seeWeekGrid, seeTutorMatches, openBriefing, confirmBriefing

    // Session
    case openSession, logSession, writeNote, recordVoice, takeBackVoice
    case moveSession, cancelSession, reinstateSession, arrangeCover

    // What is shared
    case openShare, revokeShare
}
