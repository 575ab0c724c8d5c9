import Nurture
import Records

/// One request, after the doorkeeper has let it in.
struct Visit: Sendable {
    let house: House
    let door: Door
    /// Who is signed in; nil only behind doors that are open to anybody.
    let visitor: Visitor?
    let desk: Desk
    /// What the door's verb is done to.
    let thing: Thing
    let parameters: [String: String]
    let query: Form
    /// The body's fields; empty for GET.
    let form: Form
    /// The body's files, where the door takes any.
    let files: [SentFile]
    let path: String
    /// What the request says of the browser.
    let userAgent: String
    let line: Line
    /// What the browser holds after a child's birth date was right.
    let homeOpening: String?
    /// The tags of what the other end has already (RFC 9110 § 13.1.2).
    let ifNoneMatch: String
    /// The scheme and host by which the browser came, for addresses that are passed on.
    let origin: String

    /// A second ID in the path, such as a membership of a group.
    func id<Of>(_ name: String) throws -> ID<Of> {
        guard let id = parameters[name].flatMap({ ID<Of>($0) }) else { throw Refusal.outOfReach }
        return id
    }

    /// The person, where the door's verb says that there is one.
    func person() throws -> Visitor {
        guard let visitor else { throw Refusal.outOfReach }
        return visitor
    }

    var school: ID<School> { get throws { if case .school(let id) = thing { id } else { throw Refusal.outOfReach } } }
    var service: ID<Service> { get throws { if case .service(let id) = thing { id } else { throw Refusal.outOfReach } } }
    var programme: ID<Programme> { get throws { if case .programme(let id) = thing { id } else { throw Refusal.outOfReach } } }
    var pupil: ID<Pupil> { get throws { if case .pupil(let id) = thing { id } else { throw Refusal.outOfReach } } }
    var group: ID<Group> { get throws { if case .group(let id) = thing { id } else { throw Refusal.outOfReach } } }
    var session: ID<Session> { get throws { if case .session(let id) = thing { id } else { throw Refusal.outOfReach } } }
    var share: ID<Share> { get throws { if case .share(let id) = thing { id } else { throw Refusal.outOfReach } } }
}
