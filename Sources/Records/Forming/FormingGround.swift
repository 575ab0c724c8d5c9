import GRDB
import Nurture

/// What groups of a school can be formed from: who waits and who has a place, the rooms and the times.
public struct FormingGround: Sendable {
    public struct Running: Sendable {
        public let id: ID<Group>
        public let name: String
        public let slot: Slot
    }

    /// The programme in which groups are formed here, by whose numbers they are suggested.
    public struct InProgramme: Sendable {
        public let id: ID<Programme>
        public let name: String
        /// Whether the reader may look at its numbers.
        public let canBeSeen: Bool
    }

    public let schoolName: String
    public let programme: InProgramme?
    public let settings: FormingSettings
    public let seekers: [PlaceSeeker]
    public let running: [Running]
    /// The times that the school offers.
    public let offered: [Slot]
    /// How many rooms the school offers: one where it has named none, and never fewer than running groups need at once.
    public let rooms: Int
    public let decisions: [KeptDecision]
    public let can: Set<Verb>

    public var waiting: [PlaceSeeker] { seekers.filter { $0.place == nil } }

    /// As many groups as run, and as those who wait would fill.
    public var usualGroups: Int { running.count + (waiting.count + settings.best - 1) / settings.best }

    /// How many of these groups hold a room at one moment, at the most: each is counted at the moment at which one of them begins.
    fileprivate static func roomsTaken(by running: [Running], forMinutes minutes: Int) -> Int {
        let most = running.map { one in
            running.count {
                $0.slot.weekday == one.slot.weekday && (0..<minutes).contains(one.slot.time.minutes - $0.slot.time.minutes)
            }
        }.max()
        return most ?? 0
    }

    /// What is to be solved, with what somebody fixes.
    public func problem(
        rooms: Int, mostGroups: Int, pins: [ID<Pupil>: Pin] = [:], forced: Set<PupilPair> = [], forbidden: Set<PupilPair> = []
    ) throws(FormingContradiction) -> FormingProblem {
        let runningGroups = Dictionary(
            running.map { ($0.id, RunningGroup(code: $0.id.description, slot: $0.slot)) }, uniquingKeysWith: { first, _ in first })
        let here = Set(seekers.map(\.id))
        func pairs(_ links: (PlaceSeeker) -> Set<ID<Pupil>>) -> Set<PupilPair> {
            Set(seekers.flatMap { one in links(one).intersection(here).map { PupilPair(one.id.description, $0.description) } })
        }
        let apart = pairs(\.apart)
        return try FormingProblem(
            pupils: seekers.map { seeker in
                FormingPupil(
                    code: seeker.id.description, monthOfBirth: seeker.birthMonth, tendency: seeker.tendency, interests: seeker.interests,
                    free: Array(seeker.free ?? []), need: seeker.need, in: seeker.place.flatMap { runningGroups[$0] })
            }, together: pairs(\.together).subtracting(apart), apart: apart.union(forbidden), forced: forced,
            pins: Dictionary(pins.map { ($0.key.description, $0.value) }, uniquingKeysWith: { first, _ in first }), rooms: rooms,
            mostGroups: mostGroups, settings: settings)
    }
}

extension Desk {
    /// What groups can be suggested from. The search itself belongs neither into this transaction nor onto an event loop.
    public func formingGround(at school: ID<School>) async throws -> FormingGround {
        let caller = caller
        return try await read(.suggestGroups, on: .school(school)) { try $0.formingGround(at: school, for: caller) }
    }
}

extension Transaction {
    fileprivate func formingGround(at school: ID<School>, for caller: Caller) throws -> FormingGround {
        let capacities = try capacities(of: caller, before: .school(school))
        let seekers = try placeSeekers(at: school, for: caller)
        let running = try Set(seekers.compactMap(\.place)).compactMap { id in
            try groupLine(id).map { FormingGround.Running(id: id, name: $0.name, slot: $0.slot) }
        }
        let programme = try programme(at: school, for: caller)
        let settings = try programme.map { try formingSettings(of: $0).settings } ?? FormingSettings()
        return FormingGround(
            schoolName: try String.fetchOne(db, sql: "SELECT name FROM school WHERE id = ?", arguments: [school]) ?? "",
            programme: try programme.map { try inProgramme($0, for: caller) }, settings: settings,
            seekers: seekers.sorted { ($0.name, $0.id.description) < ($1.name, $1.id.description) },
            running: running.sorted { ($0.name, $0.id.description) < ($1.name, $1.id.description) },
            offered: try offeredTimes(of: school).map(\.slot),
            rooms: max(
                1, try rooms(of: school).count, FormingGround.roomsTaken(by: running, forMinutes: settings.minutesInRoom)),
            decisions: try decisions(at: school),
            can: Set(Verb.allCases.filter { $0.rule.kind == .school && $0.answer(to: capacities) == .allowed }))
    }

    private func inProgramme(_ programme: ID<Programme>, for caller: Caller) throws -> FormingGround.InProgramme {
        let capacities = try capacities(of: caller, before: .programme(programme))
        return FormingGround.InProgramme(
            id: programme, name: try name(ofProgramme: programme) ?? "",
            canBeSeen: Verb.seeProgramme.answer(to: capacities) == .allowed)
    }
}
