import GRDB
import Nurture

extension Transaction {
    /// The clashes of a group with others of its school and its service, each in a sentence. A group that the caller may not open, and
    /// a pupil whom the caller may not see, are named by nothing.
    func clashSentences(of holding: Holding, at school: ID<School>, _ service: ID<Service>, _ caller: Caller) throws -> [String] {
        let others = try holdings(at: school, of: service)
        return try Clash.of(holding, with: others).compactMap { clash in
            try others.first { $0.group == clash.with }.map { try sentence(for: clash, with: $0, caller) }
        }
    }

    func sentence(for clash: Clash, with other: Holding, _ caller: Caller) throws -> String {
        let line = try mayOpen(other.group, caller) ? groupLine(other.group) : nil
        let when = "\(other.slot.written), until \(other.days.upperBound.short)"
        switch clash.over {
        case .room(let room):
            let name = try self.room(room)?.name ?? "The room"
            return line.map { "\(name): \($0.name) meets there on \(when)." } ?? "\(name) is taken by another group on \(when)."
        case .adult(let person):
            let name = try name(of: person)
            return line.map { "\(name) is with \($0.name) at \($0.schoolName) on \(when)." } ?? "\(name) is with another group on \(when)."
        case .pupil(let pupil):
            let mayName = try Verb.openPupil.answer(to: capacities(of: caller, before: .pupil(pupil))) == .allowed
            let name = mayName ? try firstName(of: pupil) : "One of the pupils"
            return "\(name) has a place in \(line?.name ?? "another group") on \(when)."
        }
    }

    /// The clashes of a group as it stands over one thing.
    func clashSentences(over: Clash.Over, of group: ID<Group>, _ caller: Caller) throws -> [String] {
        guard let row = try Row.fetchOne(db, sql: "SELECT school, service FROM nurtureGroup WHERE id = ?", arguments: [group]),
            let holding = try holding(of: group)
        else { return [] }
        let others = try holdings(at: row["school"], of: row["service"])
        return try Clash.of(holding, with: others).filter { $0.over == over }.compactMap { clash in
            try others.first { $0.group == clash.with }.map { try sentence(for: clash, with: $0, caller) }
        }
    }

    /// - Throws: ``Refusal/unusual(_:)`` if another group holds it at the same moment.
    func weigh(_ over: Clash.Over, of group: ID<Group>, _ caller: Caller) throws {
        let advice = try clashSentences(over: over, of: group, caller)
        if !advice.isEmpty { throw Refusal.unusual(advice) }
    }

    func firstName(of pupil: ID<Pupil>) throws -> String {
        try pupilRow(pupil).flatMap { try known(pupil, $0)?.firstName } ?? "One of the pupils"
    }
}
