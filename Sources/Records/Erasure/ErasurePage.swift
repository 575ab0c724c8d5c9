import Foundation
import GRDB
import Nurture

/// What erasing a child would do, or that it is done.
public enum ErasurePage: Sendable {
    case ahead(ErasureAhead)
    case done(ErasureDone)
}

/// What goes and what stays, before a lead decides.
public struct ErasureAhead: Sendable {
    public let pupil: ID<Pupil>
    public let school: ID<School>
    public let fullName: String
    public let firstName: String
    /// What is sealed under the child's key, and how many of each.
    public let goes: Counts
    public let stays: Remainder
    /// Texts about the child's groups that name it.
    public let texts: [NamingText]

    public struct Counts: Sendable {
        public let carers: Int
        public let reasons: Int
        public let hasProfile: Bool
        public let hasBackground: Bool
        public let notes: Int
        public let voices: Int
        /// About groups, with this child in them.
        public let decisions: Int
    }
}

/// What is left of an erased child: numbers and dates.
public struct Remainder: Sendable, Equatable {
    public let marks: Int
    public let answers: Int
    public let places: Int
    public let handOvers: Int
    public let auditRows: Int
}

/// A text that names a child who is to be erased, with what it might say instead.
public struct NamingText: Sendable {
    public let place: Redaction.Place
    public let groupName: String
    public let day: Day
    public let text: String
    public let suggestion: String
}

/// An erasure that has begun.
public struct ErasureDone: Sendable {
    public let school: ID<School>
    public let by: String
    public let startedAt: Instant
    /// Nil while it is still going on.
    public let endedAt: Instant?
    public let stays: Remainder
}

extension Desk {
    public func erasure(of pupil: ID<Pupil>) async throws -> ErasurePage {
        try await read(.seeIdentity, on: .pupil(pupil)) { transaction in
            guard let row = try transaction.pupilRow(pupil) else { throw Refusal.outOfReach }
            let stays = try transaction.remainder(of: pupil)
            if let erasure = try transaction.erasureRow(of: pupil) {
                return .done(
                    ErasureDone(
                        school: row["school"], by: try transaction.name(of: erasure["startedBy"]), startedAt: erasure["startedAt"],
                        endedAt: erasure["endedAt"], stays: stays))
            }
            guard let known = try transaction.known(pupil, row), let identity = try transaction.identity(pupil, row) else {
                throw Refusal.outOfReach
            }
            return .ahead(
                ErasureAhead(
                    pupil: pupil, school: row["school"], fullName: "\(known.firstName) \(identity.familyName)",
                    firstName: known.firstName, goes: try transaction.counts(of: pupil), stays: stays,
                    texts: try transaction.namingTexts(pupil, called: known.firstName)))
        }
    }
}

extension Transaction {
    fileprivate func erasureRow(of pupil: ID<Pupil>) throws -> Row? {
        try Row.fetchOne(
            db,
            sql: """
                SELECT e.startedBy, e.startedAt, d.at AS endedAt FROM erasure e LEFT JOIN erasureEnd d ON d.erasure = e.id WHERE e.pupil = ?
                """,
            arguments: [pupil])
    }

    private func count(_ table: String, _ pupil: ID<Pupil>, _ condition: String = "pupil = ?") throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table) WHERE \(condition)", arguments: [pupil]) ?? 0
    }

    fileprivate func counts(of pupil: ID<Pupil>) throws -> ErasureAhead.Counts {
        ErasureAhead.Counts(
            carers: try count("carer", pupil), reasons: try count("nomination", pupil), hasProfile: try count("profile", pupil) > 0,
            hasBackground: try count("background", pupil) > 0, notes: try count("note", pupil) + count("homeNote", pupil),
            voices: try count("voice", pupil) + count("profileVoice", pupil),
            decisions: try count("formingDecisionPupil", pupil))
    }

    fileprivate func remainder(of pupil: ID<Pupil>) throws -> Remainder {
        Remainder(
            marks: try count("attendance", pupil), answers: try count("consent", pupil), places: try count("membership", pupil),
            handOvers: try count("handOver", pupil), auditRows: try count("audit", pupil, "thing = ?"))
    }

    func namingTexts(_ pupil: ID<Pupil>, called name: String) throws -> [NamingText] {
        try textsNaming(pupil).compactMap { redaction in
            try origin(of: redaction.place).map { group, day in
                NamingText(
                    place: redaction.place, groupName: try groupLine(group)?.name ?? "", day: day, text: redaction.text,
                    suggestion: NameMention.replaced(name, in: redaction.text))
            }
        }.sorted { $0.day < $1.day }
    }

    /// The group that a text is about, and its day.
    private func origin(of place: Redaction.Place) throws -> (ID<Group>, Day)? {
        switch place {
        case .whatWeDid(let session), .nextTime(let session): return try origin(of: session)
        case .note(let note):
            return try ID<Session>.fetchOne(db, sql: "SELECT session FROM note WHERE id = ?", arguments: [note]).flatMap {
                try origin(of: $0)
            }
        case .story(let group, _):
            return try Instant.fetchOne(db, sql: "SELECT savedAt FROM groupStory WHERE nurtureGroup = ?", arguments: [group])
                .map { (group, $0.day) }
        }
    }

    private func origin(of session: ID<Session>) throws -> (ID<Group>, Day)? {
        try Row.fetchOne(db, sql: "SELECT nurtureGroup, heldOn FROM session WHERE id = ?", arguments: [session])
            .map { ($0["nurtureGroup"], $0["heldOn"]) }
    }
}
