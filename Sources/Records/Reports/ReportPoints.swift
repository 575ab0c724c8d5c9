import GRDB
import Nurture

extension Transaction {
    /// Points at which marks can be given in a group today.
    func openPoints(of group: ID<Group>) throws -> [RatingPoint] {
        let sessions = try sessionLines(of: group).filter { $0.state != .cancelled }
        let isClosed = try Bool.fetchOne(
            db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM groupClosure WHERE nurtureGroup = ?)"), arguments: [group])
        return RatingPoint.allCases.filter {
            $0.isOpen(held: sessions.count(where: \.hasBegun), of: sessions.count, isClosed: isClosed ?? false)
        }
    }

    func deadline(of point: RatingPoint, in group: ID<Group>) throws -> Day? {
        point.deadline(sessionsOn: try sessionLines(of: group).filter { $0.state != .cancelled }.map(\.day))
    }

    /// Those on whom a report is written: whoever had a place when the group last met, and takes part.
    func reported(in group: ID<Group>) throws -> [MemberLine] {
        let last = try sessionLines(of: group).last { $0.hasBegun }?.day ?? today
        return try members(of: group, on: last).filter { $0.takingPart.isYes }
    }

    /// Keeps since when all reports of a group are complete; a tutor's reach ends with that.
    func settleReports(of group: ID<Group>) throws {
        let kept = Dictionary(grouping: try contributions(in: group), by: \.pupil)
        let pupils = try reported(in: group)
        let isComplete = !pupils.isEmpty && pupils.allSatisfy { kept[$0.pupil, default: []].state(at: .end).isComplete }
        if isComplete {
            try run(
                sql: "INSERT OR IGNORE INTO reportsCompletion (nurtureGroup, completedOn) VALUES (?, ?)", arguments: [group, today])
        } else {
            try run(sql: "DELETE FROM reportsCompletion WHERE nurtureGroup = ?", arguments: [group])
        }
    }
}
