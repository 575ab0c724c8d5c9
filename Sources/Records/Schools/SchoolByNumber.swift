import Nurture

extension Desk {
    /// The school with a number of the national register. Only for the system: a person reaches schools through roles.
    public func school(withURN urn: Int) async throws -> ID<School>? {
        guard case .system = caller else { throw Refusal.outOfReach }
        return try await records.inSnapshot { try $0.school(withURN: urn) }
    }
}
