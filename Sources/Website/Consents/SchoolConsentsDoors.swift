import HTTPTypes
import Markup
import Nurture
import Records

/// How far the five questions are at a school, and asking many of its families at once.
enum SchoolConsentsDoors {
    private static let path = "/schools/{school}/consents"

    static let all: [Door] = [
        .get(path, .seePupils, .named(.school)) { visit in
            let page = try await visit.desk.consents(at: visit.school, in: visit.house.families.editions)
            return visit.page(
                "What families said",
                SchoolConsentsView(
                    page: page, canPrint: visit.house.printing.isOpen, sendsMail: visit.house.sendsMail, whose: visit.query["whose"],
                    asked: asked(visit)
                ).markup)
        },
        .post(path, .askFamilies, .named(.school), sample: { _ in Form([("language", "en")]) }) { visit in
            let asked = try await visit.desk.askFamilies(
                at: visit.school, in: InvitingFamilyDoors.chosenEdition(visit), byMail: visit.house.sendsMail)
            return .seeOther("\(ConsentLink.school(try visit.school))?mailed=\(asked.byMail)&already=\(asked.alreadyToday)")
        },
        .post(
            "/schools/{school}/consent-letters.pdf", .askFamilies, .named(.school),
            sample: { _ in Form([("whose", "withoutAnswer"), ("language", "en")]) }, answer: printMany),
    ]

    /// What came of the button, as the address says it.
    private static func asked(_ visit: Visit) -> FamiliesAsked? {
        Int(visit.query["mailed"]).map { FamiliesAsked(byMail: $0, alreadyToday: Int(visit.query["already"]) ?? 0) }
    }

    private static func printMany(_ visit: Visit) async throws -> Reply {
        let choice: LetterChoice
        switch visit.form["whose"] {
        case "withoutAnswer": choice = .withoutAnswer
        case "withoutMail": choice = .withoutMail
        case "all": choice = .all
        case let group:
            guard let group = ID<Group>(group) else { throw Refusal.outOfReach }
            choice = .group(group)
        }
        return try await FamilyLetters.print(visit) { try await visit.desk.consentLetters(for: choice, at: visit.school, in: $0) }
    }
}
