import GRDB
import Nurture

/// Why a role was not ended. Nothing has changed.
public enum RoleProblem: Error, Equatable {
    /// The day lies before yesterday: what was, was.
    case dayIsPast
    /// One's own role, and the only lead of the place: nobody could invite another.
    case lastLead
}

extension Desk {
    /// A role holds until the end of this day; yesterday ends it at once. It is dated and never deleted.
    /// At a school, who may give a role may end it; one's own may be laid down.
    /// - Throws: ``RoleProblem``
    public func endRole(_ id: ID<RoleHeld>, at place: Thing, lastDay: Day) async throws {
        let caller = caller
        try await act(place.kind == .service ? .endServiceRole : .endSchoolRole, on: place) { transaction in
            guard let held = try transaction.colleagues(at: place).first(where: { $0.id == id }) else { throw Refusal.outOfReach }
            let capacities = try transaction.capacities(of: caller, before: place)
            guard held.mayBeEnded(by: caller.person, capacities) else { throw Refusal.notAllowed }
            guard lastDay >= transaction.today.adding(days: -1) else { throw RoleProblem.dayIsPast }
            if held.person == caller.person, try transaction.isOnlyLead(held, at: place) { throw RoleProblem.lastLead }
            try transaction.db.execute(sql: "UPDATE role SET endsOn = ? WHERE id = ?", arguments: [lastDay, id])
        }
    }
}

extension Colleague {
    func mayBeEnded(by caller: ID<Person>?, _ capacities: Set<Capacity>) -> Bool {
        switch role.place {
        case .service: true
        case .school: person == caller || role.invitingVerb.map { $0.answer(to: capacities) == .allowed } ?? false
        default: false
        }
    }
}

extension Transaction {
    /// A lead who leaves on a known day doesn't count as another.
    fileprivate func isOnlyLead(_ held: Colleague, at place: Thing) throws -> Bool {
        guard held.role == .serviceLead || held.role == .schoolLead else { return false }
        return try !colleagues(at: place).contains { $0.role == held.role && $0.person != held.person && $0.endsOn == nil }
    }
}
