import HTTPTypes
import Markup
import Nurture
import Records

/// What stands behind the child's birth date: whoever has not given it is asked for it, and what they sent waits on that page. An
/// invitation that ends while somebody reads has ended.
enum BehindTheDate {
    /// Home's part of a report.
    static func part(_ visit: Visit, _ answer: (HomePlace, Desk) async throws -> Reply) async throws -> Reply {
        switch try await visit.desk.arrival(atHome: visit.homeSecret, opening: visit.homeOpening) {
        case .gone: return HomeDate.gone(visit)
        case .locked: return try await locked(visit)
        case .asked: return .seeOther(visit.answersAddress)
        case .open(let place): return try await open(visit, place.invitation) { try await answer(place, $0) }
        }
    }

    /// The five questions.
    static func questions(_ visit: Visit, _ answer: (ConsentPlace, Desk) async throws -> Reply) async throws -> Reply {
        switch try await visit.desk.arrival(atHome: visit.homeSecret, opening: visit.homeOpening) {
        case .gone: return HomeDate.gone(visit)
        case .locked: return try await locked(visit)
        case .open: return .seeOther("\(visit.homeAddress)/form")
        case .asked(let place): return try await open(visit, place.invitation) { try await answer(place, $0) }
        }
    }

    /// Whatever the invitation is for: what a carer says of the child, with the language in which the school asks, if it asks.
    static func child(_ visit: Visit, _ answer: (ID<Pupil>, FamilyLanguage?, Desk) async throws -> Reply) async throws -> Reply {
        switch try await visit.desk.arrival(atHome: visit.homeSecret, opening: visit.homeOpening) {
        case .gone: return HomeDate.gone(visit)
        case .locked: return try await locked(visit)
        case .open(let place): return try await open(visit, place.invitation) { try await answer(place.pupil, nil, $0) }
        case .asked(let place): return try await open(visit, place.invitation) { try await answer(place.pupil, place.language, $0) }
        }
    }

    private static func locked(_ visit: Visit) async throws -> Reply {
        visit.form.fields.isEmpty
            ? .seeOther(visit.inLanguage(visit.homeAddress))
            : try await HomeDate.page(visit, status: .unauthorized, carrying: visit.form)
    }

    private static func open(_ visit: Visit, _ invitation: ID<HomeInvitation>, _ answer: (Desk) async throws -> Reply) async throws -> Reply
    {
        do {
            return try await answer(visit.house.records.desk(for: .invitation(invitation)))
        } catch Refusal.outOfReach {
            return HomeDate.gone(visit)
        }
    }
}
