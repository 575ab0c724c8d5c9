/// What a pupil list would do, row by row. Identity is the UPN within the school, else name and birth date; where the two speak against
/// each other, a person looks. A list that was taken already changes nothing.
public struct ImportPlan: Sendable, Equatable {
    public enum Fate: Sendable, Equatable {
        case new
        /// Without changes, nothing is to be done.
        case alreadyHere(key: String, changes: [PupilChange])
        case sameInFileTwice(firstLine: Int)
        case problem([RowProblem])
    }

    public struct Entry: Sendable, Equatable {
        public let row: PupilRow
        public let fate: Fate
    }

    /// One for each row, in the order of the file.
    public let entries: [Entry]

    /// - Parameters:
    ///   - rows: as read, problems included
    ///   - known: the pupils of the one school for which the list is
    public init(_ rows: [PupilRow], known: [KnownPupil]) {
        var matching = PupilMatching(known)
        entries = rows.map { Entry(row: $0, fate: matching.fate(of: $0)) }
    }
}

private struct PupilMatching {
    private let known: [KnownPupil]
    private let knownByUPN: [String: Int]
    private let knownByIdentity: [Identity: [Int]]
    private var seenByUPN: [String: PupilRow] = [:]
    private var seenByIdentity: [Identity: PupilRow] = [:]
    private var lineByKey: [String: Int] = [:]

    private struct Identity: Hashable {
        let name: String
        let birth: Day
    }

    init(_ known: [KnownPupil]) {
        self.known = known
        knownByUPN = Dictionary(known.indices.compactMap { number in known[number].upn.map { ($0, number) } }) { first, _ in first }
        knownByIdentity = Dictionary(grouping: known.indices) { Identity(name: known[$0].name.identity, birth: known[$0].birthDate) }
    }

    mutating func fate(of row: PupilRow) -> ImportPlan.Fate {
        guard row.problems.isEmpty, let birth = row.birthDate else { return .problem(row.problems) }
        let identity = Identity(name: row.name.identity, birth: birth)
        if let fate = fateInFile(row, identity) { return fate }
        if let upn = row.upn?.text { seenByUPN[upn] = row }
        if seenByIdentity[identity] == nil { seenByIdentity[identity] = row }
        return fateAtSchool(row, identity)
    }

    private func fateInFile(_ row: PupilRow, _ identity: Identity) -> ImportPlan.Fate? {
        if let other = row.upn.flatMap({ seenByUPN[$0.text] }) {
            let isAnother = other.name.identity != identity.name && other.birthDate != identity.birth
            return isAnother ? problem(.upnOfAnotherRow(line: other.line), row) : .sameInFileTwice(firstLine: other.line)
        }
        guard let other = seenByIdentity[identity] else { return nil }
        guard let one = other.upn, let two = row.upn, one != two else { return .sameInFileTwice(firstLine: other.line) }
        return problem(.anotherUPNInRow(line: other.line), row)
    }

    private mutating func fateAtSchool(_ row: PupilRow, _ identity: Identity) -> ImportPlan.Fate {
        let namesakes = knownByIdentity[identity, default: []]
        if let number = row.upn.flatMap({ knownByUPN[$0.text] }) {
            let pupil = known[number]
            if pupil.name.identity != identity.name, pupil.birthDate != identity.birth { return problem(.upnOfAnother, row) }
            return namesakes.allSatisfy { $0 == number } ? alreadyHere(pupil, row, identity) : problem(.fitsTwoPupils, row)
        }
        guard let number = namesakes.first else { return .new }
        if namesakes.count > 1 { return problem(.fitsTwoPupils, row) }
        if row.upn != nil, known[number].upn != nil, !isReplaced(known[number].upn, by: row.upn) { return problem(.anotherUPN, row) }
        return alreadyHere(known[number], row, identity)
    }

    private mutating func alreadyHere(_ pupil: KnownPupil, _ row: PupilRow, _ identity: Identity) -> ImportPlan.Fate {
        if let line = lineByKey[pupil.key] { return .sameInFileTwice(firstLine: line) }
        lineByKey[pupil.key] = row.line
        var changes: [PupilChange] = []
        if pupil.name.identity != identity.name { changes.append(.name(from: pupil.name, to: row.name)) }
        if pupil.birthDate != identity.birth { changes.append(.birthDate(from: pupil.birthDate, to: identity.birth)) }
        if row.isYearGroupStated, let old = pupil.yearGroup, let new = row.yearGroup, old != new {
            changes.append(.yearGroup(from: old, to: new))
        }
        if pupil.upn == nil || isReplaced(pupil.upn, by: row.upn), let upn = row.upn { changes.append(.upn(upn.text)) }
        return .alreadyHere(key: pupil.key, changes: changes)
    }

    /// A temporary UPN, which ends with a letter, gives way to a lasting one.
    private func isReplaced(_ old: String?, by new: UPN?) -> Bool {
        guard let last = old?.last, let new else { return false }
        return last.isLetter && !new.isTemporary
    }

    private func problem(_ cause: RowProblem.Cause, _ row: PupilRow) -> ImportPlan.Fate {
        .problem([RowProblem(line: row.line, column: "", cause: cause)])
    }
}
