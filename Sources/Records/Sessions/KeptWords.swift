import Foundation
import GRDB
import Nurture

/// What is kept of each pupil in one session.
struct KeptWords {
    var marks: [ID<Pupil>: SessionDraft.Mark] = [:]
    var notes: [ID<Pupil>: [NoteLine]] = [:]
    var voices: [ID<Pupil>: [VoiceLine]] = [:]

    func line(of member: MemberLine) -> RegisterLine {
        let mark = marks[member.pupil]
        return RegisterLine(
            pupil: member.pupil, name: member.name, mark: mark?.mark, reason: mark?.reason, notes: notes[member.pupil] ?? [],
            voices: voices[member.pupil] ?? [])
    }
}

extension Transaction {
    /// - Parameter mayReadEverything: false for those who hear only what the pupil lets the school read.
    func keptWords(in session: ID<Session>, mayReadEverything: Bool) throws -> KeptWords {
        var kept = KeptWords()
        for row in try rows("SELECT pupil, mark, reason FROM attendance WHERE session = ?", session) {
            guard let mark = AttendanceMark(rawValue: row["mark"]) else { continue }
            let reason = (row["reason"] as String?).flatMap(AbsenceReason.init(rawValue:))
            kept.marks[row["pupil"]] = SessionDraft.Mark(mark: mark, reason: reason)
        }
        for row in try rows("SELECT id, pupil, author, content FROM note WHERE session = ? ORDER BY id", session) {
            guard let note = try note(row) else { continue }
            kept.notes[row["pupil"], default: []].append(note)
        }
        let voices = """
            SELECT v.*, t.voice IS NOT NULL AS wasTakenBack FROM voice v LEFT JOIN voiceTakenBack t ON t.voice = v.id
            WHERE v.session = ? ORDER BY v.id
            """
        for row in try rows(voices, session) where mayReadEverything || row["schoolMayRead"] {
            kept.voices[row["pupil"], default: []].append(try voice(row))
        }
        return kept
    }

    private func rows(_ sql: String, _ session: ID<Session>) throws -> [Row] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [session])
    }

    private func note(_ row: Row) throws -> NoteLine? {
        let id: ID<Note> = row["id"]
        return try openIfKept(String.self, row["content"], .note, row: id, owner: .pupil(row["pupil"])).map {
            NoteLine(author: row["author"], authorName: try name(of: row["author"]), text: $0)
        }
    }

    private func voice(_ row: Row) throws -> VoiceLine {
        let id: ID<Voice> = row["id"]
        return VoiceLine(
            id: id, words: try openIfKept(String.self, row["content"], .voice, row: id, owner: .pupil(row["pupil"])),
            wasTakenBack: row["wasTakenBack"], askedBy: try name(of: row["askedBy"]), writtenBy: try name(of: row["writtenBy"]),
            wordForWord: row["wordForWord"], schoolMayRead: row["schoolMayRead"], homeMayRead: row["homeMayRead"])
    }
}
