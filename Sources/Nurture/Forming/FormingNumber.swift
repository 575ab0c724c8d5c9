/// One of the numbers in ``FormingSettings``, so that a page, a table and the command line can name it.
public enum FormingNumber: String, CaseIterable, Sendable {
    case smallest, largest, best, mostMonthsApart, minutesInRoom
    case costOfGroup, monthsWithoutCost, costOfSize, costOfNoSharedInterest, costOfOneQuietWithTwoLoud, costOfParting

    /// Within which a number makes sense, whatever the others are.
    public var range: ClosedRange<Int> {
        switch self {
        case .smallest, .largest, .best: 2...8
        case .mostMonthsApart, .monthsWithoutCost: 0...120
        // A session of half an hour has to fit in.
        case .minutesInRoom: MeetingTime.minutes...180
        // Wider than anybody needs, and narrow enough that the search can count without ever running over.
        case .costOfGroup, .costOfSize, .costOfNoSharedInterest, .costOfOneQuietWithTwoLoud, .costOfParting: 0...100
        }
    }

    fileprivate var keyPath: WritableKeyPath<FormingSettings, Int> {
        switch self {
        case .smallest: \.smallest
        case .largest: \.largest
        case .best: \.best
        case .mostMonthsApart: \.mostMonthsApart
        case .minutesInRoom: \.minutesInRoom
        case .costOfGroup: \.costOfGroup
        case .monthsWithoutCost: \.monthsWithoutCost
        case .costOfSize: \.costOfSize
        case .costOfNoSharedInterest: \.costOfNoSharedInterest
        case .costOfOneQuietWithTwoLoud: \.costOfOneQuietWithTwoLoud
        case .costOfParting: \.costOfParting
        }
    }
}

extension FormingSettings {
    public subscript(number: FormingNumber) -> Int {
        get { self[keyPath: number.keyPath] }
        set { self[keyPath: number.keyPath] = newValue }
    }

    /// Which numbers are others than usual.
    public var changed: [FormingNumber] { FormingNumber.allCases.filter { self[$0] != FormingSettings()[$0] } }
}
