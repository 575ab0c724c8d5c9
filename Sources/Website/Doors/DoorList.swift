import HTTPTypes
import Nurture

/// A door as `hocket routes` lists it.
public struct ListedDoor: Codable, Sendable, Equatable {
    public let method: String
    public let path: String
    public let verb: String
    public let callers: [String]
    public let isPublic: Bool

    public static let all: [ListedDoor] = Doors.all.map { door in
        ListedDoor(
            method: door.method.rawValue, path: door.path, verb: door.verb.rawValue,
            callers: door.verb.rule.allowed.map(\.rawValue).sorted(), isPublic: door.isPublic)
    }
}
