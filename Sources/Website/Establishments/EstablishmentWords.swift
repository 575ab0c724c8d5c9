import Markup
import Nurture
import Records

/// What is said of an establishment in a list and on its page.
enum EstablishmentWords {
    static func address(_ service: ID<Service>) -> String { "\(Link.service(service))/establishments" }
    static func address(_ urn: Int, _ service: ID<Service>) -> String { "\(address(service))/\(urn)" }

    static func tags(_ line: EstablishmentLine) -> Markup {
        """
        \(when(!line.isOpen, tag("Closed", .late)))
        \(tag(line.state.words, line.state == .partner ? .done : line.state == .interested ? .waiting : .plain))
        \(when(line.isInterested && line.state != .interested, tag("It expressed interest", .waiting)))
        \(when(line.state != .partner && line.distance?.isFarOut == true, tag("Far out")))
        \(when(line.isAdvised, tag("You have noted something")))
        """
    }

    static func distance(_ line: EstablishmentLine) -> String {
        guard line.state != .partner else { return "" }
        return line.distance.map { "\(DistanceWords.of($0.metres)) from \($0.from)" } ?? ""
    }

    static func link(_ other: RelatedEstablishment, _ service: ID<Service>) -> Markup {
        guard let name = other.name else { return "URN \(other.urn), which is not in the register’s file" }
        return "<a \(href: address(other.urn, service))>\(name)</a> (URN \(other.urn))"
    }
}
