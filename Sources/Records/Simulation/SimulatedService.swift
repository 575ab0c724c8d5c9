import Nurture

/// A service of a simulated database with its people and schools.
struct SimulatedService: Sendable {
    /// The groups that begin at one school in one year, and the chance from which what is written of them is drawn.
    struct Groups: Sendable {
        let groups: [SimulatedGroup]
        let chance: Chance
    }

    let id: ID<Service>
    let name: String
    let lead: SimulatedPerson
    let tutors: [SimulatedPerson]
    let trainee: SimulatedPerson
    let schools: [SimulatedSchool]
    private let number: Int
    private let size: SimulationSize
    private let calendar: SimulatedCalendar
    private let chance: Chance

    init(number: Int, size: SimulationSize, _ calendar: SimulatedCalendar, firstSchool: Int) {
        var chance = Chance(seed: size.seed, part: 1, number)
        let since = Instant(on: calendar.beginning, minutes: 9 * 60 + 30)
        let isFirst = number == 0
        id = ID(at: since, using: &chance)
        name = "\(chance.one(of: SimulatedWords.places)) Music Service \(number + 1)"
        lead = isFirst ? SimulatedPerson(.serviceLead, since, &chance) : SimulatedPerson(number: "service\(number)", since, &chance)
        trainee = isFirst ? SimulatedPerson(.trainee, since, &chance) : SimulatedPerson(number: "trainee\(number)", since, &chance)
        tutors = (0..<size.tutors(ofService: number)).map { place in
            isFirst && place == 0
                ? SimulatedPerson(.tutor, since, &chance) : SimulatedPerson(number: "tutor\(number)-\(place)", since, &chance)
        }
        schools = (0..<size.schools(ofService: number)).map { place in
            var own = Chance(seed: size.seed, part: 2, number, place)
            return SimulatedSchool(number: firstSchool + place, calendar, &own)
        }
        self.number = number
        self.size = size
        self.calendar = calendar
        self.chance = chance
    }

    var owners: [Owner] { ([lead, trainee] + tutors).map { .person($0.id) } + schools.flatMap(\.owners) }

    func write(in programme: ID<Programme>, _ transaction: Transaction) throws {
        var chance = chance
        let since = calendar.beginning
        try transaction.insert("service", ["id": id, "programme": programme, "name": name])
        try transaction.add(lead, as: .serviceLead, at: .service(id), since: since, &chance)
        for tutor in tutors { try transaction.add(tutor, as: .tutor, at: .service(id), since: since, &chance) }
        try transaction.add(trainee, as: .trainee, at: .service(id), since: since, &chance)
        for school in schools { try school.write(of: id, transaction, &chance) }
    }

    /// Two groups at a school, or one at the last school of an odd number.
    func groups(at school: Int, year: Int) -> Groups {
        var chance = Chance(seed: size.seed, part: 3, number, school, year)
        let places = (school * 2)..<min(school * 2 + 2, size.groups(ofService: number))
        let groups = places.map { place in
            SimulatedGroup(
                at: schools[school], tutor: tutors[place / 8].id, trainee: place == 0 ? trainee.id : nil,
                year: calendar.start(ofYear: year),
                &chance)
        }
        return Groups(groups: groups, chance: chance)
    }
}
