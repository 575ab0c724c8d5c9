import HTTPTypes
import Markup
import Nurture
import Records

/// Where a school lead asks carers the five questions: by an address that is sent to them, or by a letter on paper.
enum InvitingFamilyDoors {
    private static let path = "/pupils/{pupil}/consent-invitations"

    static let all: [Door] = [
        .get(path, .inviteConsent, .named(.pupil)) { visit in
            let page = try await visit.desk.askingConsent(about: visit.pupil, in: visit.house.families.editions)
            return visit.page("Ask the family", InvitingFamilyView(page: page, canPrint: visit.house.printing.isOpen).markup)
        },
        .post(
            path, .inviteConsent, .named(.pupil), sample: { world in Form([("carer", world["carer"]), ("language", "en")]) },
            answer: invite),
        .post("\(path)/{homeInvitation}/withdrawal", .inviteConsent, .named(.pupil), sample: { _ in Form() }) { visit in
            try await visit.desk.withdraw(try visit.id("homeInvitation"), about: visit.pupil)
            return .seeOther(ConsentLink.asking(try visit.pupil))
        },
        .post(
            "/pupils/{pupil}/consent-letters.pdf", .inviteConsent, .named(.pupil), sample: { _ in Form([("language", "en")]) }
        ) { visit in
            try await FamilyLetters.print(visit) { try await visit.desk.consentLetters(about: visit.pupil, in: $0) }
        },
    ]

    private static func invite(_ visit: Visit) async throws -> Reply {
        guard let carer = ID<Carer>(visit.form["carer"]) else { throw Refusal.outOfReach }
        let edition = try chosenEdition(visit)
        let sent = try await visit.desk.inviteConsent(carer, about: visit.pupil, in: edition, byMail: visit.house.sendsMail)
        let page = try await visit.desk.askingConsent(about: visit.pupil, in: visit.house.families.editions)
        let name = page.carers.first { $0.id == carer }?.carer.name ?? "The carer"
        return visit.page(
            "Asked",
            FamilyInvitationSent(
                sent: sent, name: name, page: page, words: edition.words, origin: FamilyLetters.origin(visit),
                sendsMail: visit.house.sendsMail
            ).markup)
    }

    static func chosenEdition(_ visit: Visit) throws -> FamilyEdition {
        guard let edition = visit.chosenLanguage.flatMap({ visit.house.families[$0] }) else { throw Refusal.outOfReach }
        return edition
    }
}
