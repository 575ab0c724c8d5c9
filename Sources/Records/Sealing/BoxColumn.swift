import Foundation

/// A column that holds sealed boxes. The list is complete: whatever replaces an owner's key walks through it.
struct BoxColumn: Hashable, Sendable {
    let table: String
    /// Also the box's purpose: one box for each audience.
    let column: String
    /// The column with the row's ID.
    let row: String
    /// The column with the owner's ID.
    let owner: String
    let kind: Owner.Kind

    private init(_ table: String, _ column: String, row: String = "id", owner: String, _ kind: Owner.Kind) {
        self.table = table
        self.column = column
        self.row = row
        self.owner = owner
        self.kind = kind
    }

    static let person = BoxColumn("person", "identity", owner: "id", .person)
    static let schoolContacts = BoxColumn("school", "safeguarding", owner: "id", .school)
    /// What a tutor knows: first name, initial, access needs.
    static let pupilKnown = BoxColumn("pupil", "known", owner: "id", .pupil)
    /// Family name and birth date.
    static let pupilIdentity = BoxColumn("pupil", "identity", owner: "id", .pupil)
    static let pupilUPN = BoxColumn("pupil", "upn", owner: "id", .pupil)
    static let carer = BoxColumn("carer", "identity", owner: "pupil", .pupil)
    static let consentTalk = BoxColumn("consentTalk", "content", row: "sheet", owner: "pupil", .pupil)
    static let consentScan = BoxColumn("consentScanPiece", "content", owner: "pupil", .pupil)
    static let nomination = BoxColumn("nomination", "reasons", owner: "pupil", .pupil)
    static let profile = BoxColumn("profile", "content", row: "pupil", owner: "pupil", .pupil)
    /// Music, tendency, need and free times.
    static let nominee = BoxColumn("nominee", "content", row: "pupil", owner: "pupil", .pupil)
    static let waitingReason = BoxColumn("waitingChange", "reason", owner: "pupil", .pupil)
    static let pupilLink = BoxColumn("pupilLink", "kind", owner: "pupil", .pupil)
    static let profileTalk = BoxColumn("profileTalk", "names", owner: "pupil", .pupil)
    static let profileVoice = BoxColumn("profileVoice", "content", owner: "pupil", .pupil)
    static let homeNote = BoxColumn("homeNote", "content", owner: "pupil", .pupil)
    static let background = BoxColumn("background", "content", row: "pupil", owner: "pupil", .pupil)
    static let group = BoxColumn("nurtureGroup", "identity", owner: "id", .group)
    static let sessionLog = BoxColumn("sessionLog", "content", row: "session", owner: "nurtureGroup", .group)
    static let note = BoxColumn("note", "content", owner: "pupil", .pupil)
    static let voice = BoxColumn("voice", "content", owner: "pupil", .pupil)
    static let contribution = BoxColumn("contribution", "content", owner: "pupil", .pupil)
    static let goal = BoxColumn("goal", "content", owner: "pupil", .pupil)
    static let groupSign = BoxColumn("groupSign", "content", owner: "nurtureGroup", .group)
    static let groupStory = BoxColumn("groupStory", "content", row: "nurtureGroup", owner: "nurtureGroup", .group)
    static let sharePage = BoxColumn("share", "page", owner: "nurtureGroup", .group)
    static let sharePDF = BoxColumn("share", "pdf", owner: "nurtureGroup", .group)
    static let handOver = BoxColumn("handOver", "recipient", owner: "pupil", .pupil)
    static let tutorOffer = BoxColumn("tutorOffer", "content", row: "person", owner: "person", .person)
    static let outcomeTalk = BoxColumn("outcomeTalk", "content", owner: "nurtureGroup", .group)
    static let draft = BoxColumn("draft", "content", owner: "id", .draft)
    static let uploadMarks = BoxColumn("upload", "marks", owner: "id", .upload)
    static let uploadChunk = BoxColumn("uploadChunk", "content", owner: "upload", .upload)
    /// A room's name, and who has its key.
    static let room = BoxColumn("room", "words", owner: "school", .school)
    static let centreBooking = BoxColumn("centreBooking", "content", row: "nurtureGroup", owner: "nurtureGroup", .group)
    static let agreement = BoxColumn("agreement", "content", owner: "nurtureGroup", .group)
    static let startMeeting = BoxColumn("startMeeting", "content", row: "nurtureGroup", owner: "nurtureGroup", .group)
    static let startMeetingNote = BoxColumn("startMeetingNote", "content", owner: "nurtureGroup", .group)
    /// Who was to be in which group when, and why. Each has a key of its own, which goes when a child in it is erased.
    static let formingDecision = BoxColumn("formingDecision", "content", owner: "id", .decision)
    static let mail = BoxColumn("mail", "content", owner: "id", .mail)
    static let establishmentNote = BoxColumn("establishmentNote", "content", owner: "service", .service)
    static let schoolChoice = BoxColumn("schoolChoice", "reason", owner: "school", .school)
    static let interest = BoxColumn("interest", "content", owner: "id", .interest)
    static let interestAnswer = BoxColumn("interestAnswer", "note", row: "interest", owner: "interest", .interest)

    static let setUpNote = BoxColumn("setUpNote", "content", owner: "nurtureGroup", .group)
    static let setUpWaiver = BoxColumn("setUpWaiver", "reason", owner: "nurtureGroup", .group)

    static let all: [BoxColumn] = [
        person, schoolContacts, pupilKnown, pupilIdentity, pupilUPN, carer, consentTalk, consentScan, nomination, profile, group,
        sessionLog, note,
        voice, contribution, goal, groupSign, groupStory, sharePage, sharePDF, handOver, draft, uploadMarks, uploadChunk, mail,
        room, centreBooking, agreement, startMeeting, startMeetingNote,
        tutorOffer, outcomeTalk, setUpNote, setUpWaiver,
        nominee, waitingReason, pupilLink, profileTalk, profileVoice, homeNote, background,
        establishmentNote, schoolChoice, interest, interestAnswer,
        formingDecision,
    ]
}
