/// Who may do a verb, to which kind of thing, and what the audit keeps of it. The table is `permissions.md`, row by row.
public struct Rule: Sendable {
    public enum Trace: Sendable {
        /// Leaves no row: nothing is changed and no child is opened.
        case none
        /// A row for whoever opened it.
        case opening
        /// A row for whoever changed it.
        case change
    }

    public let kind: ThingKind
    public let allowed: Set<Capacity>
    public let trace: Trace
    /// Capacities that must say why before they open it.
    public let withReason: Set<Capacity>

    init(_ kind: ThingKind, _ trace: Trace, _ allowed: Set<Capacity>, withReason: Set<Capacity> = []) {
        self.kind = kind
        self.allowed = allowed
        self.trace = trace
        self.withReason = withReason
    }
}

private let school: Set<Capacity> = [.schoolLead]
private let leads: Set<Capacity> = [.serviceLead, .schoolLead]
private let aroundPupil: Set<Capacity> = [.serviceLead, .tutor, .trainee, .schoolLead, .schoolStaff]

extension Verb {
    public var rule: Rule {
        switch self {
        case .visit: Rule(.house, .none, [.anybody])
        case .signIn, .acceptInvitation: Rule(.house, .change, [.anybody])
        case .sweep, .sendMail, .importRegister: Rule(.house, .change, [])
        case .expressInterest: Rule(.house, .change, [.anybody])
        case .readFeed: Rule(.house, .none, [.anybody])
        case .writeDigest: Rule(.account, .change, [])

        case .seeHome, .seeAccount, .keepDraft: Rule(.account, .none, [.oneself])
        case .changePassword, .endSignIn, .chooseMail, .changeOffer, .keepFeed, .approveWording:
            Rule(.account, .change, [.oneself])

        case .seeProgramme: Rule(.programme, .none, [.programmeLead, .serviceLead, .tutor, .trainee, .schoolLead])
        case .changeProgramme, .changeFramework, .startService, .nameReader: Rule(.programme, .change, [.programmeLead])
        case .seeServices: Rule(.programme, .none, [.programmeLead])
        case .inviteServiceLead: Rule(.service, .change, [.programmeLead])
        case .seeService, .seeServiceAudit: Rule(.service, .none, [.serviceLead])
        case .inviteTutor, .endServiceRole, .startPartnership, .endPartnership: Rule(.service, .change, [.serviceLead])

        case .seeEstablishments, .seeOffers, .seeTraining, .seeInstruments, .seeSetUpGrid, .seeServiceBackground:
            Rule(.service, .none, [.serviceLead])
        case .noteOnEstablishment, .recordTraining, .changeInstruments, .prepareMany: Rule(.service, .change, [.serviceLead])

        case .seeSchool: Rule(.school, .none, [.serviceLead, .tutor, .trainee, .schoolLead, .schoolStaff, .head])
        case .changeSchool, .nameSchoolStaff, .endSchoolRole, .importPupils, .nominatePupil: Rule(.school, .change, leads)
        case .seePupils: Rule(.school, .opening, leads)
        case .seeSchoolAudit: Rule(.school, .none, school)
        case .inviteSchoolLead, .formGroup: Rule(.school, .change, [.serviceLead])
        case .nameHead, .importBackground, .askFamilies: Rule(.school, .change, school)
        case .suggestGroups: Rule(.school, .opening, leads)
        case .keepSuggestion: Rule(.school, .change, leads)
        case .seeSchoolBackground: Rule(.school, .none, school)

        case .openPupil: Rule(.pupil, .opening, aroundPupil)
        case .openProfile: Rule(.pupil, .opening, aroundPupil, withReason: [.serviceLead])
        case .handOver: Rule(.pupil, .change, aroundPupil)
        case .seeIdentity, .seeConsents: Rule(.pupil, .opening, leads)
        case .seePupilAudit: Rule(.pupil, .none, leads)
        case .recordConsent, .erasePupil: Rule(.pupil, .change, leads)
        case .exportPupil: Rule(.pupil, .opening, leads)
        case .seeUPN, .seeCarers: Rule(.pupil, .opening, school)
        case .changePupil, .nameCarer, .changeProfile, .changeBackground, .inviteConsent: Rule(.pupil, .change, school)
        case .seeNomination, .openConsentPaper: Rule(.pupil, .opening, leads)
        case .changeNomination: Rule(.pupil, .change, leads)
        case .seeBackground: Rule(.pupil, .opening, school)
        case .seeOwnConsent: Rule(.pupil, .opening, [.carer])
        case .giveConsent, .addHomeNote: Rule(.pupil, .change, [.carer])

        case .openReport: Rule(.pupil, .opening, [.serviceLead, .tutor, .schoolLead])
        case .writeTutorPart: Rule(.pupil, .change, [.tutor])
        case .writeSchoolPart, .inviteHome: Rule(.pupil, .change, school)
        case .askPupil: Rule(.pupil, .change, [.tutor, .trainee])
        case .recordNotReached: Rule(.pupil, .change, [.serviceLead, .tutor, .schoolLead])
        case .giveHomePart: Rule(.pupil, .change, [.carer])
        case .seeHomeVersion: Rule(.pupil, .opening, [.carer])

        case .openGroup: Rule(.group, .opening, aroundPupil)
        case .changeGroup, .closeGroup, .reopenGroup: Rule(.group, .change, [.serviceLead])
        case .changeMembers, .chooseOutcomes: Rule(.group, .change, leads)
        case .seeOutcomes: Rule(.group, .opening, aroundPupil.union([.head]))
        case .seeReports: Rule(.group, .opening, [.serviceLead, .tutor, .trainee, .schoolLead])
        case .remind: Rule(.group, .change, [.serviceLead, .tutor, .schoolLead])
        case .writeGroupStory: Rule(.group, .change, [.tutor])
        case .seeShares: Rule(.group, .none, leads)
        case .makeShare: Rule(.group, .change, leads)

        case .seeSetUp: Rule(.group, .opening, [.serviceLead, .tutor, .schoolLead])
        case .openAgreement, .seeWeekGrid: Rule(.group, .none, [.serviceLead, .tutor, .schoolLead])
        case .noteStep, .waiveStep, .changeAgreement, .confirmAgreement, .planMeeting: Rule(.group, .change, leads)
        case .bookInstruments: Rule(.group, .change, [.serviceLead])
        case .seeTutorMatches: Rule(.group, .none, [.serviceLead])
        case .openBriefing: Rule(.group, .opening, aroundPupil)
        case .confirmBriefing: Rule(.group, .change, [.tutor, .trainee, .schoolStaff])

        case .openShare: Rule(.share, .opening, leads.union([.head]))
        case .revokeShare: Rule(.share, .change, leads)

        case .openSession: Rule(.session, .opening, aroundPupil)
        case .logSession: Rule(.session, .change, [.tutor])
        case .writeNote: Rule(.session, .change, [.tutor, .trainee, .schoolStaff])
        case .recordVoice, .takeBackVoice: Rule(.session, .change, [.tutor, .trainee])
        case .moveSession, .cancelSession, .reinstateSession: Rule(.session, .change, [.serviceLead, .tutor])
        case .arrangeCover: Rule(.session, .change, [.serviceLead])
        }
    }
}

/// Where somebody stands before a thing decides between three answers; the order of asking is `permissions.md`'s.
public enum Answer: Sendable, Equatable {
    case allowed
    /// In reach, but this is not theirs to do.
    case notAllowed
    /// As if it did not exist.
    case outOfReach
    /// Theirs to open once they have said why.
    case reasonNeeded
}

extension Verb {
    /// What somebody who stands in these capacities before the thing is told.
    public func answer(to capacities: Set<Capacity>, reasonGiven: Bool = false) -> Answer {
        let rule = rule
        if capacities.contains(.system) || rule.allowed.contains(.anybody) { return .allowed }
        let fitting = capacities.intersection(rule.allowed)
        guard fitting.isEmpty else {
            return fitting.isSubset(of: rule.withReason) && !reasonGiven ? .reasonNeeded : .allowed
        }
        return capacities.contains { $0.reaches(rule.kind) } ? .notAllowed : .outOfReach
    }
}

extension Capacity {
    /// A kind of thing is in reach of a capacity if there is anything at all that it may do to it.
    public func reaches(_ kind: ThingKind) -> Bool { Capacity.reach[self, default: []].contains(kind) }

    private static let reach: [Capacity: Set<ThingKind>] = Verb.allCases.reduce(into: [:]) { reach, verb in
        for capacity in verb.rule.allowed { reach[capacity, default: []].insert(verb.rule.kind) }
    }
}
