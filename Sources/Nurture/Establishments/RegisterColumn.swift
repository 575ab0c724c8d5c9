/// What we take from the national register's file, by the names of its columns there. The other columns are left alone.
/// Source: facts.md § F, and the register's own `Easting`, `Northing` and address.
public enum RegisterColumn: String, CaseIterable, Sendable {
    case urn, name, authorityCode, authority, number
    case kindCode, kind, kindGroupCode, kindGroup, statusCode, status, opensOn, closesOn, phaseCode, phase
    case lowestAge, highestAge, pupils, freeMeals, ukprn
    case street, locality, town, county, postcode, area, easting, northing

    public var heading: String {
        switch self {
        case .urn: "URN"
        case .name: "EstablishmentName"
        case .authorityCode: "LA (code)"
        case .authority: "LA (name)"
        case .number: "EstablishmentNumber"
        case .kindCode: "TypeOfEstablishment (code)"
        case .kind: "TypeOfEstablishment (name)"
        case .kindGroupCode: "EstablishmentTypeGroup (code)"
        case .kindGroup: "EstablishmentTypeGroup (name)"
        case .statusCode: "EstablishmentStatus (code)"
        case .status: "EstablishmentStatus (name)"
        case .opensOn: "OpenDate"
        case .closesOn: "CloseDate"
        case .phaseCode: "PhaseOfEducation (code)"
        case .phase: "PhaseOfEducation (name)"
        case .lowestAge: "StatutoryLowAge"
        case .highestAge: "StatutoryHighAge"
        case .pupils: "NumberOfPupils"
        case .freeMeals: "PercentageFSM"
        case .ukprn: "UKPRN"
        case .street: "Street"
        case .locality: "Locality"
        case .town: "Town"
        case .county: "County (name)"
        case .postcode: "Postcode"
        case .area: "LSOA (code)"
        case .easting: "Easting"
        case .northing: "Northing"
        }
    }

    /// Without these a row says nothing. What another column would say stays as it is known where the file lacks it.
    static let required: [RegisterColumn] = [.urn, .name, .authorityCode]

    /// What an address consists of. A change in it, or in the place on the map, is a move.
    public static let address: Set<RegisterColumn> = [.street, .locality, .town, .postcode, .easting, .northing]
}
