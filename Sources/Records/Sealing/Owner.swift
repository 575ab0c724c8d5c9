import Foundation
import Nurture

/// Whom a sealed box belongs to. Each owner has a key of its own; when that key goes, everything of theirs is dark,
/// here and in every copy that was ever taken.
public struct Owner: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case pupil, group, person, school, service, draft, upload, mail, interest, decision
    }

    public let kind: Kind
    public let id: ID<Never>

    public static func pupil(_ id: ID<Pupil>) -> Owner { Owner(kind: .pupil, id: id.as(Never.self)) }
    public static func group(_ id: ID<Group>) -> Owner { Owner(kind: .group, id: id.as(Never.self)) }
    public static func person(_ id: ID<Person>) -> Owner { Owner(kind: .person, id: id.as(Never.self)) }
    public static func school(_ id: ID<School>) -> Owner { Owner(kind: .school, id: id.as(Never.self)) }
    public static func service(_ id: ID<Service>) -> Owner { Owner(kind: .service, id: id.as(Never.self)) }
    public static func draft(_ id: ID<Draft>) -> Owner { Owner(kind: .draft, id: id.as(Never.self)) }
    public static func upload(_ id: ID<Upload>) -> Owner { Owner(kind: .upload, id: id.as(Never.self)) }
    public static func mail(_ id: ID<Mail>) -> Owner { Owner(kind: .mail, id: id.as(Never.self)) }
    public static func interest(_ id: ID<Interest>) -> Owner { Owner(kind: .interest, id: id.as(Never.self)) }
    public static func decision(_ id: ID<FormingDecision>) -> Owner { Owner(kind: .decision, id: id.as(Never.self)) }
}
