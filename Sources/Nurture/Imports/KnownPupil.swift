/// A pupil who is at the school already, as far as a list is compared with it.
public struct KnownPupil: Sendable, Equatable {
    /// Any name that tells one pupil from another.
    public let key: String
    public let name: PupilName
    public let birthDate: Day
    /// In the academic year of the list; nil if it shall not be compared.
    public let yearGroup: YearGroup?
    /// As ``UPN/text``; nil if there is none. Whoever may not see UPNs leaves it nil and the list's UPN column out of the mapping.
    public let upn: String?

    public init(key: String, name: PupilName, birthDate: Day, yearGroup: YearGroup? = nil, upn: String? = nil) {
        self.key = key
        self.name = name
        self.birthDate = birthDate
        self.yearGroup = yearGroup
        self.upn = upn
    }
}

/// What a row would change of a pupil who is here already.
public enum PupilChange: Hashable, Sendable {
    case name(from: PupilName, to: PupilName), birthDate(from: Day, to: Day), yearGroup(from: YearGroup, to: YearGroup), upn(String)

    /// The UPN itself is not said, since not everybody may see it.
    public var sentence: String {
        switch self {
        case .name(let old, let new): "Changes the name from \(old.given) \(old.family) to \(new.given) \(new.family)."
        case .birthDate(let old, let new): "Changes the birth date from \(old.short) to \(new.short)."
        case .yearGroup(let old, let new): "Changes the year group from \(old.written) to \(new.written)."
        case .upn: "Adds the UPN."
        }
    }
}
