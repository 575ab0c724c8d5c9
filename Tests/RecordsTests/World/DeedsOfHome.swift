import Foundation
import Nurture
import Records

extension Deeds {
    static let home: [Verb: Deed] = [
        .inviteHome: { world in
            let carer = try await world.carer()
            return {
                _ = try await world.desk(\.schoolLead).inviteHome(carer, on: world.pupils[0].id, in: world.group, at: .start, byMail: true)
            }
        },
        .giveHomePart: { world in
            let (place, desk) = try await world.openHome()
            let draft = ContributionDraft(point: .start, answers: [ReportAnswer(.noticed, text)])
            return { try await desk.send(draft, of: .home, on: place.pupil, in: place.group) }
        },
        .seeHomeVersion: { world in
            let (place, desk) = try await world.openHome()
            try await desk.send(ContributionDraft(point: .start, isDeclined: true), of: .home, on: place.pupil, in: place.group)
            return { _ = try await desk.homeVersion(at: place) }
        },
    ]
}

extension World {
    /// The only carer of the first pupil.
    func carer(of pupil: Int = 0) async throws -> ID<Carer> { try await system.carers(of: pupils[pupil].id).carers[0].id }

    func inviteHome(_ carer: ID<Carer>, pupil: Int = 0, at point: RatingPoint = .start) async throws -> SentHomeInvitation {
        try await desk(\.schoolLead).inviteHome(carer, on: pupils[pupil].id, in: group, at: point, byMail: false)
    }

    var stranger: Desk { records.desk(for: .stranger) }

    /// A carer of a pupil, after the birth date.
    func openHome(pupil: Int = 0, carer: ID<Carer>? = nil) async throws -> (place: HomePlace, desk: Desk) {
        let invited = if let carer { carer } else { try await self.carer(of: pupil) }
        let sent = try await inviteHome(invited, pupil: pupil)
        let place = try await open(sent)
        return (place, records.desk(for: .invitation(place.invitation)))
    }

    struct NotOpened: Error {}

    func open(_ sent: SentHomeInvitation) async throws -> HomePlace {
        guard
            case .right(let opening) = try await stranger.open(
                home: sent.secret.text, birthDate: pupils[0].birthDate, from: "192.0.2.7"),
            case .open(let place) = try await stranger.arrival(atHome: sent.secret.text, opening: opening.text)
        else { throw NotOpened() }
        return place
    }
}
