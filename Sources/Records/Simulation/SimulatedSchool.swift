import Foundation
import Nurture

/// A school of a simulated database with its people; its groups are simulated year by year.
struct SimulatedSchool: Sendable {
    let id: ID<School>
    let partnership: ID<Partnership>
    let urn: Int
    let name: String
    let address: String
    let safeguarding: SafeguardingContact
    let lead: SimulatedPerson
    let staff: SimulatedPerson
    let head: SimulatedPerson
    private let halfTermIDs: [ID<School>]
    private let calendar: SimulatedCalendar

    /// - Parameter number: counts the schools of all services; the first has the people with accounts.
    init(number: Int, _ calendar: SimulatedCalendar, _ chance: inout Chance) {
        let since = Instant(on: calendar.beginning, minutes: 10 * 60)
        let place = chance.one(of: SimulatedWords.places)
        self.calendar = calendar
        id = ID(at: since, using: &chance)
        partnership = ID(at: since, using: &chance)
        urn = 200_000 + number
        name = "\(place) \(chance.one(of: SimulatedWords.schoolKinds)) \(number + 1)"
        address = "\(Int.random(in: 1...90, using: &chance)) School Lane, \(place)"
        safeguarding = SafeguardingContact(
            name: "\(chance.one(of: SimulatedWords.firstNames)) \(chance.one(of: SimulatedWords.familyNames))",
            phone: "01632 96\(String(1000 + number % 1000).suffix(4))")
        let isFirst = number == 0
        lead = isFirst ? SimulatedPerson(.schoolLead, since, &chance) : SimulatedPerson(number: "lead\(number)", since, &chance)
        staff = isFirst ? SimulatedPerson(.schoolStaff, since, &chance) : SimulatedPerson(number: "staff\(number)", since, &chance)
        head = isFirst ? SimulatedPerson(.head, since, &chance) : SimulatedPerson(number: "head\(number)", since, &chance)
        halfTermIDs = calendar.halfTerms.map { _ in ID(at: since, using: &chance) }
    }

    var owners: [Owner] { [.school(id)] + [lead, staff, head].map { .person($0.id) } }
    var termCalendar: TermCalendar { TermCalendar(halfTerms: calendar.halfTerms) }

    func write(of service: ID<Service>, _ transaction: Transaction, _ chance: inout Chance) throws {
        try transaction.insert(
            "school",
            [
                "id": id, "urn": urn, "name": name, "address": address,
                "safeguarding": transaction.seal(safeguarding, .schoolContacts, row: id, owner: .school(id)),
            ])
        for (id, halfTerm) in zip(halfTermIDs, calendar.halfTerms) {
            try transaction.insert(
                "halfTerm", ["id": id, "school": self.id, "startsOn": halfTerm.lowerBound, "endsOn": halfTerm.upperBound])
        }
        let beginning = calendar.beginning
        try transaction.insert("partnership", ["id": partnership, "service": service, "school": id, "startsOn": beginning])
        for (person, role) in [(lead, Role.schoolLead), (staff, .schoolStaff), (head, .head)] {
            try transaction.add(person, as: role, at: .school(id), since: beginning, &chance)
        }
    }
}
