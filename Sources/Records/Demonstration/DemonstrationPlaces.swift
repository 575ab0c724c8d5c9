import Foundation
import GRDB
import Nurture

extension Demonstration {
    /// Two days ago the first service and its schools sat down together: rooms, times, instruments of which some will be missing, one
    /// agreement that both confirmed and one that waits for the service.
    func announcePlaces() async {
        await timeline.add(instant(-2, "14:10")) {
            let places = try await records.inSnapshot { try DemonstrationPlaces(self, $0) }
            try await places.listRooms()
            try await places.offerTimes()
            try await places.lendInstruments()
            try await places.agree()
        }
    }
}

/// What the first service arranges with its schools.
private struct DemonstrationPlaces: Sendable {
    let demonstration: Demonstration
    let service: ID<Service>
    let school: ID<School>
    let tides: ID<Group>
    let rainMakers: ID<Group>
    let bridgeBand: ID<Group>
    let schoolLead: ID<Person>
    let serviceLead: ID<Person>
    let tutor: ID<Person>

    init(_ demonstration: Demonstration, _ transaction: Transaction) throws {
        func person(_ email: String) throws -> ID<Person> {
            guard let person = try transaction.person(withEmail: email) else { throw Refusal.outOfReach }
            return person
        }
        let groups = try ID<Group>.fetchAll(transaction.db, sql: "SELECT id FROM nurtureGroup")
        func group(_ name: String) throws -> ID<Group> {
            guard let group = try groups.first(where: { try transaction.groupLine($0)?.name == name }) else { throw Refusal.outOfReach }
            return group
        }
        self.demonstration = demonstration
        tides = try group("The Tides")
        rainMakers = try group("Rain Makers")
        bridgeBand = try group("Bridge Band")
        schoolLead = try person("bettina.marlow@larkrise.example")
        serviceLead = try person("imogen.frost@millbrook.example")
        tutor = try person("rafi.penrose@millbrook.example")
        let row = try Row.fetchOne(transaction.db, sql: "SELECT school, service FROM nurtureGroup WHERE id = ?", arguments: [tides])
        guard let row else { throw Refusal.outOfReach }
        (school, service) = (row["school"], row["service"])
    }

    private var today: Day { demonstration.today }
    private var system: Desk { demonstration.system }
    private func desk(_ person: ID<Person>) -> Desk { demonstration.records.desk(for: .person(person)) }

    func listRooms() async throws {
        let music = RoomDraft(name: "Music room", isQuiet: true, isEnclosed: true, places: 12, key: "On the hook in the office")
        let library = RoomDraft(name: "Library corner", isQuiet: true, isEnclosed: false, places: 10)
        let hall = RoomDraft(name: "Dining hall", isQuiet: false, isEnclosed: true, places: 90, key: "The caretaker opens it")
        for room in [music, library, hall] { try await desk(schoolLead).keep(room, at: school) }
        try await desk(schoolLead).noteSight(of: music.id, at: school, on: today.adding(days: -60), by: tutor)
        try await desk(serviceLead).place(tides, in: .room(music.id))
        try await desk(serviceLead).place(rainMakers, in: .room(library.id))
        if let centre = try await system.instruments(of: service).centres.first {
            let travel = CentreTravel(whoBrings: "Joan Pitt", how: "On foot, ten minutes along the river")
            try await system.place(bridgeBand, in: .centre(centre.id, travel))
        }
    }

    func offerTimes() async throws {
        let lead = desk(schoolLead)
        let lessons: [(Slot, [Int: String])] = [
            (try await system.group(tides).slot, [3: "Handwriting", 4: "Spelling"]),
            (try await system.group(rainMakers).slot, [2: "Topic", 3: "Science"]),
            (Slot(weekday: .friday, time: WallTime(minutes: 9 * 60) ?? .midnight), [1: "Phonics", 2: "Reading"]),
            (Slot(weekday: .friday, time: WallTime(minutes: 14 * 60) ?? .midnight), [1: "Golden time", 2: "Golden time"]),
        ]
        for (slot, missed) in lessons {
            let lessons = missed.compactMap { year, lesson in YearGroup(year).map { ($0, lesson) } }
            try await lead.offer(TimeDraft(slot: slot, lessons: Dictionary(uniqueKeysWithValues: lessons)), at: school)
        }
        let museum = today.adding(days: 24)
        try await lead.keep(TripDraft(what: "Science museum", yearGroup: YearGroup(3), days: museum...museum), at: school)
        try await lead.keep(InstrumentDraft(name: "Glockenspiel", number: 6), at: school)
    }

    /// Ten drums are promised from in two weeks on, and there are eight.
    func lendInstruments() async throws {
        let lead = desk(serviceLead)
        let drums = InstrumentDraft(name: "Djembe", number: 8)
        try await lead.keep(drums, of: service)
        try await lead.keep(InstrumentDraft(name: "Ukulele", number: 12), of: service)
        for (group, start) in [(tides, today), (rainMakers, today.adding(days: 14))] {
            try await lead.book(BookingDraft(instrument: drums.id, number: 5, days: start...today.adding(days: 84)), for: group)
        }
    }

    func agree() async throws {
        let content = AgreementContent(
            schoolDoes: "Brings the pupils on time, keeps the room free and quiet, and tells the tutor when somebody is away.",
            serviceDoes: "Sends the same tutor every week, finds cover, and brings what the school does not have.",
            assistant: "Stays for the whole half hour, plays along, and has five minutes with the tutor afterwards.",
            contact: "The tutor rings the school lead on Fridays; what cannot wait goes to the office at once.")
        for group in [tides, rainMakers] {
            try await desk(schoolLead).save(content, matchFunding: 45_000, on: group, after: 0)
            try await desk(schoolLead).confirm(version: 1, on: group)
        }
        try await desk(serviceLead).confirm(version: 1, on: tides)
        let meeting = StartMeetingDraft(
            day: today.adding(days: 6), time: WallTime(minutes: 15 * 60 + 30), place: "The library",
            guests: [schoolLead, serviceLead, tutor])
        try await desk(serviceLead).plan(meeting, of: rainMakers, revision: 0)
    }
}
