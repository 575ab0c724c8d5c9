import GRDB
import Nurture

/// What is alike for many groups and can be done for all of them at once.
public enum Preparation: Sendable, Equatable {
    /// Lays out the sessions that have no date yet.
    case dates
    /// Gives each group without an agreement the words of another group's.
    case agreement(from: ID<Group>)
}

/// What came of it.
public struct Prepared: Sendable, Equatable {
    /// Groups that got something.
    public var changed = 0
    /// Groups that had it already, or could not have it.
    public var left = 0
}

extension Desk {
    /// - Throws: ``Refusal/outOfReach`` if one of the groups is not the service's or has ended; then none is changed.
    public func prepare(_ groups: Set<ID<Group>>, of service: ID<Service>, with preparation: Preparation) async throws -> Prepared {
        let caller = caller
        return try await act(.prepareMany, on: .service(service)) { transaction in
            let own = try transaction.groupsGoingOn(in: service)
            guard !groups.isEmpty, groups.isSubset(of: own) else { throw Refusal.outOfReach }
            var prepared = Prepared()
            for group in own where groups.contains(group) {
                let isChanged = try transaction.prepare(group, with: preparation, own, by: caller)
                if isChanged { prepared.changed += 1 } else { prepared.left += 1 }
            }
            return prepared
        }
    }
}

extension Transaction {
    fileprivate func prepare(_ group: ID<Group>, with preparation: Preparation, _ own: [ID<Group>], by caller: Caller) throws -> Bool {
        switch preparation {
        case .dates:
            let (slot, dates) = try missingDates(of: group)
            for date in dates { try add(date, slot.time, to: group) }
            guard !dates.isEmpty else { return false }
            try trace(caller, .changeGroup, .group(group), nil)
            return true
        case .agreement(let source):
            guard own.contains(source), let words = try agreementVersions(of: source).first else {
                throw Refusal.impossible("That group has no agreement yet whose words could be taken.")
            }
            guard try agreementVersions(of: group).isEmpty else { return false }
            try refuseNames(in: words.content.texts, for: group)
            try write(words.content, matchFunding: words.matchFunding, number: 1, on: group, by: caller)
            try trace(caller, .changeAgreement, .group(group), nil)
            return true
        }
    }
}
