/// Everything that a suggestion is made from. Pupils, slots and pairs stand in order, so that the order in which they came changes nothing.
public struct FormingProblem: Sendable {
    public let pupils: [FormingPupil]
    /// Who should be in one group.
    public let together: [PupilPair]
    /// Who must not be in one group.
    public let apart: [PupilPair]
    /// Who is in one group or without a place, both of them.
    public let forced: [PupilPair]
    public let pins: [String: Pin]
    public var rooms: Int
    public var mostGroups: Int
    public let settings: FormingSettings

    let slots: [Slot]
    let places: [String: Int]
    /// The running groups, in the order of their codes.
    let running: [(group: RunningGroup, members: [Int])]

    /// The most different slots that a search takes in.
    public static let mostSlots = 128

    public init(
        pupils: [FormingPupil], together: Set<PupilPair> = [], apart: Set<PupilPair> = [], forced: Set<PupilPair> = [],
        pins: [String: Pin] = [:],
        rooms: Int, mostGroups: Int, settings: FormingSettings = FormingSettings()
    ) throws(FormingContradiction) {
        let sorted = pupils.sorted { $0.code < $1.code }
        self.pupils = sorted
        places = Dictionary(zip(sorted.map(\.code), sorted.indices)) { first, _ in first }
        self.together = together.sorted()
        self.apart = apart.sorted()
        self.forced = forced.sorted()
        self.pins = pins
        self.rooms = rooms
        self.mostGroups = mostGroups
        self.settings = settings
        slots = Set(sorted.flatMap { $0.free.union($0.runningGroup.map { [$0.slot] } ?? []) }).sorted { $0.minuteOfWeek < $1.minuteOfWeek }
        var running: [RunningGroup: [Int]] = [:]
        for (place, pupil) in sorted.enumerated() { if let group = pupil.runningGroup { running[group, default: []].append(place) } }
        self.running = running.sorted { $0.key.code < $1.key.code }.map { (group: $0.key, members: $0.value) }
        try check()
    }
}

extension Slot {
    /// Minutes since the week began.
    var minuteOfWeek: Int { weekday.rawValue * 1440 + time.minutes }
}
