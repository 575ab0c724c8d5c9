/// A slot with the minutes for which a group holds its room and its people from then on, changing over included.
public struct HeldSlot: Sendable, Hashable {
    public var slot: Slot
    public var minutes: Int

    /// - Parameter minutes: as the group's programme has set it.
    public init(_ slot: Slot, minutes: Int = MeetingTime.minutesHeld) {
        self.slot = slot
        self.minutes = minutes
    }

    /// The first minute of the day that is free again.
    public var end: Int { slot.time.minutes + minutes }

    /// Whether two groups would hold the same room or person at the same moment.
    public func overlaps(_ other: HeldSlot) -> Bool {
        slot.weekday == other.slot.weekday && slot.time.minutes < other.end && other.slot.time.minutes < end
    }
}
