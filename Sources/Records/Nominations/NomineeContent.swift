import Foundation
import Nurture

/// What helps to find a group that suits a child. The leads read it; a tutor reads of it only the musical interests, in the profile.
public struct NomineeContent: Sendable, Equatable {
    /// What the child does with music, in the school's words.
    public var music = ""
    public var interests: [String] = []
    /// Nil counts as ``Tendency/varies``.
    public var tendency: Tendency?
    /// Nil counts as ``PlaceNeed/welcome``.
    public var need: PlaceNeed?
    /// When the child may be away from class; nil while nobody has said.
    public var free: Set<Slot>?

    public init(
        music: String = "", interests: [String] = [], tendency: Tendency? = nil, need: PlaceNeed? = nil, free: Set<Slot>? = nil
    ) {
        self.music = music
        self.interests = interests
        self.tendency = tendency
        self.need = need
        self.free = free
    }
}

extension NomineeContent: Codable {
    private enum Key: String, CodingKey {
        case music, interests, tendency, need, free
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Key.self)
        music = try box.decodeIfPresent(String.self, forKey: .music) ?? ""
        interests = try box.decodeIfPresent([String].self, forKey: .interests) ?? []
        tendency = try box.decodeIfPresent(Tendency.self, forKey: .tendency)
        need = try box.decodeIfPresent(PlaceNeed.self, forKey: .need)
        free = try box.decodeIfPresent([String].self, forKey: .free).map { Set($0.compactMap { Slot($0) }) }
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(music, forKey: .music)
        try box.encode(interests, forKey: .interests)
        try box.encodeIfPresent(tendency, forKey: .tendency)
        try box.encodeIfPresent(need, forKey: .need)
        try box.encodeIfPresent(free.map { $0.map(\.short).sorted() }, forKey: .free)
    }
}
