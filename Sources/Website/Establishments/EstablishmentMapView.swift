import Markup
import Nurture
import Records

/// The same schools as they lie on the grid. The list says it all in words.
struct EstablishmentMapView {
    let map: EstablishmentMap
    let service: ID<Service>
    let query: Form

    /// More numbers would cover each other.
    private static let mostNumbers = 40

    var markup: Markup {
        """
        \(backLink("The list", to: EstablishmentQueryForm.address(EstablishmentWords.address(service), query)))
        \(heading("Schools on a map", place: map.serviceName))
        <p>These are the schools of <a \(href: EstablishmentQueryForm.address(EstablishmentWords.address(service), query))>the list</a>, \
        which says the same in words, with distances.</p>
        \(when(map.schools.isEmpty, emptyState("None of these schools has a place on the grid."), else: picture))
        \(when(map.withoutPlace > 0, "<p>\(map.withoutPlace == 1 ? "1 school has" : "\(map.withoutPlace) schools have") no easting and northing in the register, and so no place here.</p>"))
        """
    }

    /// Those that one would look for have a number.
    private var numbered: [MappedEstablishment] {
        let order: [AcquaintanceState] = [.partner, .interested, .formerPartner]
        return Array(order.flatMap { state in map.schools.filter { $0.state == state } }.prefix(EstablishmentMapView.mostNumbers))
    }

    private var picture: Markup {
        let numbered = numbered
        let numbers = Dictionary(uniqueKeysWithValues: numbered.enumerated().map { ($0.element.urn, $0.offset + 1) })
        let schools = map.schools.map {
            PlacedSign($0.state.sign, east: $0.point.easting, north: $0.point.northing, number: numbers[$0.urn])
        }
        let centres = map.centres.map { PlacedSign(.centre, east: $0.easting, north: $0.northing) }
        return """
            \(placeMap(schools + centres, key: key))
            \(when(!numbered.isEmpty, part("The numbers", "<ol class=\"numbers\">\(each(numbered, item))</ol>")))
            """
    }

    private func item(_ school: MappedEstablishment) -> Markup {
        "<li><a \(href: EstablishmentWords.address(school.urn, service))>\(school.name)</a> <span class=\"detail\">\(school.state.words)</span></li>"
    }

    private var key: [(PlaceSign, String)] {
        let states = AcquaintanceState.allCases.map { state in (state, map.schools.count { $0.state == state }) }.filter { $0.1 > 0 }
        return states.map { ($0.0.sign, "\($0.0.words): \($0.1)") }
            + (map.centres.isEmpty ? [] : [(.centre, map.centres.count == 1 ? "Your centre" : "Your centres: \(map.centres.count)")])
    }
}

extension AcquaintanceState {
    fileprivate var sign: PlaceSign {
        switch self {
        case .partner: .partner
        case .formerPartner: .former
        case .interested: .interested
        case .never: .never
        }
    }
}
