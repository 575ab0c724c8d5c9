/// How large a simulated database is.
public struct SimulationSize: Sendable {
    public let services: Int
    /// How many groups meet in each year, in all services together.
    public let groups: Int
    /// How many years of groups there are; the last of them is running.
    public let years: Int
    /// The same seed on the same day gives the same IDs, dates and texts; keys, salts and the boxes' nonces are always new.
    public let seed: UInt64

    public init(services: Int, groups: Int, years: Int, seed: UInt64 = 1) throws {
        guard (1...500).contains(services) else { throw SimulationProblem("Give 1 to 500 services, not \(services).") }
        guard (services...20_000).contains(groups) else {
            throw SimulationProblem("Give each service a group at least, and 20,000 groups at most: \(services) to 20,000, not \(groups).")
        }
        guard (1...10).contains(years) else { throw SimulationProblem("Give 1 to 10 years, not \(years).") }
        (self.services, self.groups, self.years, self.seed) = (services, groups, years, seed)
    }

    /// The groups are dealt out like cards.
    func groups(ofService service: Int) -> Int { groups / services + (service < groups % services ? 1 : 0) }

    /// A school has two groups a year.
    func schools(ofService service: Int) -> Int { (groups(ofService: service) + 1) / 2 }

    /// A tutor has eight groups a year at most.
    func tutors(ofService service: Int) -> Int { (groups(ofService: service) + 7) / 8 }
}

/// Why nothing was simulated.
public struct SimulationProblem: Error, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = description
    }
}
