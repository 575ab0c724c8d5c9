/// What the register began to say of a school that we work with.
public enum RegisterNewsKind: String, CaseIterable, Sendable {
    case renamed, moved, closed, reopened, successor
}
