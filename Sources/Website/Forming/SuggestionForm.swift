import Nurture
import Records

/// What is on the page of suggestions: limits, wishes, and who is where.
struct SuggestionForm {
    /// A group on the page. Its key stands in the form and names nobody.
    struct Place: Hashable {
        let key: String
        let slot: Slot
        let running: ID<Group>?
    }

    let ground: FormingGround
    let form: Form

    static let sample: @Sendable (SampleWorld) -> Form = { _ in Form([("rooms", "9"), ("groups", "9"), ("do", "ask")]) }

    static func empty(_ ground: FormingGround) -> Form {
        Form([("rooms", String(ground.rooms)), ("groups", String(max(1, ground.usualGroups)))])
    }

    /// The limits, or what is wrong with them.
    func limits() throws -> (rooms: Int, groups: Int) {
        var reading = FormReading(form)
        let (rooms, groups) = (Int(form["rooms"]) ?? 0, Int(form["groups"]) ?? 0)
        if !(1...50).contains(rooms) { reading.wrong("rooms", "Enter how many rooms there are at one time, from 1 to 50") }
        if !(1...100).contains(groups) {
            reading.wrong("groups", "Enter how many groups there may be, from 1 to 100")
        } else if groups < ground.running.count {
            reading.wrong("groups", "\(ground.running.count) groups run already, so at least as many have to be allowed")
        }
        if wish == .incomplete { reading.wrong("wishOne", "Choose two different pupils for the wish, or none") }
        try reading.end()
        return (rooms, groups)
    }

    func problem() throws -> FormingProblem {
        let (rooms, groups) = try limits()
        let fixed = pins
        return try ground.problem(
            rooms: rooms, mostGroups: groups, pins: fixed.pins, forced: fixed.forced.union(pairs("together")), forbidden: pairs("apart"))
    }

    /// Where a pupil is on the page; nil for nowhere.
    func place(of pupil: ID<Pupil>) -> Place? { SuggestionForm.place(form["at-\(pupil)"], ground) }

    /// The groups on the page with their pupils, by time.
    var groups: [(place: Place, pupils: [PlaceSeeker])] {
        let placed = Dictionary(grouping: ground.seekers.filter { place(of: $0.id) != nil }) { place(of: $0.id)?.key ?? "" }
        return placed.compactMap { key, pupils in SuggestionForm.place(key, ground).map { ($0, pupils) } }
            .sorted { ($0.place.slot.order, $0.place.key) < ($1.place.slot.order, $1.place.key) }
    }

    var isArranged: Bool { ground.seekers.contains { form.has("at-\($0.id)") } }

    /// The pairs that somebody wishes, as they stand in the form: kind, one, other.
    var wishes: [(kind: String, one: PlaceSeeker, other: PlaceSeeker, value: String)] {
        let seekers = Dictionary(ground.seekers.map { ($0.id.description, $0) }, uniquingKeysWith: { first, _ in first })
        var values = form.all("pair")
        if case .complete(let value) = wish, !values.contains(value) { values.append(value) }
        return values.compactMap { value in
            let parts = value.split(separator: ":").map(String.init)
            guard parts.count == 3, ["together", "apart"].contains(parts[0]), let one = seekers[parts[1]], let other = seekers[parts[2]],
                one.id != other.id
            else { return nil }
            return (parts[0], one, other, value)
        }
    }

    private enum Wish: Equatable {
        case none, incomplete
        case complete(String)
    }

    private var wish: Wish {
        let (one, other) = (form["wishOne"], form["wishOther"])
        if one.isEmpty, other.isEmpty { return .none }
        let known = Set(ground.seekers.map(\.id.description))
        guard one != other, known.contains(one), known.contains(other) else { return .incomplete }
        return .complete("\(form["wishKind"] == "apart" ? "apart" : "together"):\(one):\(other)")
    }

    private func pairs(_ kind: String) -> Set<PupilPair> {
        Set(wishes.filter { $0.kind == kind }.map { PupilPair($0.one.id.description, $0.other.id.description) })
    }

    /// A pupil who is kept stays at the group's time, and with the others who are kept in it.
    private var pins: (pins: [ID<Pupil>: Pin], forced: Set<PupilPair>) {
        let chosen = Set(form.all("pin"))
        var pins: [ID<Pupil>: Pin] = [:]
        var first: [String: PlaceSeeker] = [:]
        var forced: Set<PupilPair> = []
        for seeker in ground.seekers where chosen.contains(seeker.id.description) && seeker.place == nil {
            guard let place = place(of: seeker.id) else { continue }
            if let running = place.running {
                pins[seeker.id] = .runningGroup(running.description)
                continue
            }
            pins[seeker.id] = .slot(place.slot)
            if let other = first[place.key] { forced.insert(PupilPair(other.id.description, seeker.id.description)) }
            first[place.key] = first[place.key] ?? seeker
        }
        return (pins, forced)
    }

    private static func place(_ key: String, _ ground: FormingGround) -> Place? {
        if key.hasPrefix("in ") {
            let running = ground.running.first { $0.id.description == key.dropFirst(3) }
            return running.map { Place(key: key, slot: $0.slot, running: $0.id) }
        }
        let parts = key.split(separator: "#", maxSplits: 1).map(String.init)
        guard parts.count == 2, let slot = Slot(parts[0]) else { return nil }
        return Place(key: key, slot: slot, running: nil)
    }

    /// The form with everybody where a suggestion has them.
    func arranged(as suggestion: Suggestion) -> SuggestionForm {
        var filled = form
        for seeker in ground.seekers { filled["at-\(seeker.id)"] = "" }
        for (number, group) in suggestion.groups.enumerated() {
            let key = group.running.map { "in \($0.code)" } ?? "\(group.slot.short)#\(number + 1)"
            for pupil in group.pupils { filled["at-\(pupil)"] = key }
        }
        return SuggestionForm(ground: ground, form: filled)
    }
}

extension Slot {
    var order: Int { weekday.rawValue * 1440 + time.minutes }
}
