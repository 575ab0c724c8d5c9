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
    static let nomination = BoxColumn("nomination", "reasons", owner: "pupil", .pupil)
    static let profile = BoxColumn("profile", "content", row: "pupil", owner: "pupil", .pupil)
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
    static let draft = BoxColumn("draft", "content", owner: "id", .draft)
    static let uploadMarks = BoxColumn("upload", "marks", owner: "id", .upload)
    static let uploadChunk = BoxColumn("uploadChunk", "content", owner: "upload", .upload)
    static let mail = BoxColumn("mail", "content", owner: "id", .mail)

    static let all: [BoxColumn] = [
        person, schoolContacts, pupilKnown, pupilIdentity, pupilUPN, carer, nomination, profile, group, sessionLog, note,
        voice, contribution, goal, groupSign, groupStory, sharePage, sharePDF, handOver, draft, uploadMarks, uploadChunk, mail,
    ]
}
