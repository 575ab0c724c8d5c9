/// Who agrees: a school lead for the school, a service lead for the service.
public enum AgreementSide: String, CaseIterable, Sendable {
    case school, service

    public var words: String {
        switch self {
        case .school: "the school"
        case .service: "the service"
        }
    }

    /// The side that somebody can confirm for.
    public init?(_ capacities: Set<Capacity>) {
        if capacities.contains(.schoolLead) {
            self = .school
        } else if capacities.contains(.serviceLead) {
            self = .service
        } else {
            return nil
        }
    }
}

/// How far an agreement has come. It holds when both sides have confirmed the same version.
public enum AgreementState: Sendable, Equatable {
    case notWritten
    case waitsFor(Set<AgreementSide>)
    case confirmed

    public init(confirmedBy sides: Set<AgreementSide>) {
        let missing = Set(AgreementSide.allCases).subtracting(sides)
        self = missing.isEmpty ? .confirmed : .waitsFor(missing)
    }

    public var words: String {
        switch self {
        case .notWritten: "Not written yet"
        case .waitsFor(let sides) where sides.count == 1: "Waits for \(sides.first?.words ?? "")"
        case .waitsFor: "Waits for both"
        case .confirmed: "Confirmed by both"
        }
    }
}
