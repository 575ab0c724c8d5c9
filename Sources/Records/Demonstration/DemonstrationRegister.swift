import Foundation
import GRDB
import Nurture

/// The demonstration's national register: first as it was, then a newer one that tells one school its new name, and what the services made
/// of it.
struct DemonstrationRegister: Sendable {
    let demonstration: Demonstration

    private var system: Desk { demonstration.system }

    func begin() async throws {
        let links = Invented.closures.map { RegisterLink(urn: $0.urn, other: $0.successor, kind: "Successor", since: nil) }
        try await system.importRegister(register(renamed: [:]), links: links)
        for (number, service) in try await services().enumerated() {
            let middle = Invented.authorities[number].middle
            guard let lead = service.lead, let point = GridPoint(easting: middle.east, northing: middle.north) else { continue }
            try await system.addCentre(named: "\(Invented.authorities[number].name) Music Centre", at: point, to: service.id)
            for choice in Invented.reasons {
                let isHere = Invented.authorities[number].schools.contains { $0.urn == choice.urn }
                guard isHere, let school = try await system.school(withURN: choice.urn) else { continue }
                try await demonstration.records.desk(for: .person(lead)).explain(
                    SchoolChoiceDraft(criteria: choice.criteria, reason: choice.reason), for: school, by: service.id)
            }
        }
        try await announce()
    }

    /// What happens later, in the first of the services and in the register.
    private func announce() async throws {
        guard let service = try await services().first, let lead = service.lead else { return }
        let desk = demonstration.records.desk(for: .person(lead))
        for note in Invented.advice {
            await demonstration.timeline.add(demonstration.instant(note.days, "11:20")) {
                let content = EstablishmentNoteContent(
                    by: note.by, words: note.words, lookedAfter: note.lookedAfter, closeToExclusion: note.closeToExclusion)
                let day = demonstration.records.today
                try await desk.note(
                    EstablishmentNoteDraft(source: note.source, content: content, saidOn: day), on: note.urn, for: service.id)
            }
        }
        for interest in Invented.interests {
            let id = ID<Interest>.new()
            await demonstration.timeline.add(demonstration.instant(interest.days, "16:05")) {
                let written = interest.content
                guard let email = EmailAddress(written.email) else { return }
                try await demonstration.records.desk(for: .stranger).express(
                    InterestContent(school: written.school, name: written.name, role: written.role, email: email, hopes: written.hopes),
                    id: id, to: service.id, from: "192.0.2.7")
            }
            guard let answer = interest.answer else { continue }
            await demonstration.timeline.add(demonstration.instant(interest.days + 2, "09:15")) {
                try await desk.answer(id, with: answer, for: service.id)
            }
        }
        await demonstration.timeline.add(demonstration.instant(-9, "06:30")) {
            try await system.importRegister(register(renamed: [100_002: "St Bride’s Church Primary School"]))
        }
    }

    private func services() async throws -> [(id: ID<Service>, lead: ID<Person>?)] {
        try await demonstration.records.inSnapshot { transaction in
            try Invented.services.compactMap { invented in
                try ID<Service>.fetchOne(transaction.db, sql: "SELECT id FROM service WHERE name = ?", arguments: [invented.name])
                    .map { ($0, try transaction.person(withEmail: invented.lead.email)) }
            }
        }
    }

    private func register(renamed: [Int: String]) -> RegisterFile {
        let columns: [RegisterColumn] = [
            .name, .authorityCode, .authority, .kind, .statusCode, .status, .closesOn, .phase, .lowestAge, .highestAge, .pupils, .town,
            .easting, .northing,
        ]
        let open = Invented.authorities.flatMap { authority in
            authority.schools.map { school in
                row(
                    school.urn, renamed[school.urn] ?? school.name, authority, closed: nil,
                    (authority.middle.east + school.east * 100, authority.middle.north + school.north * 100), pupils: school.pupils)
            }
        }
        let closed = Invented.closures.map { closure in
            let authority = Invented.authorities[closure.authority]
            return row(closure.urn, closure.name, authority, closed: Day(iso: closure.closed), authority.middle, pupils: nil)
        }
        return RegisterFile(columns: columns, rows: open + closed)
    }

    private func row(
        _ urn: Int, _ name: String, _ authority: Invented.Authority, closed: Day?, _ place: (east: Int, north: Int), pupils: Int?
    ) -> RegisterRow {
        RegisterRow(
            urn: urn,
            values: [
                .text(name), .text(authority.code), .text(authority.name), .text("Community school"),
                .text(closed == nil ? "1" : "2"), .text(closed == nil ? "Open" : "Closed"), closed.map { .day($0) } ?? .nothing,
                .text("Primary"), .number(name.contains("Junior") ? 7 : 4), .number(name.contains("Infant") ? 7 : 11),
                pupils.map { .number($0) } ?? .nothing, .text(authority.name), .number(place.east), .number(place.north),
            ])
    }
}
