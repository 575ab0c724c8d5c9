import Foundation
import GRDB
import Nurture

/// What one carer is asked, and what they have answered. Nothing of any other voice is in it.
public struct HomeAsked: Sendable {
    public let firstName: String
    public let carerName: String
    public let schoolName: String
    public let safeguarding: SafeguardingContact?
    /// The group's outcomes as home is asked about them.
    public let questions: [HomeQuestion]
    /// The carer's own part, the latest version first; empty while nothing was sent or declined.
    public let own: [HomeAnswers]
}

/// An outcome as home is asked about it.
public struct HomeQuestion: Sendable {
    public let outcome: ID<Outcome>
    public let words: String
}

/// One version of a carer's own part.
public struct HomeAnswers: Sendable {
    public let id: ID<Contribution>
    public let isDeclined: Bool
    public let at: Instant
    public let marks: [ID<Outcome>: Int?]
    public let answers: [ReportAnswer]
}

/// The report as home reads it: what this carer gave, what tutor and school wrote for the family, and what the pupil lets home read.
public struct HomeVersion: Sendable {
    public let asked: HomeAsked
    public let words: [HomeWords]
    public let quotes: [HomeQuote]
    public let goals: [String]
}

/// What an adult wrote for the family.
public struct HomeWords: Sendable {
    public let voice: ReportVoice
    public let by: String
    public let words: String
}

/// Something the pupil said and lets home read.
public struct HomeQuote: Sendable {
    /// Nil for what was said in a session, without a question of the report.
    public let question: ReportQuestion?
    public let words: String
    public let on: Day
}

extension Desk {
    /// What stands around the form. Only an open invitation has one.
    public func homeAsked(at place: HomePlace) async throws -> HomeAsked {
        let caller = caller
        return try await read(.giveHomePart, on: .pupil(place.pupil)) { try $0.homeAsked(at: place, by: caller) }
    }

    /// - Throws: ``Refusal/notAllowed`` before the carer's own part is sent or declined.
    public func homeVersion(at place: HomePlace) async throws -> HomeVersion {
        let caller = caller
        return try await read(.seeHomeVersion, on: .pupil(place.pupil)) { transaction in
            let asked = try transaction.homeAsked(at: place, by: caller)
            guard !asked.own.isEmpty else { throw Refusal.notAllowed }
            return HomeVersion(
                asked: asked, words: try transaction.wordsForHome(at: place), quotes: try transaction.quotesForHome(at: place),
                goals: try transaction.goals(in: place.group, of: place.pupil).map(\.content).filter(\.readers.home).map(\.words))
        }
    }
}

extension Transaction {
    /// For the bearer of the invitation alone: another one about the same child opens other pages.
    fileprivate func homeAsked(at place: HomePlace, by caller: Caller) throws -> HomeAsked {
        guard case .invitation(place.invitation) = caller, let invitation = try homeInvitation(place.invitation),
            invitation.pupil == place.pupil, invitation.group == place.group,
            let row = try pupilRow(place.pupil), let known = try known(place.pupil, row),
            let carer = try carers(of: place.pupil).first(where: { $0.id == invitation.carer })
        else { throw Refusal.outOfReach }
        let own = try contributions(in: place.group, of: place.pupil).filter {
            $0.voice == .home && $0.carer == invitation.carer && $0.point == invitation.point
        }
        return HomeAsked(
            firstName: known.firstName, carerName: carer.carer.name, schoolName: try groupLine(place.group)?.schoolName ?? "",
            safeguarding: try safeguardingContact(of: row["school"]),
            questions: try outcomes(of: place.group, on: today).map { HomeQuestion(outcome: $0.id, words: $0.outcome.wording.forHome) },
            own: try own.reversed().map {
                HomeAnswers(id: $0.id, isDeclined: $0.state == .declined, at: $0.at, marks: $0.marks, answers: try answers(in: $0))
            })
    }

    fileprivate func wordsForHome(at place: HomePlace) throws -> [HomeWords] {
        try spoken(at: place).filter { [.tutor, .school].contains($0.voice) }.flatMap { part in
            let by = try name(of: part.author)
            return try answers(in: part).filter { $0.question == .forHome }.map { HomeWords(voice: part.voice, by: by, words: $0.words) }
        }
    }

    fileprivate func quotesForHome(at place: HomePlace) throws -> [HomeQuote] {
        let inReport = try spoken(at: place).filter { $0.voice == .pupil }.flatMap { part in
            try answers(in: part).filter { $0.readers?.home == true }.map {
                HomeQuote(question: $0.question, words: $0.words, on: part.at.day)
            }
        }
        return try inReport + quotesOfSessions(of: place)
    }

    private func spoken(at place: HomePlace) throws -> [KeptContribution] {
        try contributions(in: place.group, of: place.pupil).current.filter { $0.point == place.point && $0.state == .sent }
    }

    /// What the pupil said in the group's sessions and lets home read, the latest first.
    private func quotesOfSessions(of place: HomePlace) throws -> [HomeQuote] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT v.id, v.content, s.heldOn FROM voice v JOIN session s ON s.id = v.session
                WHERE v.pupil = ? AND s.nurtureGroup = ? AND v.homeMayRead AND v.content IS NOT NULL ORDER BY s.heldOn DESC, v.id
                """)
        return try Row.fetchAll(statement, arguments: [place.pupil, place.group]).compactMap { row in
            try openIfKept(String.self, row["content"], .voice, row: row["id"] as ID<Voice>, owner: .pupil(place.pupil)).map {
                HomeQuote(question: nil, words: $0, on: row["heldOn"])
            }
        }
    }
}
