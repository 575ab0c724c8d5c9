/// What speaks for or against asking a tutor to take a group, in words. A person weighs it.
public enum MatchReason: Sendable, Equatable {
    case saysFree([FreeTime])
    case saysNotFree
    case timesNotSaid
    /// With another group then; the school's name, unless that group belongs to another service.
    case withGroup(at: String?)
    case teachesHere
    case leadsGroupHere
    /// To the nearest school at which they teach.
    case distance(metres: Int, from: String)
    case lacks([String])
    case hasAllTraining
    case interested(since: Day)

    public func words(at slot: Slot) -> String {
        switch self {
        case .saysFree(let times): "Says they are free on \(slot.weekday.name)s \(times.map(\.written).listed)"
        case .saysNotFree: "Says they are not free on \(slot.weekday.name)s at \(slot.time.written)"
        case .timesNotSaid: "Has not said when they are free"
        case .withGroup(at: let school?): "Is with another group then, at \(school)"
        case .withGroup(at: nil): "Is with a group of another service then"
        case .teachesHere: "Teaches at this school already"
        case .leadsGroupHere: "Leads another group at this school"
        case .distance(let metres, let school): "Teaches \(DistanceWords.of(metres)) away, at \(school)"
        case .lacks(let topics): "Has no training that holds in \(topics.listed)"
        case .hasAllTraining: "Has all training that groups ask for"
        case .interested(let day): "Would like to lead a group, said on \(day.short)"
        }
    }
}
