import Foundation
import GRDB
import Nurture

extension Desk {
    /// Everything about a pupil in one go; the audit keeps that it was made, and why.
    public func export(_ pupil: ID<Pupil>, because reason: OpeningReason?) async throws -> PupilExport {
        let caller = caller
        return try await read(.exportPupil, on: .pupil(pupil), because: reason) { try $0.export(pupil, caller) }
    }
}

extension Transaction {
    fileprivate func export(_ pupil: ID<Pupil>, _ caller: Caller) throws -> PupilExport {
        let capacities = try capacities(of: caller, before: .pupil(pupil))
        guard let row = try pupilRow(pupil), let known = try known(pupil, row), let identity = try identity(pupil, row) else {
            throw Refusal.outOfReach
        }
        let school: ID<School> = row["school"]
        let isSchools = Verb.seeCarers.answer(to: capacities) == .allowed
        let hearsAll = capacities.contains(.system)
        let profile = try Data.fetchOne(db, sql: "SELECT content FROM profile WHERE pupil = ?", arguments: [pupil])
        return PupilExport(
            pupil: pupil, madeAt: now,
            schoolName: try String.fetchOne(db, sql: "SELECT name FROM school WHERE id = ?", arguments: [school]) ?? "",
            safeguarding: try safeguardingContact(of: school), known: known, identity: identity, yearGroup: yearGroup(row),
            schoolOnly: isSchools ? try schoolOnly(pupil, row) : nil,
            reasons: try reasons(for: pupil), nominee: try nominee(pupil).content, waiting: try waitingLines(of: pupil),
            decisions: try decisions(about: pupil),
            profile: try openIfKept(ProfileContent.self, profile, .profile, row: pupil, owner: .pupil(pupil)) ?? ProfileContent(),
            links: Dictionary(try links(of: pupil).map { ($0.kind, 1) }, uniquingKeysWith: +),
            words: try profileWords(of: pupil, namingCarers: isSchools), talks: try talks(about: pupil),
            effects: try consentEffects(of: pupil), answers: try consentLines(of: pupil, namingCarers: isSchools),
            scans: try scans(of: pupil),
            places: try places(of: pupil), sessions: try attended(by: pupil, hearsAll: hearsAll),
            reports: try reports(on: pupil, caller), keptVoices: hearsAll ? 0 : try keptVoices(of: pupil),
            groupTexts: try namingTexts(pupil, called: known.firstName),
            handOvers: try handOvers(of: pupil), audit: try wholeAudit(of: pupil))
    }

    private func schoolOnly(_ pupil: ID<Pupil>, _ row: Row) throws -> PupilExport.SchoolOnly {
        PupilExport.SchoolOnly(
            upn: try upn(pupil, row), carers: try carers(of: pupil), background: try background(of: pupil).content,
            codes: try codeTable())
    }

    private func reports(on pupil: ID<Pupil>, _ caller: Caller) throws -> [ReportPage] {
        try ID<Group>.fetchAll(
            db, sql: "SELECT nurtureGroup FROM membership WHERE pupil = ? GROUP BY nurtureGroup ORDER BY min(startsOn)", arguments: [pupil]
        ).compactMap { group in
            let capacities = try capacities(of: caller, before: .group(group))
            return capacities.isEmpty ? nil : try reportPage(on: pupil, in: group, capacities)
        }
    }

    private func places(of pupil: ID<Pupil>) throws -> [PupilExport.Place] {
        try Row.fetchAll(
            db, sql: "SELECT nurtureGroup, startsOn, endsOn FROM membership WHERE pupil = ? ORDER BY startsOn, id", arguments: [pupil]
        ).map { row in
            PupilExport.Place(
                group: try groupLine(row["nurtureGroup"])?.name ?? "A group", startsOn: row["startsOn"], endsOn: row["endsOn"])
        }
    }

    /// Sessions in which anything about the pupil was written down.
    private func attended(by pupil: ID<Pupil>, hearsAll: Bool) throws -> [PupilExport.Attended] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT s.id, s.heldOn, s.number, s.nurtureGroup, a.mark, a.reason FROM session s
                LEFT JOIN attendance a ON a.session = s.id AND a.pupil = :pupil
                WHERE s.id IN (SELECT session FROM attendance WHERE pupil = :pupil UNION SELECT session FROM note WHERE pupil = :pupil
                    UNION SELECT session FROM voice WHERE pupil = :pupil)
                ORDER BY s.heldOn, s.number
                """,
            arguments: ["pupil": pupil])
        return try rows.map { row in
            PupilExport.Attended(
                day: row["heldOn"], number: row["number"], group: try groupLine(row["nurtureGroup"])?.name ?? "A group",
                mark: (row["mark"] as String?).flatMap(AttendanceMark.init(rawValue:)),
                reason: (row["reason"] as String?).flatMap(AbsenceReason.init(rawValue:)), notes: try notes(on: pupil, row["id"]),
                voices: try voices(of: pupil, row["id"], hearsAll: hearsAll))
        }
    }

    private func notes(on pupil: ID<Pupil>, _ session: ID<Session>) throws -> [PupilExport.SeenNote] {
        try Row.fetchAll(
            db, sql: "SELECT id, author, content FROM note WHERE session = ? AND pupil = ? ORDER BY id", arguments: [session, pupil]
        ).compactMap { row in
            try openIfKept(String.self, row["content"], .note, row: row["id"] as ID<Note>, owner: .pupil(pupil)).map {
                PupilExport.SeenNote(by: try name(of: row["author"]), text: $0)
            }
        }
    }

    private func voices(of pupil: ID<Pupil>, _ session: ID<Session>, hearsAll: Bool) throws -> [PupilExport.Said] {
        try Row.fetchAll(db, sql: "SELECT * FROM voice WHERE session = ? AND pupil = ? ORDER BY id", arguments: [session, pupil])
            .filter { hearsAll || $0["schoolMayRead"] }
            .map { row in
                PupilExport.Said(
                    words: row["passed"]
                        ? nil : try openIfKept(String.self, row["content"], .voice, row: row["id"] as ID<Voice>, owner: .pupil(pupil)),
                    askedBy: try name(of: row["askedBy"]), writtenBy: try name(of: row["writtenBy"]), isWordForWord: row["wordForWord"])
            }
    }

    private func keptVoices(of pupil: ID<Pupil>) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM voice WHERE pupil = ? AND schoolMayRead = 0", arguments: [pupil]) ?? 0
    }
}
