import HTTPTypes
import Nurture

/// The addresses of things.
enum Link {
    static func programme(_ id: ID<Programme>) -> String { "/programmes/\(id)" }
    static func service(_ id: ID<Service>) -> String { "/services/\(id)" }
    static func school(_ id: ID<School>) -> String { "/schools/\(id)" }
    static func pupils(_ id: ID<School>) -> String { "/schools/\(id)/pupils" }
    static func pupil(_ id: ID<Pupil>) -> String { "/pupils/\(id)" }
    static func group(_ id: ID<Group>) -> String { "/groups/\(id)" }
    static func outcomes(_ id: ID<Group>) -> String { "/groups/\(id)/outcomes" }
    static func shares(_ id: ID<Group>) -> String { "/groups/\(id)/shares" }
    static func session(_ id: ID<Session>) -> String { "/sessions/\(id)" }
    static func share(_ id: ID<Share>) -> String { "/shares/\(id)" }

    static func to(_ place: Thing) -> String {
        switch place {
        case .house: "/"
        case .account: "/account"
        case .programme(let id): programme(id)
        case .service(let id): service(id)
        case .school(let id): school(id)
        case .pupil(let id): pupil(id)
        case .group(let id): group(id)
        case .session(let id): session(id)
        case .share(let id): share(id)
        }
    }

    /// A page of this site that somebody handed in, or the home page. Only what is the address of a door leads anywhere.
    static func local(_ address: String) -> String {
        let path = address.prefix { $0 != "?" }
        let isPlain = address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
        guard isPlain, path.hasPrefix("/"), !path.contains("//") else { return "/" }
        return Doors.all.contains { $0.method == .get && $0.parameters(in: String(path)) != nil } ? address : "/"
    }
}
