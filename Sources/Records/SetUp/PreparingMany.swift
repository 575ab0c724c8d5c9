import GRDB
import Nurture

/// What is alike for many groups and can be done for all of them at once.
public enum Preparation: Sendable, Equatable {
    /// Lays out the sessions that have no date yet.
    case dates
    /// Gives each group without an agreement the words of another group's.
    case agreement(from: ID<Group>)
    /// Asks the school leads to invite the families who have not been asked.
    case askLeads
}

/// What came of it.
public struct Prepared: Sendable, Equatable {
    /// A group that had it already, or could not have it.
    public struct Left: Sendable, Equatable {
        public let group: ID<Group>
        /// As it goes on after the group's name: “has a date for each session”.
        public let why: String
    }

    /// Groups that got something.
    public var changed = 0
    public var left: [Left] = []
}

extension Desk {
    /// - Parameter byMail: whether letters leave the house.
    /// - Throws: ``Refusal/outOfReach`` if one of the groups is not the service's or has ended; then none is changed.
    public func prepare(
        _ groups: Set<ID<Group>>, of service: ID<Service>, with preparation: Preparation, byMail: Bool = false
    ) async throws -> Prepared {
        let caller = caller
        let mails = preparation == .askLeads && byMail ? try await mailsToLeads(of: groups, in: service) : [:]
        return try await act(.prepareMany, on: .service(service), making: mails.values.map { .mail($0) }) { transaction in
            let own = try transaction.groupsGoingOn(in: service)
            guard !groups.isEmpty, groups.isSubset(of: own) else { throw Refusal.outOfReach }
            var (prepared, changed) = (Prepared(), [ID<Group>]())
            for group in own where groups.contains(group) {
                if let why = try transaction.prepare(group, with: preparation, own, by: caller) {
                    prepared.left.append(Prepared.Left(group: group, why: why))
                } else {
                    changed.append(group)
                }
            }
            prepared.changed = changed.count
            if preparation == .askLeads { try transaction.post(mails, toLeadsOf: changed) }
            return prepared
        }
    }
}

extension Transaction {
    /// - Returns: why the group was left as it is; nil where something was done.
    fileprivate func prepare(_ group: ID<Group>, with preparation: Preparation, _ own: [ID<Group>], by caller: Caller) throws -> String? {
        switch preparation {
        case .dates:
            let (slot, dates) = try missingDates(of: group)
            for date in dates { try add(date, slot.time, to: group) }
            guard !dates.isEmpty else { return "has a date for each session" }
            try trace(caller, .changeGroup, .group(group), nil)
            return nil
        case .agreement(let source):
            guard own.contains(source), let words = try agreementVersions(of: source).first else {
                throw Refusal.impossible("That group has no agreement yet whose words could be taken.")
            }
            guard try agreementVersions(of: group).isEmpty else { return "has an agreement already" }
            try refuseNames(in: words.content.texts, for: group)
            try write(words.content, matchFunding: words.matchFunding, number: 1, on: group, by: caller)
            try trace(caller, .changeAgreement, .group(group), nil)
            return nil
        case .askLeads:
            return try askLeads(toInviteFamiliesOf: group, by: caller)
        }
    }
}
