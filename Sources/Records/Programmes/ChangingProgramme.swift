import GRDB
import Nurture

extension Desk {
    /// Changes a programme's name, dates and sessions. Groups that were formed before keep their sessions.
    /// - Throws: ``Refusal/conflict(revision:)`` if somebody else has saved since.
    public func change(_ programme: ID<Programme>, to draft: ProgrammeDraft, revision: Int) async throws {
        try await act(.changeProgramme, on: .programme(programme)) { transaction in
            try transaction.db.execute(
                sql: """
                    UPDATE programme SET name = ?, startsOn = ?, endsOn = ?, sessions = ?, revision = revision + 1
                    WHERE id = ? AND revision = ?
                    """,
                arguments: [draft.name, draft.startsOn, draft.endsOn, draft.sessions, programme, revision])
            guard transaction.db.changesCount == 1 else {
                let kept = try Int.fetchOne(transaction.db, sql: "SELECT revision FROM programme WHERE id = ?", arguments: [programme])
                throw Refusal.conflict(revision: kept ?? 0)
            }
        }
    }
}
