import Foundation
import GRDB
import Nurture

/// Something to share: what it is made of, what was made of it, for whom and until when.
public struct ShareDraft: Sendable {
    /// The same ID again is a retry.
    public var id: ID<Share>
    public var outcomes: OutcomesForHead
    /// The page, which is never made anew.
    public var page: Data
    /// Nil where no PDF can be made.
    public var pdf: Data?
    public var recipients: Set<ID<Person>>
    public var lastDay: Day

    public init(
        id: ID<Share> = .new(), outcomes: OutcomesForHead, page: Data, pdf: Data?, recipients: Set<ID<Person>>, lastDay: Day
    ) {
        self.id = id
        self.outcomes = outcomes
        self.page = page
        self.pdf = pdf
        self.recipients = recipients
        self.lastDay = lastDay
    }
}

extension Desk {
    /// What a share would be made of now.
    public func outcomesToShare(of group: ID<Group>) async throws -> OutcomesForHead {
        let caller = caller
        return try await read(.makeShare, on: .group(group)) { transaction in
            try transaction.countedOutcomes(of: group, try transaction.capacities(of: caller, before: .group(group))).shown
        }
    }

    /// Freezes a group's outcomes for people of its own school and service, and writes to them.
    /// - Throws: ``Refusal/conflict(revision:)`` if the outcomes have changed since they were read.
    public func share(_ draft: ShareDraft, of group: ID<Group>) async throws {
        let caller = caller
        // Before keys are made for letters to people who get none.
        try await read(.makeShare, on: .group(group)) { try $0.requireRecipients(of: draft, in: group) }
        let letters = Dictionary(uniqueKeysWithValues: draft.recipients.map { ($0, ID<Mail>.new()) })
        try await act(.makeShare, on: .group(group), making: letters.values.map(Owner.mail)) { transaction in
            if let isSame = try transaction.isKept(draft, of: group, by: caller.person) {
                guard isSame else { throw Refusal.idTaken }
                return
            }
            if let problem = ShareTime.problem(with: draft.lastDay, from: transaction.today) { throw Refusal.impossible("\(problem).") }
            try transaction.requireRecipients(of: draft, in: group)
            let counted = try transaction.countedOutcomes(of: group, try transaction.capacities(of: caller, before: .group(group)))
            guard counted.shown == draft.outcomes else { throw Refusal.conflict(revision: 0) }
            try transaction.insert(draft, of: group, counted, by: caller.person)
            for (person, letter) in letters.sorted(by: { $0.key < $1.key }) where person != caller.person {
                try transaction.write(to: person, about: draft, of: group, by: caller.person, as: letter)
            }
        }
    }
}

extension Transaction {
    /// Nil where there is no share of this ID.
    fileprivate func isKept(_ draft: ShareDraft, of group: ID<Group>, by person: ID<Person>?) throws -> Bool? {
        let row = try Row.fetchOne(db, sql: "SELECT nurtureGroup, madeBy, lastDay FROM share WHERE id = ?", arguments: [draft.id])
        let people = try ID<Person>.fetchSet(db, sql: "SELECT person FROM shareRecipient WHERE share = ?", arguments: [draft.id])
        return row.map {
            $0["nurtureGroup"] == group && $0["madeBy"] == person && $0["lastDay"] == draft.lastDay && people == draft.recipients
        }
    }

    fileprivate func requireRecipients(of draft: ShareDraft, in group: ID<Group>) throws {
        let people = Set(try possibleRecipients(in: group).map(\.person))
        guard !draft.recipients.isEmpty, draft.recipients.isSubset(of: people) else { throw Refusal.outOfReach }
    }

    fileprivate func write(
        to person: ID<Person>, about draft: ShareDraft, of group: ID<Group>, by sender: ID<Person>?, as letter: ID<Mail>
    ) throws {
        guard let address = try identity(of: person).flatMap({ EmailAddress($0.email) }) else { return }
        try post(
            ShareLetter.letter(
                to: address, by: try name(of: sender), school: try groupLine(group)?.schoolName ?? "", path: "/shares/\(draft.id)",
                until: draft.lastDay), id: letter)
    }

    fileprivate func insert(_ draft: ShareDraft, of group: ID<Group>, _ counted: CountedOutcomes, by person: ID<Person>?) throws {
        let owner = Owner.group(group)
        try run(
            sql: "INSERT INTO share (id, nurtureGroup, page, pdf, madeBy, madeAt, lastDay) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                draft.id, group, seal(draft.page, .sharePage, row: draft.id, owner: owner),
                draft.pdf.map { try seal($0, .sharePDF, row: draft.id, owner: owner) }, person, now, draft.lastDay,
            ])
        for recipient in draft.recipients.sorted() {
            try run(sql: "INSERT INTO shareRecipient (share, person) VALUES (?, ?)", arguments: [draft.id, recipient])
        }
        for pupil in counted.pupils.sorted() {
            try run(
                sql: "INSERT INTO sharePupil (share, pupil, isQuoted) VALUES (?, ?, ?)",
                arguments: [draft.id, pupil, counted.quoted.contains(pupil)])
        }
    }
}
