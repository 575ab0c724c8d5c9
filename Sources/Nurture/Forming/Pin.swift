/// Where a pupil shall be, if anywhere.
public enum Pin: Hashable, Sendable {
    case slot(Slot)
    case runningGroup(String)
}
