import Nurture

/// What of a list the caller may bring. Source: permissions.md.
public struct ImportRights: Sendable, Equatable {
    /// Whether UPNs are taken, and pupils who are here already changed. A service lead brings new pupils only.
    public let isSchools: Bool
}

extension Transaction {
    func importRights(of caller: Caller, at school: ID<School>) throws -> ImportRights {
        let capacities = try capacities(of: caller, before: .school(school))
        return ImportRights(isSchools: !capacities.isDisjoint(with: [.schoolLead, .system]))
    }
}
