import Nurture

/// Who may do what: the oracle, cell by cell and in its own words, with the verbs that each row stands for.
/// Written down here a second time on purpose: `Rule.swift` is what it judges.
enum PermissionTable {
    /// The columns, in order. A carer comes by invitation and without a sign-in; an outsider not at all yet.
    static let columns = ["PL", "SL", "T", "TR", "SC", "SS", "H", "C", "O"]

    struct Row {
        let title: String
        /// One cell for each column; blank where there is nothing.
        let cells: [String]
        /// The verbs of this row, each with the words in a cell that allow it.
        let verbs: KeyValuePairs<Verb, Set<String>>
        /// Where a row speaks of several kinds of thing, the columns that a verb is for.
        var only: [Verb: Set<String>] = [:]
    }

    static let rows: [Row] = [
        row(
            "Programme: name, dates, framework, settings", "w | r | r | r | r | | | |",
            [.seeProgramme: ["w", "r"], .changeProgramme: ["w"], .changeFramework: ["w"], .nameReader: ["w"]]),
        row(
            "Services: list, invite service leads", "w | | | | | | | |",
            [.seeServices: ["w"], .startService: ["w"], .inviteServiceLead: ["w"]]),
        row("Services' numbers, under disclosure control", "r | r (own, exact) | | | | | | |", [:]),
        row(
            "Service: people, tutors' offers, partnerships, instruments", "| w | own offer | own | | | | |",
            [
                .seeService: ["w"], .inviteTutor: ["w"], .endServiceRole: ["w"], .startPartnership: ["w"], .endPartnership: ["w"],
                .inviteSchoolLead: ["w"], .seeEstablishments: ["w"], .noteOnEstablishment: ["w"], .seeOffers: ["w"], .seeTraining: ["w"],
                .recordTraining: ["w"], .seeInstruments: ["w"], .changeInstruments: ["w"],
            ]),
        row(
            "School: address, safeguarding lead, term dates, rooms", "| w | r | r | w | r | r | |",
            [.seeSchool: ["w", "r"], .changeSchool: ["w"]]),
        row(
            "School: name its staff, head, entitled carers", "| staff only | | | w | | | |",
            [.nameSchoolStaff: ["w", "staff only"], .endSchoolRole: ["w", "staff only"], .nameHead: ["w"], .nameCarer: ["w"]]),
        row(
            "Import pupils", "| w (only rows ticked, which become nominations; without UPN) | | | w | | | |",
            [.importPupils: ["w", "w (only rows ticked, which become nominations; without UPN)"]]),
        row(
            "Pupil: first name, initial, year group, access needs", "| r | r | r | w | r | | |",
            [.openPupil: ["r", "w"], .changePupil: ["w"]]),
        row("Pupil: family name, birth date", "| r | | | w | | | |", [.seePupils: ["r", "w"], .seeIdentity: ["r", "w"]]),
        row("Pupil: UPN", "| | | | w | | | |", [.seeUPN: ["w"]]),
        row("Carer: name, address, authority", "| | | | w | | | |", [.seeCarers: ["w"], .inviteHome: ["w"]]),
        row(
            "Profile", "| r* | r | r | w | r | | adds a note |",
            [.openProfile: ["r", "r*", "w"], .changeProfile: ["w"], .addHomeNote: ["adds a note"]]),
        row(
            "Background data (SEN, ethnicity, FSM, …), per child", "| | | | w | | | |",
            [.seeBackground: ["w"], .changeBackground: ["w"], .importBackground: ["w"]]),
        row(
            "Background data, counted for the service", "disclosure control | r | | | r (own school) | | | |",
            [.seeServiceBackground: ["r"], .seeSchoolBackground: ["r (own school)"]]),
        row(
            "Nomination and waiting list", "| w | | | w | | | |", [.nominatePupil: ["w"], .seeNomination: ["w"], .changeNomination: ["w"]]),
        row(
            "Consent: answers and wording", "| r, records paper | effect only | effect only | w | effect only | | own answers |",
            [
                .seeConsents: ["w", "r, records paper"], .recordConsent: ["w", "r, records paper"],
                .openConsentPaper: ["w", "r, records paper"], .inviteConsent: ["w"], .askFamilies: ["w"], .seeOwnConsent: ["own answers"],
                .giveConsent: ["own answers"],
            ]),
        row(
            "Group: form, change, close; suggest groups", "| w | r | r | w (pupils) | r | | |",
            [
                .openGroup: ["w", "r", "w (pupils)"], .formGroup: ["w"], .changeGroup: ["w"], .closeGroup: ["w"], .reopenGroup: ["w"],
                .changeMembers: ["w", "w (pupils)"], .chooseOutcomes: ["w", "w (pupils)"], .arrangeCover: ["w"], .moveSession: ["w"],
                .cancelSession: ["w"],
                .reinstateSession: ["w"], .suggestGroups: ["w", "w (pupils)"], .keepSuggestion: ["w", "w (pupils)"],
                .bookInstruments: ["w"], .seeTutorMatches: ["w"], .openBriefing: ["w", "r", "w (pupils)"], .confirmBriefing: ["r"],
            ]),
        row(
            "Set-up: see all steps", "| r | r (own groups) | | r (own school) | | | |",
            [
                .seeSetUp: ["r", "r (own groups)", "r (own school)"], .openAgreement: ["r", "r (own groups)", "r (own school)"],
                .seeWeekGrid: ["r", "r (own groups)", "r (own school)"], .seeSetUpGrid: ["r"], .prepareMany: ["r"],
                .noteStep: ["r", "r (own school)"], .waiveStep: ["r", "r (own school)"], .changeAgreement: ["r", "r (own school)"],
                .confirmAgreement: ["r", "r (own school)"], .planMeeting: ["r", "r (own school)"],
            ]),
        row("Plan", "| r | w | w | r | r | | |", [:]),
        row(
            "Session log: register, what was seen, notes", "| r | w | own note | r | own note | | |",
            [
                .openSession: ["r", "w", "own note"], .logSession: ["w"], .writeNote: ["w", "own note"], .moveSession: ["w"],
                .cancelSession: ["w"], .reinstateSession: ["w"],
            ]),
        row(
            "Voices of pupils",
            "| those that the pupil lets | w | w | those that the pupil lets | those that the pupil lets | | those that the pupil lets home see |",
            [.recordVoice: ["w"], .takeBackVoice: ["w"], .askPupil: ["w"], .seeReports: ["w"]]),
        row("Contract", "| r | w | w | r | r | | |", [:]),
        row(
            "Ratings and goals", "| r | own | | own | | | own, in words |",
            [.writeTutorPart: ["own"], .writeSchoolPart: ["own"], .giveHomePart: ["own, in words"]],
            only: [.writeTutorPart: ["T"], .writeSchoolPart: ["SC"]]),
        row(
            "Report: another voice's contribution",
            "| r | r, after one's own is sent | | r, after one's own is sent | own | | home version |",
            [
                .openReport: ["r", "r, after one's own is sent"], .recordNotReached: ["r", "r, after one's own is sent"],
                .seeReports: ["r", "r, after one's own is sent"], .remind: ["r", "r, after one's own is sent"],
                .seeHomeVersion: ["home version"],
            ]),
        row(
            "Outcomes page of a group", "| r | r | r | r | r | r, without names | |",
            [.seeOutcomes: ["r", "r, without names"], .writeGroupStory: ["r"]], only: [.writeGroupStory: ["T"]]),
        row(
            "Share: make, revoke", "| w | | | w (own school) | | | |",
            [
                .seeShares: ["w", "w (own school)"], .makeShare: ["w", "w (own school)"], .revokeShare: ["w", "w (own school)"],
            ]),
        row("Share: open", "| r | | | r | | r, sent to them | | r, that one only", [.openShare: ["r", "r, sent to them"]]),
        row("Hand-over: note that it took place", "| w | w | w | w | w | | |", [.handOver: ["w"]]),
        row("Reflection (diary)", "| | own | own | | | | |", [:]),
        row("Audit of one child", "| r | | | r | | | |", [.seePupilAudit: ["r"]]),
        row(
            "Audit of one's service or school", "| r | | | r | | | |", [.seeServiceAudit: ["r"], .seeSchoolAudit: ["r"]],
            only: [.seeServiceAudit: ["SL"], .seeSchoolAudit: ["SC"]]),
        row("Erase a child; export all about a child", "| w | | | w | | | |", [.erasePupil: ["w"], .exportPupil: ["w"]]),
        row(
            "My account, my devices", "own | own | own | own | own | own | own | |",
            [
                .seeHome: ["own"], .seeAccount: ["own"], .changePassword: ["own"], .endSignIn: ["own"], .keepDraft: ["own"],
                .chooseMail: ["own"], .changeOffer: ["own"], .keepFeed: ["own"], .approveWording: ["own"],
            ]),
    ]

    /// What is open to anybody, signed in or not, and so in no row.
    static let open: Set<Verb> = [.visit, .signIn, .acceptInvitation, .expressInterest, .readFeed]

    /// What only the system does, by itself and audited.
    static let ofTheSystem: Set<Verb> = [.sweep, .sendMail, .writeDigest, .importRegister]

    /// Whether a column may do a verb to a thing that it reaches.
    static func allows(_ verb: Verb, _ column: String) -> Bool {
        guard let number = columns.firstIndex(of: column) else { return false }
        return rows.contains { row in
            (row.only[verb]?.contains(column) ?? true)
                && row.verbs.contains { $0.key == verb && $0.value.contains(row.cells[number]) }
        }
    }

    /// Whether there is anything at all that a column may do to a kind of thing.
    static func reaches(_ kind: ThingKind, _ column: String) -> Bool {
        Verb.allCases.contains { $0.rule.kind == kind && allows($0, column) }
    }

    private static func row(
        _ title: String, _ cells: String, _ verbs: KeyValuePairs<Verb, Set<String>>, only: [Verb: Set<String>] = [:]
    ) -> Row {
        let cells = cells.split(separator: "|", omittingEmptySubsequences: false).map(PermissionTable.trimmed)
        return Row(title: title, cells: Array(cells.prefix(columns.count)), verbs: verbs, only: only)
    }

    static func trimmed(_ text: Substring) -> String {
        let start = text.drop { $0 == " " }
        return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
    }
}

extension Role {
    /// The role's column in the table.
    var column: String {
        switch self {
        case .programmeLead: "PL"
        case .serviceLead: "SL"
        case .tutor: "T"
        case .trainee: "TR"
        case .schoolLead: "SC"
        case .schoolStaff: "SS"
        case .head: "H"
        }
    }
}
