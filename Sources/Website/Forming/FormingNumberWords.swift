import Nurture

/// What each number by which groups are suggested is called, and what it does.
extension FormingNumber {
    var title: String {
        switch self {
        case .smallest: "Smallest group"
        case .largest: "Largest group"
        case .best: "Best size"
        case .mostMonthsApart: "Most months between the oldest and the youngest"
        case .minutesInRoom: "Minutes for which a group holds its room"
        case .costOfGroup: "Points for each group"
        case .monthsWithoutCost: "Months between oldest and youngest that cost nothing"
        case .costOfSize: "Points for each pupil above or below the best size"
        case .costOfNoSharedInterest: "Points for a pupil who shares no interest with anybody in the group"
        case .costOfOneQuietWithTwoLoud: "Points for one who holds back beside two who burst out"
        case .costOfParting: "Points for two who are good together and are not"
        }
    }

    var explanation: String {
        switch self {
        case .smallest: "No group is formed with fewer pupils."
        case .largest: "No group is formed with more pupils, and nobody joins a running group that has as many."
        case .best: "A group of this size costs no points for its size."
        case .mostMonthsApart: "Pupils further apart in age are never put into one group."
        case .minutesInRoom: "The half hour itself, and the time to change over. No other group can have the room meanwhile."
        case .costOfGroup: "The more a group costs, the fewer and fuller the groups."
        case .monthsWithoutCost: "Each month beyond them costs one point."
        case .costOfSize: "The more this is, the more groups come near the best size."
        case .costOfNoSharedInterest: "Pupils of whom no interest is known are not counted."
        case .costOfOneQuietWithTwoLoud: "Counted where it is exactly one and exactly two, so that the quiet voice has its turn."
        case .costOfParting: "Counted for each such pair, unless both are without a place."
        }
    }

    var usual: Int { FormingSettings()[self] }
}
