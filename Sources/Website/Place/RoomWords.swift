import Markup
import Nurture
import Records

/// What a page says of a room.
enum RoomWords {
    static func line(_ room: RoomLine) -> String {
        [
            room.isQuiet ? "quiet" : "not quiet", room.isEnclosed ? "enclosed" : "not enclosed", room.places.map { "for \($0)" },
        ].compactMap(\.self).joined(separator: ", ").capitalizedFirst
    }

    static func seen(_ room: RoomLine) -> Markup {
        guard let seen = room.seen else { return tag("Not seen yet", .waiting) }
        return "\(seen.day.short) by \(seen.by)"
    }

    /// In a list to choose from.
    static func choice(_ room: RoomLine) -> Choice {
        Choice(room.id.description, "\(room.name), \(line(room).lowercased())\(room.seen == nil ? ", not seen yet" : "")")
    }
}
