/// What a verb can be done to.
public enum ThingKind: String, CaseIterable, Sendable {
    /// The house itself: what anybody may do.
    case house
    case account, programme, service, school, pupil, group, session, share
}

/// One thing that a verb is done to.
public enum Thing: Hashable, Sendable {
    case house
    case account(ID<Person>)
    case programme(ID<Programme>)
    case service(ID<Service>)
    case school(ID<School>)
    case pupil(ID<Pupil>)
    case group(ID<Group>)
    case session(ID<Session>)
    case share(ID<Share>)

    public var kind: ThingKind {
        switch self {
        case .house: .house
        case .account: .account
        case .programme: .programme
        case .service: .service
        case .school: .school
        case .pupil: .pupil
        case .group: .group
        case .session: .session
        case .share: .share
        }
    }

    /// The thing of this kind with this ID; nil for the house, which has none.
    public init?(_ kind: ThingKind, _ id: ID<Never>) {
        switch kind {
        case .house: return nil
        case .account: self = .account(id.as(Person.self))
        case .programme: self = .programme(id.as(Programme.self))
        case .service: self = .service(id.as(Service.self))
        case .school: self = .school(id.as(School.self))
        case .pupil: self = .pupil(id.as(Pupil.self))
        case .group: self = .group(id.as(Group.self))
        case .session: self = .session(id.as(Session.self))
        case .share: self = .share(id.as(Share.self))
        }
    }

    /// The ID without its kind; nil for the house.
    public var id: ID<Never>? {
        switch self {
        case .house: nil
        case .account(let id): id.as(Never.self)
        case .programme(let id): id.as(Never.self)
        case .service(let id): id.as(Never.self)
        case .school(let id): id.as(Never.self)
        case .pupil(let id): id.as(Never.self)
        case .group(let id): id.as(Never.self)
        case .session(let id): id.as(Never.self)
        case .share(let id): id.as(Never.self)
        }
    }
}
