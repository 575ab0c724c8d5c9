import Nurture

@testable import Records
@testable import Website

/// What must have happened before a door's sample can succeed: nothing is reopened that is not closed.
enum Preparation {
    static func of(_ door: Door, _ place: World.Place, _ site: Site) async throws {
        switch door.verb {
        case .reopenGroup: try await site.system.close(place.group)
        case .reinstateSession: try await site.system.cancel(place.session, because: .schoolEvent)
        default: break
        }
    }
}
