import Markup
import Nurture
import Records

/// What a page says of a time that a school offers.
enum TimeWords {
    static func dates(_ time: OfferedTimeLine) -> String {
        switch (time.startsOn, time.endsOn) {
        case (nil, nil): "All year"
        case (let start?, nil): "From \(start.short)"
        case (nil, let end?): "Until \(end.short)"
        case (let start?, let end?): "\(start.short) to \(end.short)"
        }
    }

    /// Year 3 from Maths, Year 4 from PE
    static func lessons(_ time: OfferedTimeLine) -> String? {
        guard !time.lessons.isEmpty else { return nil }
        return time.lessons.sorted { $0.key < $1.key }.map { "\($0.key.written) from \($0.value)" }.joined(separator: ", ")
    }

    static func choice(_ time: OfferedTimeLine) -> Choice {
        Choice(time.slot.short, "\(time.slot.written)\(lessons(time).map { ", takes \($0)" } ?? "")")
    }
}
