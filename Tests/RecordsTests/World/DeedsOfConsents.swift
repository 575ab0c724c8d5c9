import Foundation
import Nurture
import Records

extension Deeds {
    static let consents: [Verb: Deed] = [
        .inviteConsent: { world in
            let carer = try await world.carer()
            return {
                _ = try await world.desk(\.schoolLead).inviteConsent(carer, about: world.pupils[0].id, in: .made(.english), byMail: true)
            }
        },
        .askFamilies: { world in
            { _ = try await world.desk(\.schoolLead).consentLetters(for: .all, at: world.school, in: .made(.english)) }
        },
        .seeOwnConsent: { world in
            let (place, desk) = try await world.asked()
            return { _ = try await desk.consentAsked(at: place, in: [.made(.english)]) }
        },
        .giveConsent: { world in
            let (place, desk) = try await world.asked()
            return { try await desk.give([.photo: .no, .audio: .ring], sheet: .new(), in: .made(.english), at: place) }
        },
        .openConsentPaper: { world in
            let scan = try await world.keepScan()
            let lead = world.desk(\.schoolLead)
            try await lead.record(
                ConsentDraft(
                    giver: .carer(try await world.carer()), how: .phone, on: world.clock.day, answers: [.audio: .yes],
                    talk: ConsentTalk(spokenBy: name, at: .midnight)), of: world.pupils[0].id)
            return { _ = try await world.desk(\.serviceLead).scan(scan, of: world.pupils[0].id) }
        },
        .nameReader: { world in
            let reader = try await world.reader()
            return { try await world.desk(\.programmeLead).nameReader(reader, of: .polish, in: world.programme) }
        },
        .approveWording: { world in
            try await world.desk(\.programmeLead).nameReader(world.reader(), of: .polish, in: world.programme)
            return { try await world.desk(\.tutor).approve(.made(.polish)) }
        },
    ]
}

extension FamilyEdition {
    /// Words in which every sentence says what it is for.
    static func made(_ language: FamilyLanguage, version: Int = 1) -> FamilyEdition {
        let lines = FamilyPhrase.allCases.map { phrase in
            "\(phrase.rawValue) = \(phrase.rawValue) \(phrase.blanks.map { "{\($0.rawValue)}" }.sorted().joined(separator: " ")) \(version)"
        }
        guard let words = try? FamilyWords(language, catalogue: lines.joined(separator: "\n")) else { preconditionFailure("no words") }
        return FamilyEdition(words: words, digest: "\(language.rawValue)\(version)")
    }
}

extension World {
    /// A carer of a pupil before the five questions, after the birth date.
    func asked(pupil: Int = 0, carer: ID<Carer>? = nil, in language: FamilyLanguage = .english) async throws -> (
        place: ConsentPlace, desk: Desk
    ) {
        let invited = if let carer { carer } else { try await self.carer(of: pupil) }
        let sent = try await desk(\.schoolLead).inviteConsent(invited, about: pupils[pupil].id, in: .made(language), byMail: false)
        guard
            case .right(let opening) = try await stranger.open(
                home: sent.secret.text, birthDate: pupils[pupil].birthDate, from: "192.0.2.7"),
            case .asked(let place) = try await stranger.arrival(atHome: sent.secret.text, opening: opening.text)
        else { throw NotOpened() }
        return (place, records.desk(for: .invitation(place.invitation)))
    }

    /// A paper of more than one piece, with words in it.
    static let paper = Array(("%PDF-1.7 " + String(repeating: "\(Deeds.text). ", count: 3000)).utf8)

    /// The sheet of paper on which the first pupil's carer answered.
    func sheet() async throws -> ID<Consent> { try await system.consents(of: pupils[0].id).answers[0].sheet }

    func keepScan() async throws -> ID<ConsentScan> {
        let id = ID<ConsentScan>.new()
        try await desk(\.schoolLead).keep(scan: World.paper, id: id, sheet: try await sheet(), of: pupils[0].id)
        return id
    }

    /// A tutor who has signed in.
    func reader() async throws -> EmailAddress {
        try await system.setPassword(Deeds.password, of: people.tutor, hashing: PasswordHash())
        guard let address = EmailAddress("rafi.penrosewell@world.example") else { throw NotOpened() }
        return address
    }
}
