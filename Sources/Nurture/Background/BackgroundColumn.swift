/// What a column of a list with background data can mean: who it is about, or one of the items.
public enum BackgroundColumn: Hashable, Sendable {
    case pupil(PupilColumn)
    case item(BackgroundItem)

    public static let all: [BackgroundColumn] =
        PupilColumn.allCases.filter { $0 != .yearGroup }.map(BackgroundColumn.pupil) + BackgroundItem.allCases.map(BackgroundColumn.item)

    public var title: String {
        switch self {
        case .pupil(let column): column.title
        case .item(let item): item.title
        }
    }
}

extension BackgroundColumn: RawRepresentable, Codable {
    public var rawValue: String {
        switch self {
        case .pupil(let column): column.rawValue
        case .item(let item): item.rawValue
        }
    }

    public init?(rawValue: String) {
        guard let column = BackgroundColumn.all.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = column
    }
}

/// Which column of a list with background data means what. The others are not read and not stored.
public struct BackgroundMapping: Sendable, Equatable {
    public let columns: [BackgroundColumn?]

    public init(_ columns: [BackgroundColumn?]) {
        self.columns = columns
    }

    /// A guess from the headings.
    public init(guessing headings: [String]) {
        let pupils = ColumnGuess.guess(headings)
        var columns: [BackgroundColumn?] = pupils.map { $0 == .yearGroup ? nil : $0.map(BackgroundColumn.pupil) }
        let folded = headings.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
        for (item, names) in BackgroundMapping.known {
            let place = names.lazy.compactMap { name in folded.indices.first { columns[$0] == nil && folded[$0] == name } }.first
            if let place { columns[place] = .item(item) }
        }
        self.columns = columns
    }

    public func place(of column: BackgroundColumn) -> Int? { columns.firstIndex(of: column) }

    /// The columns that tell pupils apart.
    var ofPupils: ColumnMapping {
        ColumnMapping(columns.map { if case .pupil(let column)? = $0 { column } else { nil } })
    }

    /// What stands in the way of reading the list, with the number of the column where it can be mended; empty if it can be read.
    public var problems: [(place: Int, sentence: String)] {
        var problems: [(Int, String)] = []
        for column in BackgroundColumn.all where columns.count(where: { $0 == column }) > 1 {
            problems.append((columns.lastIndex(of: column) ?? 0, "“\(column.title)” is chosen for two columns. Choose it for one of them."))
        }
        let free = columns.firstIndex(of: nil) ?? 0
        let hasName =
            place(of: .pupil(.fullName)) != nil || place(of: .pupil(.givenName)) != nil && place(of: .pupil(.familyName)) != nil
        if place(of: .pupil(.upn)) == nil, !hasName || place(of: .pupil(.birthDate)) == nil {
            problems.append((free, "Choose the column for the UPN, or those for name and birth date: they tell which pupil is meant."))
        }
        if !columns.contains(where: { if case .item? = $0 { true } else { false } }) {
            problems.append((free, "Choose at least one column with background data."))
        }
        return problems
    }

    /// Folded headings, the better one first. Source: headings that schools' systems are known for, not verified; schools rename them.
    private static let known: [(BackgroundItem, [String])] = [
        (.provision, ["senprovision", "senstatus", "senprovisioncode", "senstage", "sensupport", "sen", "currentsenstatus"]),
        (
            .need,
            [
                "sentype", "primarysentype", "primarysenneed", "senneed", "primaryneed", "senprimaryneed", "senneedtype", "sentype1",
                "sentyperank1",
            ]
        ),
        (.secondNeed, ["secondarysentype", "secondarysenneed", "secondaryneed", "sensecondaryneed", "sentype2", "sentyperank2"]),
        (.ethnicity, ["ethnicity", "ethniccode", "ethnicitycode", "ethnicbackground", "ethnicgroup"]),
        (.freeSchoolMeals, ["fsm", "freeschoolmeals", "fsmeligible", "eligibleforfreeschoolmeals", "freeschoolmeal", "currentfsm"]),
        (.lookedAfter, ["lookedafter", "lac", "incare", "cla", "lookedafterchild", "incarestatus"]),
        (.additionalLanguage, ["eal", "englishasanadditionallanguage", "englishadditionallanguage", "ealstatus"]),
    ]
}
