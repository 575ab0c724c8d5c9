import Nurture

/// One establishment of which a file of the register says something new.
public struct RegisterChange: Sendable, Equatable {
    public let urn: Int
    /// As the file calls it, or for one that is missing there, as it was called.
    public let name: String
    /// What was said before; empty where it says all that it is there.
    public let before: String
    public let after: String
}

/// What a file of the register would change, or has changed.
public struct RegisterChanges: Sendable, Equatable {
    public internal(set) var added: [RegisterChange] = []
    public internal(set) var closed: [RegisterChange] = []
    public internal(set) var reopened: [RegisterChange] = []
    public internal(set) var renamed: [RegisterChange] = []
    public internal(set) var moved: [RegisterChange] = []
    /// Establishments of which only something else is new, such as the number of pupils.
    public internal(set) var otherwise = 0
    /// Links between establishments that are new.
    public internal(set) var links = 0
    /// Open establishments that the file does not have. They stay as they are.
    public internal(set) var missing: [RegisterChange] = []

    public var isNothing: Bool {
        [added, closed, reopened, renamed, moved].allSatisfy(\.isEmpty) && otherwise == 0 && links == 0
    }
}
