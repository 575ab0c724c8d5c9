/// Why a group is suggested, in plain words. Nobody who is better apart is ever named.
struct Why {
    private let problem: FormingProblem
    private let group: Suggestion.Group
    private let naming: (String) -> String
    private let roster: Roster
    private let members: [FormingPupil]

    init(_ group: Suggestion.Group, in problem: FormingProblem, naming: @escaping (String) -> String) {
        (self.problem, self.group, self.naming) = (problem, group, naming)
        let places = group.pupils.compactMap { problem.places[$0] }
        roster = Roster(places, of: problem)
        members = places.map { problem.pupils[$0] }
    }

    var sentences: [String] { [running, time, ages, size, interests, alone, tendencies].compactMap { $0 } + pairs }

    private var running: String? {
        guard let running = group.running else { return nil }
        let joining = members.filter { $0.runningGroup == nil }.map(\.code)
        let goesOn = "The group \(naming(running.code)) runs already and goes on."
        return joining.isEmpty ? goesOn : "\(goesOn) \(list(joining)) \(joining.count == 1 ? "joins" : "join") it."
    }

    private var time: String? {
        let free = members.filter { $0.runningGroup == nil }
        guard !free.isEmpty else { return nil }
        return free.count == 1
            ? "\(list(free.map(\.code))) is free on \(group.slot.written)." : "All who are new are free on \(group.slot.written)."
    }

    private var ages: String {
        switch roster.months(in: roster.all) {
        case 0: "All were born in the same month."
        case 1: "There is one month of age between the oldest and the youngest."
        case let months: "There are \(months) months of age between the oldest and the youngest."
        }
    }

    private var size: String? {
        let count = members.count
        return count == problem.settings.best ? "They are \(count), which leaves time for every voice." : nil
    }

    private var interests: String? {
        let all = Set(members.flatMap(\.interests)).map { interest in
            (interest, members.filter { $0.interests.contains(interest) }.map(\.code))
        }
        let shared = all.filter { $0.1.count > 1 }.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
        guard let most = shared.first else { return nil }
        return most.1.count == members.count ? "All of them like \(most.0)." : "\(list(most.1)) share \(most.0)."
    }

    private var alone: String? {
        let without = roster.alone(in: roster.all).members.map { problem.pupils[roster.pupils[$0]].code }
        return without.isEmpty ? nil : "What \(list(without.sorted())) \(without.count == 1 ? "likes" : "like") is still to be shared here."
    }

    private var tendencies: String? {
        let (quiet, loud) = (members.count { $0.tendency == .holdsBack }, members.count { $0.tendency == .burstsOut })
        guard quiet + loud > 0 else { return nil }
        if quiet == 1, loud == 2 { return "One who holds back meets two who burst out, so look that each has a turn." }
        if loud == 0 { return "\(counted(quiet, "tends", "tend")) to hold back." }
        if quiet == 0 { return "\(counted(loud, "tends", "tend")) to burst out, which is not more than half." }
        return "\(counted(quiet, "tends", "tend")) to hold back and \(counted(loud, "tends", "tend").lowercased()) to burst out."
    }

    private var pairs: [String] {
        problem.together.compactMap { pair in
            let here = [pair.one, pair.other].filter(group.pupils.contains)
            guard let first = here.first else { return nil }
            if here.count == 2 { return "\(list(here)) are good together, and are." }
            let other = first == pair.one ? pair.other : pair.one
            return "\(naming(first)) would be good together with \(naming(other)), who is not in this group."
        }
    }

    private func counted(_ count: Int, _ one: String, _ more: String) -> String {
        let words = ["Nobody", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"]
        return "\(words.indices.contains(count) ? words[count] : "\(count)") \(count == 1 ? one : more)"
    }

    private func list(_ codes: [String]) -> String {
        let names = codes.map(naming)
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }
}

extension Suggestion {
    /// - Parameter naming: what a pupil of this code is called by whoever reads it
    public func why(_ group: Group, naming: @escaping (String) -> String = { $0 }) -> [String] {
        Why(group, in: problem, naming: naming).sentences
    }
}
