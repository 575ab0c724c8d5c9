import Nurture

@testable import Website

/// What each person of the small world can reach, written down by hand: `Reach.swift` is what it judges.
struct PermissionReach {
    let world: World

    enum Answer: Equatable { case allowed, notAllowed, outOfReach }

    /// What the oracle answers somebody who wants to do a verb to the thing of a kind around a group.
    func answer(to somebody: Somebody, _ verb: Verb, _ place: World.Place, _ kind: ThingKind) -> Answer {
        guard let role = somebody.role, stands(somebody, before: kind, place), PermissionTable.reaches(kind, role.column) else {
            return .outOfReach
        }
        return PermissionTable.allows(verb, role.column) ? .allowed : .notAllowed
    }

    func isOfTheOwnService(_ place: World.Place, _ somebody: Somebody) -> Bool { services(of: somebody).contains(place.service) }

    private func stands(_ somebody: Somebody, before kind: ThingKind, _ place: World.Place) -> Bool {
        guard !Somebody.ended.contains(somebody), !Somebody.coming.contains(somebody) else { return false }
        switch kind {
        case .house, .account: return true
        case .programme: return somebody.role != nil
        case .service: return services(of: somebody).contains(place.service)
        case .school: return schools(of: somebody).contains(place.school)
        case .pupil, .group, .session: return groups(of: somebody).contains(place.name)
        // The share of Bluebirds was sent to the head of Oak Lane; the others were sent to nobody but a lead.
        case .share: return groups(of: somebody).contains(place.name) && (somebody.role != .head || place.name == "Bluebirds")
        }
    }

    private func services(of somebody: Somebody) -> [ID<Service>] {
        switch somebody {
        case .programmeLead: [world.north, world.south]
        case .serviceLead, .tutor, .otherTutor, .idleTutor, .formerTutor, .trainee: [world.north]
        case .southLead, .southTutor: [world.south]
        default: []
        }
    }

    private func schools(of somebody: Somebody) -> [ID<School>] {
        switch somebody {
        case .serviceLead, .otherTutor: [world.oak, world.elm]
        case .southLead, .southTutor: [world.oak, world.beech]
        case .tutor, .trainee, .schoolLead, .schoolStaff, .otherStaff, .head: [world.oak]
        case .elmLead, .elmHead: [world.elm]
        case .beechLead: [world.beech]
        default: []
        }
    }

    private func groups(of somebody: Somebody) -> Set<String> {
        switch somebody {
        case .serviceLead: ["Bluebirds", "Otters", "Elms"]
        case .southLead, .southTutor: ["Drifters", "Beeches"]
        case .tutor, .trainee, .schoolStaff: ["Bluebirds"]
        case .otherTutor: ["Otters", "Elms"]
        case .otherStaff: ["Otters"]
        case .schoolLead, .head: ["Bluebirds", "Otters", "Drifters"]
        case .elmLead, .elmHead: ["Elms"]
        case .beechLead: ["Beeches"]
        default: []
        }
    }
}
