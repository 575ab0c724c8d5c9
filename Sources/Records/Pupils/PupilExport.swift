import Foundation
import Nurture

/// Everything about one pupil that its reader may read, for a document to hand over.
public struct PupilExport: Sendable {
    public let pupil: ID<Pupil>
    public let madeAt: Instant
    public let schoolName: String
    public let safeguarding: SafeguardingContact?
    public let known: PupilKnown
    public let identity: PupilIdentity
    public let yearGroup: YearGroup
    /// Nil for a service lead, whose document has neither the UPN nor the carers.
    public let schoolOnly: SchoolOnly?
    public let reasons: [PupilForServiceLead.Reasons]
    public let nominee: NomineeContent
    public let waiting: [WaitingLine]
    public let decisions: [ExportedDecision]
    public let profile: ProfileContent
    /// How many other children are linked with this one, who are not named here.
    public let links: [PupilLinkKind: Int]
    public let words: ProfileWords
    public let talks: [TalkLine]
    public let effects: [ConsentQuestion: ConsentEffect]
    public let answers: [ConsentLine]
    public let scans: [ConsentScanLine]
    public let places: [Place]
    public let sessions: [Attended]
    /// The reports of the groups that the reader reaches, as the reader may see them.
    public let reports: [ReportPage]
    /// What the child said and did not let the school read.
    public let keptVoices: Int
    /// Texts about its groups that name the child, and may name others.
    public let groupTexts: [NamingText]
    public let handOvers: [HandOverLine]
    public let audit: [AuditLine]

    /// What the school alone knows.
    public struct SchoolOnly: Sendable {
        public let upn: String?
        public let carers: [CarerLine]
        public let background: BackgroundContent
        public let codes: CodeTable
    }

    /// A place in a group, from when to when.
    public struct Place: Sendable {
        public let group: String
        public let startsOn: Day
        public let endsOn: Day?
    }

    /// What is known of the pupil from one session.
    public struct Attended: Sendable {
        public let day: Day
        public let number: Int
        public let group: String
        public let mark: AttendanceMark?
        public let reason: AbsenceReason?
        public let notes: [SeenNote]
        public let voices: [Said]
    }

    /// What an adult saw.
    public struct SeenNote: Sendable {
        public let by: String
        public let text: String
    }

    /// What the child said, or that it passed.
    public struct Said: Sendable {
        public let words: String?
        public let askedBy: String
        public let writtenBy: String
        public let isWordForWord: Bool
    }
}
