import Nurture
import Records

/// What a line of the audit says somebody did.
enum AuditWords {
    static func sentence(_ line: AuditLine) -> String {
        line.verb.map { words($0, line.thingName) } ?? "did something that is no longer done"
    }

    /// In the past tense, behind the person's name. `it` is what the reader calls the thing.
    private static func words(_ verb: Verb, _ it: String) -> String {
        switch verb {
        case .visit: "looked around"
        case .sweep: "deleted what had had its time"
        case .sendMail: "sent a letter"
        case .chooseMail: "chose whether the weekly mail comes"
        case .writeDigest: "wrote the weekly mail to \(it)"
        case .signIn: "signed in"
        case .acceptInvitation: "chose a password by invitation"
        case .seeHome, .seeAccount: "opened their own page"
        case .keepDraft: "typed something that was not saved yet"
        case .changePassword: "changed the password"
        case .endSignIn: "signed a browser out"

        case .seeProgramme, .seeServices: "opened \(it)"
        case .changeProgramme: "changed \(it)"
        case .changeFramework: "changed the outcomes of \(it)"
        case .startService: "added a service to \(it)"
        case .inviteServiceLead: "invited a service lead to \(it)"
        case .seeService: "opened \(it)"
        case .inviteTutor: "invited a tutor or trainee to \(it)"
        case .endServiceRole: "ended somebody’s role at \(it)"
        case .startPartnership: "began to work with a school for \(it)"
        case .endPartnership: "ended the work with a school for \(it)"
        case .seeServiceAudit, .seeSchoolAudit: "read who did what at \(it)"

        case .seeSchool: "opened \(it)"
        case .changeSchool: "changed the details of \(it)"
        case .inviteSchoolLead: "invited a school lead to \(it)"
        case .nameSchoolStaff: "named school staff at \(it)"
        case .nameHead: "named the head of \(it)"
        case .endSchoolRole: "ended somebody’s role at \(it)"
        case .seePupils: "opened the list of pupils of \(it)"
        case .importPupils: "imported pupils to \(it)"
        case .nominatePupil: "added pupils to \(it)"
        case .formGroup: "formed a group at \(it)"

        case .openPupil: "opened the page of \(it)"
        case .changePupil: "changed the details of \(it)"
        case .seeIdentity: "saw the family name and birth date of \(it)"
        case .seeUPN: "opened the details of \(it), with the UPN"
        case .seeCarers: "opened the carers of \(it)"
        case .nameCarer: "named or changed a carer of \(it)"
        case .openProfile: "opened the profile of \(it)"
        case .changeProfile: "wrote in the profile of \(it)"
        case .seeConsents: "opened what is allowed for \(it)"
        case .recordConsent: "recorded answers for \(it)"
        case .handOver: "noted that a worry about \(it) was passed on"
        case .seePupilAudit: "read who opened \(it)"
        case .exportPupil: "made a document with everything about \(it)"
        case .erasePupil: "erased \(it)"

        case .openReport: "opened the report on \(it)"
        case .writeTutorPart: "gave the tutor’s part of the report on \(it)"
        case .writeSchoolPart: "gave the school’s part of the report on \(it)"
        case .askPupil: "asked \(it), for the report"
        case .recordNotReached: "recorded that somebody was not reached for the report on \(it)"
        case .inviteHome: "invited a carer of \(it), or withdrew an invitation"
        case .giveHomePart: "gave home’s part of the report on \(it)"
        case .seeHomeVersion: "opened home’s page on \(it)"

        case .openGroup: "opened \(it)"
        case .changeGroup: "changed \(it)"
        case .changeMembers: "changed who is in \(it)"
        case .chooseOutcomes: "chose the outcomes of \(it)"
        case .seeOutcomes: "opened the outcomes of \(it)"
        case .seeReports: "looked who has answered in \(it)"
        case .remind: "reminded those who have not answered in \(it)"
        case .writeGroupStory: "wrote what helped and what got in the way in \(it)"
        case .seeShares: "looked what was shared of \(it)"
        case .makeShare: "shared the outcomes of \(it)"
        case .openShare: "opened \(it)"
        case .revokeShare: "took back \(it)"
        case .closeGroup: "closed \(it)"
        case .reopenGroup: "opened \(it) again after it was closed"

        case .openSession: "opened \(it)"
        case .logSession: "wrote the log of \(it)"
        case .writeNote: "wrote a line in \(it)"
        case .recordVoice: "wrote down what a pupil said in \(it)"
        case .moveSession: "moved \(it)"
        case .cancelSession: "cancelled \(it)"
        case .reinstateSession: "put \(it) back after it was cancelled"
        case .arrangeCover: "arranged cover for \(it)"
        case .takeBackVoice: "took back what a pupil said in \(it)"
        }
    }
}
