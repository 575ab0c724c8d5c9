import Nurture

/// The addresses around the five questions.
enum ConsentLink {
    static func pupil(_ id: ID<Pupil>) -> String { "\(Link.pupil(id))/consents" }
    static func asking(_ id: ID<Pupil>) -> String { "\(Link.pupil(id))/consent-invitations" }
    static func school(_ id: ID<School>) -> String { "\(Link.school(id))/consents" }
    static func scan(_ id: ID<ConsentScan>, of pupil: ID<Pupil>) -> String { "\(Link.pupil(pupil))/consent-scans/\(id)" }
    static func newScan(_ sheet: ID<Consent>, of pupil: ID<Pupil>) -> String { "\(ConsentLink.pupil(pupil))/\(sheet)/scan" }
    static func languages(_ id: ID<Programme>) -> String { "\(Link.programme(id))/languages" }
    static func words(_ language: FamilyLanguage) -> String { "/account/languages/\(language.rawValue)" }
}
