import Foundation
import GRDB
import Nurture

extension Transaction {
    /// Takes a child's first name out of what was arranged for its groups. No name is let in there, but a child may have come later than
    /// the text, with a name that is also a word.
    func takeOutOfArrangements(_ pupil: ID<Pupil>) throws {
        guard let row = try pupilRow(pupil), let name = try known(pupil, row)?.firstName else { return }
        let groups = try ID<Group>.fetchAll(db, sql: "SELECT DISTINCT nurtureGroup FROM membership WHERE pupil = ?", arguments: [pupil])
        for group in groups {
            try rewrite(.agreement, AgreementContent.self, of: group) { content in
                content.schoolDoes = NameMention.replaced(name, in: content.schoolDoes)
                content.serviceDoes = NameMention.replaced(name, in: content.serviceDoes)
                content.assistant = NameMention.replaced(name, in: content.assistant)
                content.contact = NameMention.replaced(name, in: content.contact)
            }
            try rewrite(.centreBooking, CentreTravel.self, of: group) { travel in
                travel.whoBrings = NameMention.replaced(name, in: travel.whoBrings)
                travel.how = NameMention.replaced(name, in: travel.how)
            }
            try rewrite(.startMeeting, StartMeetingWords.self, of: group) { words in
                words.place = NameMention.replaced(name, in: words.place)
                words.others = NameMention.replaced(name, in: words.others)
            }
            try rewrite(.startMeetingNote, String.self, of: group) { $0 = NameMention.replaced(name, in: $0) }
        }
    }

    private func rewrite<Content: Codable & Equatable>(
        _ column: BoxColumn, _: Content.Type, of group: ID<Group>, _ change: (inout Content) -> Void
    ) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT \(column.row) AS id, \(column.column) AS box FROM \(column.table) WHERE \(column.owner) = ?",
            arguments: [group])
        for row in rows {
            let id: ID<Never> = row["id"]
            guard let kept = try openIfKept(Content.self, row["box"], column, row: id, owner: .group(group)) else { continue }
            var content = kept
            change(&content)
            guard content != kept else { continue }
            try db.execute(
                sql: "UPDATE \(column.table) SET \(column.column) = ? WHERE \(column.row) = ?",
                arguments: [seal(content, column, row: id, owner: .group(group)), id])
        }
    }
}
