import GRDB
import Nurture

/// What a lead does for one group before it starts, pupil by pupil, and for its place. It is computed, so it goes on where it was left.
public struct SchoolPart: Sendable {
    public let groupName: String
    public let school: ID<School>
    public let schoolName: String
    public let pupils: [PupilTasks]
    /// Nil for whoever may not change what the school offers.
    public let place: PlaceOfPart?
    public let can: Set<Verb>

    /// What is still open, without what may be left out.
    public var open: Int { pupils.reduce(place?.tasks.open.count ?? 0) { $0 + $1.open.count } }
}

/// One pupil's part of it: only what the reader may do.
public struct PupilTasks: Sendable {
    public let id: ID<Pupil>
    public let name: String
    public let tasks: [(task: PupilTask, isDone: Bool)]

    public var open: [PupilTask] { tasks.filter { !$0.isDone && !$0.task.isOptional }.map(\.task) }
}

extension Desk {
    public func schoolPart(of group: ID<Group>) async throws -> SchoolPart {
        let caller = caller
        return try await read(.openGroup, on: .group(group)) { transaction in
            try transaction.check(caller, .changeMembers, .group(group), reasonGiven: true)
            guard let line = try transaction.groupLine(group),
                let school = try ID<School>.fetchOne(
                    transaction.db, sql: "SELECT school FROM nurtureGroup WHERE id = ?", arguments: [group])
            else { throw Refusal.outOfReach }
            var seen: Set<ID<Pupil>> = []
            let members = try transaction.members(of: group).filter {
                !$0.hasLeft(by: transaction.today) && seen.insert($0.pupil).inserted
            }
            let mayOffer = try Verb.changeSchool.answer(to: transaction.capacities(of: caller, before: .school(school))) == .allowed
            let capacities = try transaction.capacities(of: caller, before: .group(group))
            return SchoolPart(
                groupName: line.name, school: school, schoolName: line.schoolName,
                pupils: try members.map { try transaction.part(of: $0.pupil, called: $0.name, for: caller) },
                place: mayOffer ? try transaction.placeOfPart(of: group, at: school) : nil,
                can: Set([Verb.changeGroup, .changeMembers].filter { $0.answer(to: capacities) == .allowed }))
        }
    }
}

extension Transaction {
    fileprivate func part(of pupil: ID<Pupil>, called name: String, for caller: Caller) throws -> PupilTasks {
        let capacities = try capacities(of: caller, before: .pupil(pupil))
        let tasks = try PupilTask.allCases.filter { $0.verb.answer(to: capacities) == .allowed }.map { ($0, try isDone($0, for: pupil)) }
        return PupilTasks(id: pupil, name: name, tasks: tasks)
    }

    private func isDone(_ task: PupilTask, for pupil: ID<Pupil>) throws -> Bool {
        switch task {
        case .reasons: try !reasons(for: pupil).isEmpty
        case .nomination: try nominee(pupil).revision > 0
        case .profile: try exists("profile", of: pupil)
        case .talk: try exists("profileTalk", of: pupil)
        case .carers: try carers(of: pupil).contains(where: \.mayAnswer)
        case .consents: try consentEffects(of: pupil).values.allSatisfy { $0 != .notYet }
        case .background: try !background(of: pupil).content.isEmpty
        }
    }

    private func exists(_ table: String, of pupil: ID<Pupil>) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE pupil = ?)", arguments: [pupil]) ?? false
    }
}
