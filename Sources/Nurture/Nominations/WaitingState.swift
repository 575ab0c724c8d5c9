/// Whether a nominated pupil waits for a place.
public enum WaitingState: Sendable, Equatable {
    case waits(since: Day)
    case hasPlace
    /// A place that has ended; somebody says whether the child waits for another one.
    case hadPlace(until: Day)
    case takenOff(on: Day)

    /// - Parameters:
    ///   - lastPlaceEnd: the last day of the latest place that is over
    ///   - change: what somebody said last: waits again, or no longer
    public init(nominatedOn: Day, hasPlace: Bool, lastPlaceEnd: Day?, change: (waits: Bool, on: Day)?) {
        if hasPlace {
            self = .hasPlace
        } else if let change, lastPlaceEnd.map({ $0 <= change.on }) ?? true {
            // Put back after a mistake, a child waits as long as before.
            self = change.waits ? .waits(since: lastPlaceEnd == nil ? nominatedOn : change.on) : .takenOff(on: change.on)
        } else {
            self = lastPlaceEnd.map { .hadPlace(until: $0) } ?? .waits(since: nominatedOn)
        }
    }

    public var since: Day? { if case .waits(let since) = self { since } else { nil } }
}
