/// One school's pupils as a CSV file: `pupil,birth_date,tendency,interests,free,need,apart,together,in`.
public struct FormingFile: Sendable {
    public enum Column: String, CaseIterable, Sendable {
        case pupil, birthDate = "birth_date", tendency, interests, free, need, apart, together, running = "in"

        /// What a file can't do without.
        static let needed: [Column] = [.pupil, .birthDate, .free]
    }

    public let pupils: [FormingPupil]
    public let together: Set<PupilPair>
    public let apart: Set<PupilPair>
    private let mentions: [Mention]

    /// Where a pupil, or another one, is named.
    private struct Mention {
        let line: Int
        let column: Column
        let pupil: String
        let named: String?
    }

    /// - Parameter today: birth dates behind it are impossible
    public static func read(_ bytes: [UInt8], today: Day) -> Result<FormingFile, FormingFileProblem> {
        switch CSVTable.read(bytes) {
        case .success(let table): Result { () throws(FormingFileProblem) in try FormingFile(table, today: today) }
        case .failure(let problem): .failure(FormingFileProblem(line: problem.line, column: nil, sentence: problem.sentence))
        }
    }

    private init(_ table: CSVTable, today: Day) throws(FormingFileProblem) {
        let columns = try FormingFile.columns(of: table)
        var (pupils, mentions): ([FormingPupil], [Mention]) = ([], [])
        var pairs: [Column: Set<PupilPair>] = [:]
        for row in table.rows {
            let reader = FormingRow(row, table, columns)
            let pupil = try reader.pupil(today: today)
            pupils.append(pupil)
            mentions.append(Mention(line: row.line, column: .pupil, pupil: pupil.code, named: nil))
            if pupil.runningGroup != nil { mentions.append(Mention(line: row.line, column: .running, pupil: pupil.code, named: nil)) }
            for column in [Column.apart, .together] {
                for other in reader.list(column) {
                    mentions.append(Mention(line: row.line, column: column, pupil: pupil.code, named: other))
                    pairs[column, default: []].insert(PupilPair(pupil.code, other))
                }
            }
        }
        self.pupils = pupils
        (apart, together) = (pairs[.apart] ?? [], pairs[.together] ?? [])
        self.mentions = mentions
    }

    /// The problem that the file states; what contradicts itself is told with line and column.
    public func problem(
        rooms: Int, mostGroups: Int, settings: FormingSettings = FormingSettings()
    ) -> Result<FormingProblem, FormingFileProblem> {
        do {
            return .success(
                try FormingProblem(
                    pupils: pupils, together: together, apart: apart, rooms: rooms, mostGroups: mostGroups, settings: settings))
        } catch {
            let mention = place(of: error)
            return .failure(
                FormingFileProblem(line: mention?.line, column: mention?.column.rawValue, sentence: error.sentence))
        }
    }

    private func place(of contradiction: FormingContradiction) -> Mention? {
        let column = Column(rawValue: contradiction.field.rawValue)
        let here = mentions.filter { $0.column == column && $0.pupil == contradiction.pupil }
        switch contradiction.cause {
        case .doubled: return here.dropFirst().first
        case .unknown(let code): return here.first { $0.named == code }
        case .apartAndTogether(let other):
            // The pair may stand in the row of either.
            return mentions.first {
                $0.column == column && PupilPair($0.pupil, $0.named ?? "") == PupilPair(contradiction.pupil ?? "", other)
            }
        default: return here.first
        }
    }

    private static func columns(of table: CSVTable) throws(FormingFileProblem) -> [Column: Int] {
        var columns: [Column: Int] = [:]
        for (place, heading) in table.headings.enumerated() {
            guard let column = Column(rawValue: heading.lowercased()) else {
                throw FormingFileProblem(
                    line: nil, column: table.name(ofColumn: place),
                    sentence: "This column isn’t known. There are: \(Column.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            guard columns[column] == nil else {
                throw FormingFileProblem(line: nil, column: heading, sentence: "This column stands here twice. Take one of them out.")
            }
            columns[column] = place
        }
        if let missing = Column.needed.first(where: { columns[$0] == nil }) {
            throw FormingFileProblem(line: nil, column: missing.rawValue, sentence: "This column is missing. Add it.")
        }
        return columns
    }
}
