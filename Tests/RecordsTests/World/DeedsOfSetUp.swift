import Nurture
import Records

extension Deeds {
    static let setUp: [Verb: Deed] = [
        .seeSetUp: { world in { _ = try await world.desk(\.tutor).setUp(of: world.group) } },
        .noteStep: { world in
            { try await world.desk(\.schoolLead).note(text, on: world.clock.day, at: .place, of: world.group) }
        },
        .waiveStep: { world in { try await world.desk(\.serviceLead).waive(.instruments, because: text, in: world.group) } },
        .seeSetUpGrid: { world in { _ = try await world.desk(\.serviceLead).setUpGrid(of: world.service) } },
        .prepareMany: { world in
            { _ = try await world.desk(\.serviceLead).prepare([world.group], of: world.service, with: .dates) }
        },
    ]
}
